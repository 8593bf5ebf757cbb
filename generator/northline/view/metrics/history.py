"""How full PIs were, how much of them was not promised, and how far they kept to the agreed allocation."""

from northline.model.cells import Cell, Column, Row, Table
from northline.model.results.allocation import Allocation
from northline.model.results.load import Load
from northline.model.results.orphan import Orphan
from northline.model.results.scope_change import ScopeChange
from northline.model.results.uncommitted import Uncommitted
from northline.model.score import Score, Unit
from northline.view.atlas import Atlas
from northline.view.numbers import TONES, absent, computed
from northline.view.parts import Section


def load(atlas: Atlas) -> Section | None:
    """One row for each PI of which anything is known; None when nothing is known of any."""
    found = {pi.id: _scores(atlas, pi.id) for pi in reversed(atlas.calendar.pis)}
    known = {pi: scores for pi, scores in found.items() if any(score and score.value is not None for score in scores)}
    if not known:
        return None
    filled = [at for at in range(len(COLUMNS)) if any((score := scores[at]) and score.value is not None for scores in known.values())]
    rows = tuple(
        Row((atlas.ref(pi), *(_cell(scores[at], atlas.receipt(RECEIPTS[at][0], pi, *RECEIPTS[at][1:])) for at in filled)))
        for pi, scores in known.items()
    )
    columns = (Column("pi", "PI"), *(COLUMNS[at] for at in filled))
    return Section("How realistic were the plans?", "plans", (Table("plans", "Plans, PI by PI", columns, rows),))


COLUMNS = (
    Column("load", "Load", "number", "Planned points ÷ capacity"),
    Column("committed", "Committed load", "number"),
    Column("uncommitted", "Uncommitted share", "number", "5–25 % is a healthy guard band"),
    Column("orphan", "Serves no theme", "number", "Points that reach no active theme"),
    Column("allocation", "Off the agreed allocation", "number"),
    Column("scope", "Scope change", "number", "Committed value added, removed or changed since the baseline"),
)


# Where each column's numbers are opened: the metric, then the part of its result.
RECEIPTS = (("load",), ("load", "committed_ratio"), ("uncommitted",), ("orphan",), ("allocation",), ("scope-change",))


def _scores(atlas: Atlas, pi: str) -> tuple[Score | None, ...]:
    load_, uncommitted = atlas.scores.get(Load, pi), atlas.scores.get(Uncommitted, pi)
    orphan, allocation, scope = atlas.scores.get(Orphan, pi), atlas.scores.get(Allocation, pi), atlas.scores.get(ScopeChange, pi)
    return (
        load_.all.ratio if load_ and load_.all.load else None,
        load_.all.committed_ratio if load_ and load_.all.load else None,
        uncommitted.share if uncommitted and atlas.has_commitment else None,
        orphan.all.ratio if orphan else None,
        allocation.deviation if allocation else None,
        scope.rate if scope else None,
    )


def _cell(score: Score | None, at: str) -> Cell:
    if score is None:
        return absent()
    return computed(score.value, at, Unit.RATIO, note=score.band, tone=TONES.get(score.band, ""))
