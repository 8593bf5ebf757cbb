"""The parts that pages are made of, as values: what each shows, never how it looks."""

from dataclasses import dataclass, field
from typing import ClassVar

from northline.model.cells import Anchor, Badge, Cell, Marked, Phrase, Ref, Refs, Table, Text
from northline.model.figure import Figure
from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of an item's facts; `line` is the one of the file that says so, 0 when none does."""

    label: str
    cell: Cell
    line: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """An item's facts, as a description list; `path` is the file that they are written in."""

    part: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A line of sight drawn node by node, from the item up to the vision."""

    part: ClassVar[str] = "chain"
    nodes: tuple[Ref, ...]
    strength: str
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Chains:
    """All the ways from an item to the vision; `answer` says in one sentence why the item is done."""

    part: ClassVar[str] = "chains"
    chains: tuple[Chain, ...]
    strength: str
    answer: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A node of an expandable tree; `note` stands beside its mention."""

    ref: Ref
    role: str = ""
    note: str = ""
    children: "tuple[Node, ...]" = ()
    more: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree that opens without a script."""

    part: ClassVar[str] = "tree"
    roots: tuple[Node, ...]
    empty: str = "Nothing hangs on this yet."


@dataclass(frozen=True, slots=True)
class Gauge:
    """A score with its name, its words and its receipt."""

    part: ClassVar[str] = "gauge"
    title: str
    text: str
    score: Score
    tone: str = "quiet"
    word: str = ""
    fraction: str = ""
    note: str = ""
    href: str = ""
    lines: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Gauges:
    """Gauges side by side."""

    part: ClassVar[str] = "gauges"
    gauges: tuple[Gauge, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A small block that leads somewhere: a title, a line or two, and facts."""

    title: str
    href: str = ""
    kicker: str | Cell = ""
    text: str | Phrase = ""
    tone: str = ""
    cells: tuple[Fact, ...] = ()
    sight: Chain | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards side by side."""

    part: ClassVar[str] = "cards"
    cards: tuple[Card, ...]
    empty: str = "None recorded."


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence set apart; `tone` as for badges."""

    part: ClassVar[str] = "note"
    text: str | Phrase
    tone: str = "info"
    links: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look at: what, a sentence of why, and where it is decided; `refs` are what it is about when it is about several."""

    title: str
    href: str
    why: str = ""
    badges: tuple[Badge, ...] = ()
    refs: Refs | None = None
    note: str | Phrase = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """Things to look at, in order."""

    part: ClassVar[str] = "agenda"
    entries: tuple[Entry, ...]
    empty: str = "Nothing asks for attention."


@dataclass(frozen=True, slots=True)
class Body:
    """An item's own text, still Markdown; rendering makes it safe HTML. `item` is the id it belongs to."""

    part: ClassVar[str] = "body"
    text: str
    item: str
    path: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding as readers see it."""

    part: ClassVar[str] = "finding"
    severity: str
    name: str
    code: str
    message: str
    hint: str
    place: str
    ref: Ref | None = None
    answered: str = ""
    answered_by: Ref | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings one under the other."""

    part: ClassVar[str] = "findings"
    lines: tuple[FindingLine, ...]
    empty: str = "Nothing found."


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a chart's key: how something looks, and what it is."""

    look: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers with its key; `table` holds the same facts, and stands open where the picture cannot be drawn."""

    part: ClassVar[str] = "chart"
    figure: Figure
    keys: tuple[Key, ...] = ()
    table: Table | None = None


Block = Table | Facts | Chains | Tree | Gauges | Cards | Note | Agenda | Body | Findings | Refs | Text | Marked | Phrase | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A heading a reader would ask, and the blocks that answer it."""

    title: str
    id: str
    blocks: tuple[Block, ...] = ()
    intro: str | Phrase = ""
    folded: bool = False
    count: int | None = None
    links: tuple[Anchor, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way down to a page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The plainest page: a title, a lead that answers, and sections. Most families need no more."""

    title: str
    lead: str | Phrase = ""
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    sections: tuple[Section, ...] = ()
    badges: tuple[Badge, ...] = ()
    pager: tuple[Anchor, ...] = ()
