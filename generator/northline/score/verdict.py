"""The verdict: a PI, or a team in it, is as well as its worst part.

There is no headline number. Each part that can be judged is *ok*, *watch* or *act*; the worst one is the verdict and its reason,
the first of equals in this order:

| part | ok | watch | act |
|---|---|---|---|
| vision coverage (PI) | every active theme has a committed objective | a theme has none | |
| linked value | 90 % and more | 50–90 % | below 50 % |
| alignment (weighted) | 80 and more | 50–79 | below 50 |
| orphan work | up to 10 % | up to 25 % | above |
| load | all teams within capacity | amber | red, or load without capacity |
| uncommitted share | 5–25 % | otherwise | |
| priority inversion (PI) | none unexplained | some unexplained | |
| confidence | mean 3 and more, no vote of two or less | a vote of two or less | mean below 3 |
| predictability | 80–100 % | above 100 % | below 80 % |

A part that is not applicable is not judged, and neither is the uncommitted share before there are objectives, or where
no objective says whether it is committed. A PI's load is that of its worst team. Whether a plan fits, holds something back and
is believed in are questions to a plan: once the PI is closed, load, uncommitted share and confidence are not judged any more.

Source: Northline's own.
"""

from collections.abc import Iterable, Iterator, Mapping

from northline.config import Config
from northline.model.frozen import Frozen
from northline.model.portfolio import Portfolio
from northline.model.results.alignment import AlignmentMeans, PiAlignment
from northline.model.results.confidence import Confidence, Vote
from northline.model.results.coverage import Coverage
from northline.model.results.inversion import Inversion
from northline.model.results.load import Burden, Load
from northline.model.results.orphan import Orphan, OrphanShare
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.results.totals import Totals
from northline.model.results.uncommitted import Uncommitted
from northline.model.results.verdict import PiVerdict, Verdict, VerdictPart
from northline.model.score import Score
from northline.model.scores import Scores
from northline.model.text import decimal, percent
from northline.score.metric import Metric
from northline.score.themes import NO_THEME

OK, WATCH, ACT = "ok", "watch", "act"
WORST_FIRST = (ACT, WATCH, OK)
LINKED_OK, LINKED_WATCH = 0.9, 0.5
BANDS: Mapping[str, str] = {"aligned": OK, "weak": WATCH, "unaligned": ACT, "reliable": OK, "high": WATCH, "low": ACT}
LOADS: Mapping[str, str] = {"red": ACT, "error": ACT, "amber": WATCH, "tight": OK, "ok": OK, "slack": OK, "none": OK}
Parts = Iterator[VerdictPart]


class _Results(Frozen):
    """Everything that is known of one PI."""

    coverage: Coverage | None
    alignment: PiAlignment | None
    orphan: Orphan | None
    load: Load | None
    uncommitted: Uncommitted | None
    inversion: Inversion | None
    confidence: Confidence | None
    predictability: Predictability | None
    totals: Totals | None


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, PiVerdict]:
    """The verdict on every PI and its teams, by the PI's id."""
    found: dict[str, PiVerdict] = {}
    # Where nobody ever told committed from uncommitted, a share of 0 % says nothing of the plan.
    told = any(one.value("commitment") is not None for one in portfolio.of("objective"))
    for pi in (one.id for one in portfolio.of("pi")):
        interval = portfolio.calendar.by_id.get(pi)
        results = _results(scores, pi, told=told, closed=interval is not None and interval.closed)
        teams = dict.fromkeys((*(results.totals.teams if results.totals else ()), *(results.load.teams if results.load else ())))
        found[pi] = PiVerdict(_worst(_pi(results)), {team: _worst(_team(results, team)) for team in teams})
    return found


def _results(scores: Scores, pi: str, *, told: bool, closed: bool) -> _Results:
    return _Results(
        coverage=scores.get(Coverage, pi),
        alignment=scores.get(PiAlignment, pi),
        orphan=scores.get(Orphan, pi),
        load=None if closed else scores.get(Load, pi),
        uncommitted=scores.get(Uncommitted, pi) if told and not closed else None,
        inversion=scores.get(Inversion, pi),
        confidence=None if closed else scores.get(Confidence, pi),
        predictability=scores.get(Predictability, pi),
        totals=scores.get(Totals, pi),
    )


def _worst(parts: Iterable[VerdictPart]) -> Verdict:
    judged = tuple(parts)
    if not judged:
        return Verdict("unknown", "nothing can be judged yet")
    worst = min(judged, key=lambda part: WORST_FIRST.index(part.state))
    return Verdict(worst.state, "nothing stands out" if worst.state == OK else worst.reason, judged)


def _pi(results: _Results) -> Parts:
    if results.coverage:
        yield from _breadth(results.coverage)
        yield from _linked(results.coverage.linked_value.value)
    yield from _alignment(results.alignment.all if results.alignment else None)
    yield from _orphan(results.orphan.all if results.orphan else None)
    yield from _loads(results.load)
    if results.totals and results.totals.all.objectives:
        yield from _uncommitted(results.uncommitted.share if results.uncommitted else None)
    yield from _inversion(results.inversion)
    yield from _confidence(results.confidence.all if results.confidence else None)
    yield from _predictability(results.predictability)


def _team(results: _Results, team: str) -> Parts:
    shares = results.coverage.teams.get(team) if results.coverage and results.coverage.themes else None
    if shares:
        yield from _linked(1 - shares.get(NO_THEME, 0.0))
    yield from _alignment(results.alignment.teams.get(team) if results.alignment else None)
    yield from _orphan(results.orphan.teams.get(team) if results.orphan else None)
    load = results.load.teams.get(team) if results.load else None
    yield from _load(load.all if load else None, "")
    tally = results.totals.teams.get(team) if results.totals else None
    if tally and tally.objectives:
        yield from _uncommitted(results.uncommitted.teams.get(team) if results.uncommitted else None)
    yield from _confidence(results.confidence.teams.get(team) if results.confidence else None)
    yield from _predictability(results.predictability.teams.get(team) if results.predictability else None)


def _breadth(coverage: Coverage) -> Parts:
    if coverage.breadth.value is not None:
        bare = [theme for theme, one in coverage.themes.items() if not one.committed]
        if bare:
            yield VerdictPart("coverage", WATCH, f"no committed objective serves {', '.join(bare)}")
        else:
            yield VerdictPart("coverage", OK, "every theme has a committed objective")


def _linked(value: float | None) -> Parts:
    if value is not None:
        state = OK if value >= LINKED_OK else WATCH if value >= LINKED_WATCH else ACT
        yield VerdictPart("coverage", state, f"{percent(value)} of committed value reaches a theme")


def _alignment(means: AlignmentMeans | None) -> Parts:
    if means and means.weighted.value is not None:
        yield VerdictPart(
            "pi-alignment", BANDS[means.weighted.band], f"objectives are {means.weighted.band}: {decimal(means.weighted.value)} of 100"
        )


def _orphan(share: OrphanShare | None) -> Parts:
    if share and share.ratio.value is not None:
        yield VerdictPart("orphan", share.ratio.band, f"{percent(share.ratio.value)} of the work serves no theme")


def _loads(load: Load | None) -> Parts:
    parts = [part for team, one in load.teams.items() for part in _load(one.all, f"{team} ")] if load else []
    if parts:
        yield min(parts, key=lambda part: WORST_FIRST.index(part.state))


def _load(burden: Burden | None, who: str) -> Parts:
    if burden and burden.state in LOADS:
        said = "has work but no capacity" if burden.state == "error" else "has no work and no capacity"
        said = said if burden.ratio.value is None else f"is loaded to {percent(burden.ratio.value)}"
        yield VerdictPart("load", LOADS[burden.state], f"{who or 'the team '}{said}")


def _uncommitted(share: Score | None) -> Parts:
    if share and share.value is not None:
        yield VerdictPart("uncommitted", OK if share.band == "healthy" else WATCH, f"{percent(share.value)} is uncommitted: {share.band}")


def _inversion(inversion: Inversion | None) -> Parts:
    if inversion and inversion.pairs:
        count = inversion.unexplained
        yield VerdictPart("inversion", WATCH if count else OK, f"{count} of {inversion.pairs} pairs are inverted without a reason")


def _confidence(vote: Vote | None) -> Parts:
    if vote and vote.mean.value is not None:
        state = ACT if vote.mean.band != "accepted" else WATCH if vote.low_votes else OK
        yield VerdictPart("confidence", state, f"confidence {decimal(vote.mean.value)} of 5, {vote.low_votes} of two or less")


def _predictability(found: Predictability | TeamPredictability | None) -> Parts:
    if found and found.score.value is not None:
        so_far = " so far" if found.low is not None else ""
        yield VerdictPart("predictability", BANDS[found.score.band], f"predictability {percent(found.score.value)}{so_far}")


METRIC = Metric(
    "verdict",
    "Verdict",
    PiVerdict,
    compute,
    (Coverage, PiAlignment, Orphan, Load, Uncommitted, Inversion, Confidence, Predictability, Totals),
)
