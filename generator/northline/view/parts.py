"""The parts that pages are made of, as values: what each shows, never how it looks."""

from typing import ClassVar

from northline.model.cells import Anchor, Badge, Cell, Marked, Phrase, Ref, Refs, Table, Text
from northline.model.figure import Figure
from northline.model.frozen import Frozen, field
from northline.model.score import Score


class Fact(Frozen):
    """One line of an item's facts; `line` is the one of the file that says so, 0 when none does."""

    label: str
    cell: Cell
    line: int = 0


class Facts(Frozen):
    """An item's facts, as a description list; `path` is the file that they are written in."""

    part: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]
    path: str = ""


class Chain(Frozen):
    """A line of sight drawn node by node, from the item up to the vision."""

    part: ClassVar[str] = "chain"
    nodes: tuple[Ref, ...]
    strength: str
    complete: bool = True


class Chains(Frozen):
    """All the ways from an item to the vision; `answer` says in one sentence why the item is done."""

    part: ClassVar[str] = "chains"
    chains: tuple[Chain, ...]
    strength: str
    answer: str
    more: int = 0


class Node(Frozen):
    """A node of an expandable tree; `note` stands beside its mention."""

    ref: Ref
    role: str = ""
    note: str = ""
    children: "tuple[Node, ...]" = ()
    more: int = 0
    open: bool = False


class Tree(Frozen):
    """A tree that opens without a script."""

    part: ClassVar[str] = "tree"
    roots: tuple[Node, ...]
    empty: str = "Nothing hangs on this yet."


class Gauge(Frozen):
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


class Gauges(Frozen):
    """Gauges side by side."""

    part: ClassVar[str] = "gauges"
    gauges: tuple[Gauge, ...]


class Card(Frozen):
    """A small block that leads somewhere: a title, a line or two, and facts."""

    title: str
    href: str = ""
    kicker: str | Cell = ""
    text: str | Phrase = ""
    tone: str = ""
    cells: tuple[Fact, ...] = ()
    sight: Chain | None = None


class Cards(Frozen):
    """Cards side by side."""

    part: ClassVar[str] = "cards"
    cards: tuple[Card, ...]
    empty: str = "None recorded."


class Note(Frozen):
    """A sentence set apart; `tone` as for badges."""

    part: ClassVar[str] = "note"
    text: str | Phrase
    tone: str = "info"
    links: tuple[Anchor, ...] = ()


class Entry(Frozen):
    """One thing to look at: what, a sentence of why, and where it is decided; `refs` are what it is about when it is about several."""

    title: str
    href: str
    why: str = ""
    badges: tuple[Badge, ...] = ()
    refs: Refs | None = None
    note: str | Phrase = ""


class Agenda(Frozen):
    """Things to look at, in order."""

    part: ClassVar[str] = "agenda"
    entries: tuple[Entry, ...]
    empty: str = "Nothing asks for attention."


class Body(Frozen):
    """An item's own text, still Markdown; rendering makes it safe HTML. `item` is the id it belongs to."""

    part: ClassVar[str] = "body"
    text: str
    item: str
    path: str


class FindingLine(Frozen):
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


class Findings(Frozen):
    """Findings one under the other."""

    part: ClassVar[str] = "findings"
    lines: tuple[FindingLine, ...]
    empty: str = "Nothing found."


class Key(Frozen):
    """One line of a chart's key: how something looks, and what it is."""

    look: str
    text: str


class Chart(Frozen):
    """A picture of numbers with its key; `table` holds the same facts, and stands open where the picture cannot be drawn."""

    part: ClassVar[str] = "chart"
    figure: Figure
    keys: tuple[Key, ...] = ()
    table: Table | None = None


Block = Table | Facts | Chains | Tree | Gauges | Cards | Note | Agenda | Body | Findings | Refs | Text | Marked | Phrase | Chart


class Section(Frozen):
    """A heading a reader would ask, and the blocks that answer it."""

    title: str
    id: str
    blocks: tuple[Block, ...] = ()
    intro: str | Phrase = ""
    folded: bool = False
    count: int | None = None
    links: tuple[Anchor, ...] = field(default=())


class Crumb(Frozen):
    """A step of the way down to a page."""

    text: str
    href: str


class Sheet(Frozen):
    """The plainest page: a title, a lead that answers, and sections. Most families need no more."""

    title: str
    lead: str | Phrase = ""
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    sections: tuple[Section, ...] = ()
    badges: tuple[Badge, ...] = ()
    pager: tuple[Anchor, ...] = ()
