"""How a team stands in a PI: the verdict by its worst part, and the numbers behind it with their receipts."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Column, Row, Table
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.alignment import PiAlignment
from northline.model.results.confidence import Confidence
from northline.model.results.load import Burden, Load
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability
from northline.model.results.uncommitted import Uncommitted
from northline.model.results.verdict import PiVerdict, Verdict, VerdictPart
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas, how
from northline.view.numbers import gauge
from northline.view.parts import Gauge, Gauges, Note, Section
from northline.view.pi.load import STATES

# Metrics that tell of each team of a PI.
TEAM_METRICS = frozenset({"load", "orphan", "uncommitted", "pi-alignment", "confidence", "predictability"})
TONES = {"ok": "good", "watch": "watch", "act": "act"}


def standing(atlas: Atlas, team: Item, pi: str) -> Section | None:
    """What can be said of a team in a PI; None when nothing can be judged."""
    gauges = tuple(one for one in _gauges(atlas, team.id, pi) if one.score.value is not None)
    verdicts = atlas.scores.get(PiVerdict, pi)
    verdict = verdicts.teams.get(team.id) if verdicts else None
    if verdict is None or not verdict.parts:
        return Section(f"How do we stand in {atlas.ref(pi).title}?", "standing", (Gauges(gauges),)) if gauges else None
    receipt = Anchor("What it is judged by", atlas.receipt("verdict", pi, team.id))
    blocks = (_said(verdict, receipt), *((Gauges(gauges),) if gauges else ()), _parts(atlas, verdict, pi, team.id))
    return Section(f"How do we stand in {atlas.ref(pi).title}?", "standing", blocks)


def _said(verdict: Verdict, receipt: Anchor) -> Note:
    reason = verdict.reason[:1].upper() + verdict.reason[1:]
    text = f"{reason}." if verdict.state != "ok" else "Nothing asks for attention."
    return Note(text, TONES.get(verdict.state, "quiet"), (receipt,))


def _parts(atlas: Atlas, verdict: Verdict, pi: str, team: str) -> Table:
    columns = (Column("judged", "Judged"), Column("state", "Verdict"), Column("why", "Why"))
    rows = tuple(
        Row((_metric(atlas, part.metric), Badge(part.state, TONES.get(part.state, "quiet")), _reason(atlas, part, pi, team)))
        for part in verdict.parts
    )
    return Table("verdict", "The worst part decides", columns, rows)


def _reason(atlas: Atlas, part: VerdictPart, pi: str, team: str) -> Anchor:
    """Why a part is judged so, leading to the numbers of the team, or of the PI where the metric has none of teams."""
    of_team = part.metric in TEAM_METRICS
    return Anchor(part.reason, atlas.receipt(part.metric, pi, *((team,) if of_team else ())))


def _metric(atlas: Atlas, name: str) -> Anchor:
    known = atlas.train.catalogue.metrics.get(name)
    return Anchor(known.title if known else name, how(name))


def _gauges(atlas: Atlas, team: str, pi: str) -> Iterator[Gauge]:
    """Yield the numbers of a team in a PI, those that ask for action soonest first."""
    load = atlas.scores.get(Load, pi)
    if load and team in load.teams:
        yield from _load(load.teams[team].all, atlas.receipt("load", pi, team))
    uncommitted = atlas.scores.get(Uncommitted, pi)
    if uncommitted and team in uncommitted.teams and atlas.has_commitment:
        yield gauge(
            "Uncommitted share", uncommitted.teams[team], note=f"by {uncommitted.basis}", href=atlas.receipt("uncommitted", pi, team)
        )
    aligned = atlas.scores.get(PiAlignment, pi)
    if aligned and team in aligned.teams:
        means = aligned.teams[team]
        simple = f"simple mean {decimal(means.simple.value)}" if means.simple.value is not None else ""
        yield gauge("Alignment of objectives, of 100", means.weighted, note=simple, href=atlas.receipt("pi-alignment", pi, team))
    orphan = atlas.scores.get(Orphan, pi)
    if orphan and team in orphan.teams:
        yield gauge(
            "Work that serves no theme", orphan.teams[team].ratio, note=f"by {orphan.basis}", href=atlas.receipt("orphan", pi, team)
        )
    yield from _people(atlas, team, pi)


def _load(burden: Burden, at: str) -> Iterator[Gauge]:
    if burden.load:
        word, tone = STATES[burden.state]
        alone = burden.committed_ratio.value
        note = f"committed only {percent(alone)}" if alone is not None else ""
        yield replace(gauge("Load, of capacity in points", burden.ratio, note=note, href=at), word=word, tone=tone)


def _people(atlas: Atlas, team: str, pi: str) -> Iterator[Gauge]:
    confidence = atlas.scores.get(Confidence, pi)
    if confidence and team in confidence.teams:
        vote = confidence.teams[team]
        low = f"{vote.low_votes} of two or less" if vote.low_votes else "nobody at two or less"
        note = f"{sum(vote.counts)} votes, {low}"
        yield replace(gauge("Confidence, of 5", vote.mean, note=note, href=atlas.receipt("confidence", pi, team)), fraction="")
    valued = atlas.scores.get(Predictability, pi)
    if valued and team in valued.teams:
        yield gauge("Predictability", valued.teams[team].score, href=atlas.receipt("predictability", pi, team))
