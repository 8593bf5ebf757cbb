"""The plan of one PI, from a backlog in a few lines of text."""

from tests.view.trains import atlas

from northline.model.cells import Cell, Phrase, Refs, Table
from northline.model.finding import Finding, Severity
from northline.model.place import Place
from northline.view.parts import Block, Section
from northline.view.pi.plan import Plan, plans


def plan(text: str, pi: str = "26.2", findings: tuple[Finding, ...] = ()) -> Plan:
    """The plan of a PI."""
    return plans(atlas(text, findings=findings))[pi]


def finding(name: str, item: str, code: str = "NL420", severity: Severity = Severity.WARNING) -> Finding:
    """An open finding on an item."""
    return Finding(code, name, severity, f"{item} {name}", Place("x.md", 1), item)


def table(section: Section | Block | None) -> Table:
    """The first table of a section, or the table itself."""
    found = next(one for one in section.blocks if isinstance(one, Table)) if isinstance(section, Section) else section
    assert isinstance(found, Table)
    return found


def words(cell: Cell) -> str:
    """What a reader reads in a cell."""
    if isinstance(cell, Refs):
        return " ".join(ref.id for ref in cell.refs) or cell.empty
    if isinstance(cell, Phrase):
        return str(cell)
    parts = getattr(cell, "parts", None)
    if parts is not None:
        return " ".join(words(part) for part in parts)
    return str(getattr(cell, "text", "") or getattr(cell, "id", "") or getattr(cell, "strength", ""))


def rows(shown: Table) -> list[list[str]]:
    """A table's cells as readers read them."""
    return [[words(cell) for cell in row.cells] for row in shown.rows]
