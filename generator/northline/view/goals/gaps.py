"""What a theme lacks: outcomes that the current PI does not serve, measures, features to come, an owner."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.view.atlas import Atlas
from northline.view.completeness import missing
from northline.view.goals.planned import features_of, pis_ahead
from northline.view.parts import Note, Section
from northline.view.periods import pis_of

# What coverage counts an outcome with when only uncommitted objectives serve it.
UNCOMMITTED = 0.5
Gap = tuple[str, tuple[str, ...], str]


def section(atlas: Atlas, theme: Item, outcomes: Sequence[Item]) -> Section:
    """The theme's gaps with what to do about each, or the good news that there is none."""
    rows = tuple(Row(_cells(atlas, gap)) for gap in _gaps(atlas, theme, outcomes))
    if not rows:
        return Section("What is missing?", "gaps", (Note("Nothing: its outcomes are served and measured, and work is planned.", "good"),))
    columns = (Column("gap", "What is missing", wide=True), Column("where", "Where"), Column("mend", "What to do", wide=True))
    return Section("What is missing?", "gaps", (Table("gaps", "Gaps of this theme", columns, rows),), count=len(rows))


def _cells(atlas: Atlas, gap: Gap) -> tuple[Cell, ...]:
    what, where, mend = gap
    return Text(what), atlas.mentions(where, empty="–"), Text(mend)


def _gaps(atlas: Atlas, theme: Item, outcomes: Sequence[Item]) -> Iterator[Gap]:
    yield from _service(atlas, theme)
    if not outcomes:
        yield "No outcome, so nobody can tell when it is reached", (), "Add one to three outcomes with this theme as parent"
    bare = tuple(one.id for one in outcomes if missing(atlas, one))
    if bare:
        yield "Outcomes that cannot be seen to move", bare, "Give each a KPI with baseline, target, date and owner"
    if atlas.exists("feature") and atlas.calendar.pis and not _work_ahead(atlas, theme):
        yield "No feature in this PI or a later one", (), "Plan a feature on it, or say in a decision that it waits"
    if not theme.text("owner"):
        yield "Nobody owns it", (), "Name an `owner`"


def _service(atlas: Atlas, theme: Item) -> Iterator[Gap]:
    """Yield what the current PI leaves out, as coverage counts it; nothing where no value can be weighed."""
    pi = atlas.calendar.current
    coverage = atlas.scores.get(Coverage, pi)
    found = coverage.themes.get(theme.id) if coverage and coverage.breadth.value is not None else None
    if found is None:
        return
    served = found.outcomes or {theme.id: found.served}
    nobody = tuple(one for one, c in served.items() if c == 0)
    if nobody:
        yield f"Served by nobody in {pi}", nobody, "Find an objective for it, or say in a decision that it waits"
    weak = tuple(one for one, c in served.items() if c == UNCOMMITTED)
    if weak:
        yield f"Served only by what is uncommitted in {pi}", weak, "Commit an objective to it, or say in a decision that it waits"


def _work_ahead(atlas: Atlas, theme: Item) -> bool:
    ahead = set(pis_ahead(atlas))
    return any(ahead & set(pis_of(atlas, one)) for one in features_of(atlas, theme))
