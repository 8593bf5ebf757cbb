"""What the traceability matrix is made of, as values: columns, groups of rows, cells and the objectives in them."""

from northline.model.cells import Badge, Cell, Column, Ref, Refs, Row, Several, Sight, Table, Text
from northline.model.frozen import Frozen

NONE = Text("")


class Mark(Frozen):
    """One objective in a cell, with what sets it apart: uncommitted or dropped."""

    ref: Ref
    note: str = ""


class Strand(Frozen):
    """Objectives of one cell that reach the row by the same strength; those past a few are folded."""

    sight: Sight
    marks: tuple[Mark, ...]
    folded: tuple[Mark, ...] = ()


class MatrixCell(Frozen):
    """One team's part in one row: its committed value, or its count of objectives, then the objectives."""

    amount: Cell = NONE
    strands: tuple[Strand, ...] = ()


class MatrixRow(Frozen):
    """An outcome, a theme, or work that reaches neither; `verdict` speaks when nobody serves it."""

    title: str
    ref: Ref | None
    cells: tuple[MatrixCell, ...]
    total: Cell
    verdict: Badge | None = None
    note: str = ""


class MatrixGroup(Frozen):
    """The rows of one theme; `head` is empty where the theme is a row itself."""

    head: str
    ref: Ref | None
    note: str
    rows: tuple[MatrixRow, ...]


class MatrixTeam(Frozen):
    """A column: a team, the train itself, or work without a team."""

    key: str
    title: str
    ref: Ref | None = None


class Matrix(Frozen):
    """A PI's matrix; `unit` says what the amounts are, `intro` how to read them, `table` holds the same facts for its data file."""

    caption: str
    unit: str
    intro: str
    teams: tuple[MatrixTeam, ...]
    groups: tuple[MatrixGroup, ...]
    totals: tuple[Cell, ...]
    total: Cell
    table: Table

    @property
    def span(self) -> int:
        """How many columns stand beside the goals."""
        return len(self.teams) + 1


def plain_table(caption: str, unit: str, teams: tuple[MatrixTeam, ...], groups: tuple[MatrixGroup, ...]) -> Table:
    """The facts of a matrix as a table with a row for each goal."""
    heads = (Column("goal", "Outcome"), Column("theme", "Theme"), Column("total", f"Total {unit}", "number"))
    columns = (*heads, *(Column(team.key, team.title) for team in teams))
    return Table("matrix", caption, columns, tuple(_row(group, row) for group in groups for row in group.rows))


def _row(group: MatrixGroup, row: MatrixRow) -> Row:
    total = Text(row.verdict.text) if row.verdict else row.total
    return Row((row.ref or Text(row.title), Text(group.head), total, *(_cell(cell) for cell in row.cells)))


def _cell(cell: MatrixCell) -> Cell:
    marks = tuple(mark.ref for strand in cell.strands for mark in (*strand.marks, *strand.folded))
    return Several((cell.amount, Refs(marks))) if marks else Text("")
