"""What the traceability matrix is made of, as values: columns, groups of rows, cells and the objectives in them."""

from dataclasses import dataclass

from northline.model.cells import Badge, Cell, Ref, Sight, Text

NONE = Text("")


@dataclass(frozen=True, slots=True)
class Mark:
    """One objective in a cell, with what sets it apart: uncommitted or dropped."""

    ref: Ref
    note: str = ""


@dataclass(frozen=True, slots=True)
class Strand:
    """Objectives of one cell that reach the row by the same strength; those past a few are folded."""

    sight: Sight
    marks: tuple[Mark, ...]
    folded: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One team's part in one row: its committed value, or its count of objectives, then the objectives."""

    amount: Cell = NONE
    strands: tuple[Strand, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An outcome, a theme, or work that reaches neither; `verdict` speaks when nobody serves it."""

    title: str
    ref: Ref | None
    cells: tuple[MatrixCell, ...]
    total: Cell
    verdict: Badge | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The rows of one theme; `head` is empty where the theme is a row itself."""

    head: str
    ref: Ref | None
    note: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixTeam:
    """A column: a team, the train itself, or work without a team."""

    key: str
    title: str
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """A PI's matrix; `unit` says what the amounts are, `intro` how to read them."""

    caption: str
    unit: str
    intro: str
    teams: tuple[MatrixTeam, ...]
    groups: tuple[MatrixGroup, ...]
    totals: tuple[Cell, ...]
    total: Cell

    @property
    def span(self) -> int:
        """How many columns stand beside the goals."""
        return len(self.teams) + 1
