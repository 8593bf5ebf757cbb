"""What the templates see of a view: the same attributes as the parts of pages, which are another room's."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Mention:
    """A link to an item."""

    part: ClassVar[str] = "ref"
    id: str
    title: str
    href: str
    base: str
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """Several links in one cell."""

    part: ClassVar[str] = "refs"
    refs: tuple[Mention, ...]
    show: str = "title"
    more: int = 0
    empty: str = "–"


@dataclass(frozen=True, slots=True)
class Words:
    """A text, quiet when it says that there is nothing."""

    part: ClassVar[str] = "text"
    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number for display and for sorting."""

    part: ClassVar[str] = "number"
    text: str
    sort: float | None = None
    note: str = ""
    tone: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A word set apart."""

    part: ClassVar[str] = "badge"
    text: str
    tone: str = "quiet"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """How an item reaches the vision."""

    part: ClassVar[str] = "sight"
    strength: str
    themes: tuple[Mention, ...] = ()


Cell = Mention | Mentions | Words | Figure | Badge | Sight


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head."""

    name: str
    label: str
    numeric: bool = False
    wide: bool = False
    sort: str = ""
    help: str = ""
    filter: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, and the item that it shows."""

    item: Mention
    cells: tuple[Cell, ...]
    state: str = ""
    tone: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A group of rows with its heads; without a file under `data/`."""

    part: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    group: str = ""
    name: str = ""
    empty: str = ""
    total: tuple[Cell, ...] = ()
    tools: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A whole view: how it is shown, what it says, its groups; `more` counts what its limit leaves out."""

    form: str
    caption: str
    found: int
    tables: tuple[Table, ...] = ()
    more: int = 0
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """A view that cannot be answered: why, what to do, on which line of the block, and the block itself."""

    message: str
    hint: str
    line: int
    source: str
    help: str
