"""What stands in a table: mentions of items, words, numbers, badges and bars, and the table itself, as values."""

import re
from typing import ClassVar

from northline.model.frozen import Frozen
from northline.model.text import slug

# A count in a caption changes with the plan; the name of a file should not.
_NUMBERS = re.compile(r"\d+")


class Ref(Frozen):
    """A mention of an item: enough to draw a link with its id, title and kind."""

    part: ClassVar[str] = "ref"
    id: str
    title: str
    href: str
    base: str
    label: str
    state: str = ""
    tone: str = ""
    implied: bool = False


class Refs(Frozen):
    """Several mentions in one place; `empty` is what to say when there are none. `show` is `id` or `title`."""

    part: ClassVar[str] = "refs"
    refs: tuple[Ref, ...]
    empty: str = ""
    show: str = "id"
    more: int = 0


class Text(Frozen):
    """Plain text, quiet when it says that there is nothing."""

    part: ClassVar[str] = "text"
    text: str
    quiet: bool = False


class Written(Frozen):
    """A number or date as it stands in a file, `sort` its plain value; the item it belongs to has a page that says in which line."""

    part: ClassVar[str] = "number"
    kind: ClassVar[str] = "written"
    text: str
    sort: float | None = None
    note: str = ""
    tone: str = ""


class Counted(Frozen):
    """How many of something there are; `at` leads to the list that is counted, or is that list, which then opens in place.

    Only a count of none has nowhere to lead.
    """

    part: ClassVar[str] = "number"
    kind: ClassVar[str] = "counted"
    text: str
    at: "str | tuple[Ref, ...]"
    sort: float | None = None
    note: str = ""
    tone: str = ""


class Input(Frozen):
    """One of the numbers that another is made of: the item it comes from, where it comes from one, and what it gives."""

    text: str
    ref: "Ref | None" = None


class Receipt(Frozen):
    """What a number is made of, to open in place: the formula in words, its inputs, and where the metric is explained."""

    formula: str
    inputs: tuple[Input, ...]
    how: str


class Computed(Frozen):
    """A number made of others; `at` leads to the inputs and the threshold of this very one, or is them, which then open in place."""

    part: ClassVar[str] = "number"
    kind: ClassVar[str] = "computed"
    text: str
    at: "str | Receipt"
    sort: float | None = None
    note: str = ""
    tone: str = ""


class Badge(Frozen):
    """A word with a tone: `good`, `watch`, `act`, `info` or `quiet`. The word alone carries the meaning.

    A word that holds a number leads by `at` to what it is made of, or to the list it counts.
    """

    part: ClassVar[str] = "badge"
    text: str
    tone: str = "quiet"
    title: str = ""
    at: str = ""


class Sight(Frozen):
    """How an item reaches the vision, as a word and a line style."""

    part: ClassVar[str] = "sight"
    strength: str
    themes: tuple[Ref, ...] = ()


class Path(Frozen):
    """A line of sight in one line, for a table cell: the steps above the item."""

    part: ClassVar[str] = "path"
    nodes: tuple[Ref, ...]
    strength: str


class Bar(Frozen):
    """A ratio 0–1 as a bar with its text; `mark` draws a line to compare against, `at` leads to what it is made of."""

    part: ClassVar[str] = "bar"
    ratio: float
    text: str
    tone: str = ""
    mark: float | None = None
    label: str = ""
    at: str = ""


class Several(Frozen):
    """Several parts in one cell, one after the other."""

    part: ClassVar[str] = "several"
    parts: "tuple[Cell, ...]"


class Anchor(Frozen):
    """A plain link with its own words."""

    part: ClassVar[str] = "anchor"
    text: str
    href: str


class Spark(Frozen):
    """A course of values as a small line without axes; values and `mark`, a level to compare with, are on one scale 0–1."""

    part: ClassVar[str] = "spark"
    values: tuple[float, ...]
    mark: float | None = None
    label: str = ""


class Marked(Frozen):
    """A short text some of whose characters are marked; `spans` are their starts and ends."""

    part: ClassVar[str] = "marked"
    text: str
    spans: tuple[tuple[int, int], ...]


Said = str | Written | Counted | Computed | Ref | Text


class Phrase(Frozen):
    """A sentence, some of whose words are numbers that can be opened, or mentions."""

    part: ClassVar[str] = "phrase"
    parts: "tuple[Said, ...]"

    def __str__(self) -> str:
        """Give the sentence as plain text."""
        return "".join(one if isinstance(one, str) else one.title if isinstance(one, Ref) else one.text for one in self.parts)


Cell = Ref | Refs | Text | Written | Counted | Computed | Badge | Sight | Path | Bar | Several | Anchor | Spark | Marked | Phrase


class Column(Frozen):
    """A column of a table; `sort` is `text`, `number` or empty, `help` explains the heading."""

    name: str
    label: str
    sort: str = "text"
    help: str = ""
    filter: bool = False
    wide: bool = False

    @property
    def numeric(self) -> bool:
        """Whether its cells are numbers, to be aligned right."""
        return self.sort == "number"


class Row(Frozen):
    """A row of a table; `facets` are the values that filters match, by column name."""

    cells: tuple[Cell, ...]
    tone: str = ""
    anchor: str = ""


class Table(Frozen):
    """A table of values; `empty` is what stands there when it has no rows."""

    part: ClassVar[str] = "table"
    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str = "None recorded."
    total: tuple[Cell, ...] = ()
    tools: bool = False

    @property
    def file(self) -> str:
        """What its file under `data/` is called on its page: by its name, else by its caption without the numbers in it."""
        return self.name or slug(_NUMBERS.sub("", self.caption))
