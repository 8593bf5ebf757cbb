"""Predictability: how much of the business value that was committed to did the train deliver?

**Formula.** A team's predictability = actual value of all its objectives ÷ planned value of its committed ones. So
uncommitted objectives help without being promised, and the number may exceed 100 %. *Committed only* = actual value of
committed objectives ÷ planned value of committed ones. For the train, the ratio of the sums is shown, and the mean of the
teams beside it; when they lie more than ten points apart, that is said, and so are teams out of the band when the train
is within.

**Inputs.** `business_value` (1–10), `actual_value` (0–10), `commitment` and `status` of the objectives of the PI. Planned is
what was committed to in the PI's *baseline*, or what the files say when there is none. An objective that several teams share
counts in full for each of them, and once for the train; one without a team counts for the train alone.

**Dropped objectives** score 0, and so do those of the baseline that the PI has no longer. Policy *baseline* (the default): they
keep their planned value. Policy *rebaselined*: the planned value of a dropped one moves to the objective in `replaced_by`, when
a decision record names the dropped one, or it says `reason`, `decided_on` and `decided_by` itself. It then leaves its team and
is added to what the replacement was planned for, in the replacement's team and PI; on to the next one if that was replaced in
its turn. A replacement that nobody has committed to is held to nothing, so the value leaves the sum. Both policies are shown.

**Bands.** 80–100 % reliable; below 80 % low; above 100 % high, and two PIs above 100 % in a row are flagged.

**Not applicable.** A PI that is still a draft, no actual value at all, or no committed value. The 0 of a dropped objective is an
actual value once the PI is closed: a team that dropped everything then has 0 %, and is n/a before. When only some actual
values are missing the number is *provisional*: what is missing counts 0, and the bounds say what it becomes if the missing
score 0 or as planned. An objective that stands and has no actual value is missing one, whether it has a planned value or not.

Source: SAFe, Inspect and Adapt, PI predictability measure.
"""

from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import replace
from northline.model.portfolio import Portfolio
from northline.model.results.baseline import Baseline
from northline.model.results.placement import Placement
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.score.bounds import exact
from northline.score.delivered_value import FULL, THRESHOLD, band, committed_only, high, is_provisional, low, score_of, sums_of
from northline.score.metric import Metric
from northline.score.promises import BASELINE, REBASELINED, Promise, by_team, ground, promises

APART = 0.1
MOST_PIS = 12  # about three years: older predictability says little about the train of today


def compute(portfolio: Portfolio, config: Config, scores: Scores) -> Mapping[str, Predictability]:
    """Predictability of every PI, by its id, with the trend up to it."""
    policy = config.predictability
    other_policy = BASELINE if policy == REBASELINED else REBASELINED
    among = ground(portfolio, scores.of(Placement), scores.of(Baseline))
    held, other = promises(among, policy), promises(among, other_policy)
    found: dict[str, Predictability] = {}
    for interval in portfolio.calendar.pis:
        one = _predictability(held.get(interval.id, ()), other.get(interval.id, ()), final=interval.closed)
        one = replace(one, policy=policy, other_policy=other_policy)
        found[interval.id] = _after(found, interval.id, _not_due(one) if interval.status == "draft" else one)
    return found


def _not_due(one: Predictability) -> Predictability:
    """The sums of a draft without a number: nothing was promised yet that it could be held to."""
    teams = {
        team: replace(each, score=_early(each.score), committed_only=_early(each.committed_only), low=None, high=None, other=None)
        for team, each in one.teams.items()
    }
    return replace(
        one,
        score=_early(one.score),
        mean=_early(one.mean),
        committed_only=_early(one.committed_only),
        other=None,
        provisional=False,
        low=None,
        high=None,
        teams=teams,
        apart=False,
        out_of_band=(),
    )


def _early(score: Score) -> Score:
    return replace(score, value=None, fraction=None, band="", why="the PI is still a draft")


def _predictability(held: Sequence[Promise], other: Sequence[Promise], *, final: bool) -> Predictability:
    others = by_team(other)
    teams = {team: _team(own, others[team], final=final) for team, own in by_team(held).items()}
    sums, other_sums = sums_of(held, final=final), sums_of(other, final=final)
    score, mean = score_of(sums), _mean(teams)
    return Predictability(
        policy="",
        score=score,
        mean=mean,
        committed_only=committed_only(sums),
        provisional=is_provisional(sums),
        low=low(sums),
        high=high(sums),
        teams=teams,
        planned=sums.planned,
        actual=sums.actual,
        missing=sums.missing,
        other=score_of(other_sums),
        other_planned=other_sums.planned,
        apart=score.value is not None and mean.value is not None and exact(abs(score.value - mean.value)) > APART,
        out_of_band=tuple(team for team, one in teams.items() if one.score.band in {"low", "high"}),
    )


def _team(held: Sequence[Promise], other: Sequence[Promise], *, final: bool) -> TeamPredictability:
    sums, other_sums = sums_of(held, final=final), sums_of(other, final=final)
    return TeamPredictability(
        score=score_of(sums),
        committed_only=committed_only(sums),
        planned=sums.planned,
        actual=sums.actual,
        actual_committed=sums.committed,
        missing=sums.missing,
        actual_uncommitted=sums.uncommitted,
        low=low(sums),
        high=high(sums),
        other=score_of(other_sums),
        other_planned=other_sums.planned,
    )


def _mean(teams: Mapping[str, TeamPredictability]) -> Score:
    known = {team: one.score.value for team, one in teams.items() if one.score.value is not None}
    if not known:
        return Score("predictability_mean", None, Unit.RATIO, why="no team has a predictability")
    value = exact_sum(known.values()) / len(known)
    parts = tuple(Part(team, one, items=(team,), unit=Unit.RATIO) for team, one in known.items())
    return Score("predictability_mean", value, Unit.RATIO, parts=parts, band=band(value), threshold=THRESHOLD)


def _after(earlier: dict[str, Predictability], pi: str, now: Predictability) -> Predictability:
    """Add what only shows over several PIs: the trend, and being above 100 % twice in a row."""
    before = earlier[next(reversed(earlier))] if earlier else None
    trend = (*(before.trend if before else ()), (pi, now.score.value))[-MOST_PIS:]
    teams = {
        team: replace(
            one, above_twice=_above(one.score) and before is not None and team in before.teams and _above(before.teams[team].score)
        )
        for team, one in now.teams.items()
    }
    above = _above(now.score) and before is not None and _above(before.score)
    return replace(now, trend=trend, teams=teams, above_twice=above)


def _above(score: Score) -> bool:
    return score.value is not None and exact(score.value) > FULL


METRIC = Metric("predictability", "Predictability", Predictability, compute, (Placement, Baseline))
