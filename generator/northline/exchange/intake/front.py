"""The front matter of a file as its author laid it out: each entry with the exact span of its value, so that one can be
replaced and everything else stays as it is to the byte.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, Event, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent

from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")
Spot = tuple[int, int]


class Entry(Frozen):
    """One `key: value`; spots are line and column in the file, counted from 0. `raw` is None for what is nested deeper."""

    key: str
    line: int
    start: Spot
    end: Spot
    raw: Raw | None


class Front(Frozen):
    """A file's lines; front matter is the lines between the first and `close`."""

    lines: tuple[str, ...]
    close: int
    entries: tuple[Entry, ...]

    @property
    def body(self) -> tuple[str, ...]:
        """The lines below the front matter."""
        return self.lines[self.close + 1 :]


def parse_front(text: str) -> Front | None:
    """Take a file apart; None when its front matter is not a plain block of entries."""
    lines = text.split("\n")
    if not lines or lines[0].removeprefix("\ufeff").rstrip() != "---":
        return None
    close = next((index for index, line in enumerate(lines) if index and _CLOSE.fullmatch(line)), 0)
    if not close:
        return None
    # What YAML takes for a line break and editors do not would count lines differently.
    inner = "\n".join(lines[1:close]).replace("\u2028", " ").replace("\u2029", " ")
    try:
        entries = tuple(_Walk(lines[1:close]).entries(yaml.parse(f"{inner}\n", Loader=_LOADER)))
    except (yaml.YAMLError, _UnusualError):
        return None
    return Front(tuple(lines), close, entries)


class _UnusualError(Exception):
    """A layout that is no block of entries; never leaves this module."""


@dataclass(slots=True)
class _Open:
    """An entry whose value is being read."""

    key: str
    line: int
    start: Spot = (0, 0)
    end: Spot = (0, 0)
    raw: Raw | None = None
    flow: bool = False
    texts: list[Scalar] = field(default_factory=list)
    plain: bool = True


class _Walk:
    """Follows the events of one document; what lies deeper than a list of texts is only counted."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.depth = 0
        self.open: _Open | None = None

    def entries(self, events: Iterable[Event]) -> Iterator[Entry]:
        for event in events:
            if isinstance(event, CollectionStartEvent):
                self._begin(event)
                self.depth += 1
            elif isinstance(event, CollectionEndEvent):
                self.depth -= 1
                yield from self._ended(event)
            elif isinstance(event, ScalarEvent):
                yield from self._scalar(event)
            elif isinstance(event, NodeEvent):
                raise _UnusualError

    def _begin(self, event: CollectionStartEvent) -> None:
        if self.depth == 0:
            if not isinstance(event, MappingStartEvent) or event.flow_style:
                raise _UnusualError
        elif self.depth == 1:
            if self.open is None:
                raise _UnusualError
            self.open.start, self.open.flow = _spot(event.start_mark), bool(event.flow_style)
            self.open.plain = isinstance(event, SequenceStartEvent)
        elif self.open:
            self.open.plain = False

    def _ended(self, event: Event) -> Iterator[Entry]:
        if self.depth == 1 and self.open:
            if self.open.flow:
                self.open.end = _spot(event.end_mark)
            raw = Listing(tuple(self.open.texts), Place("")) if self.open.plain else None
            yield self._closed(raw)

    def _scalar(self, event: ScalarEvent) -> Iterator[Entry]:
        start, end = _spot(event.start_mark), _spot(event.end_mark)
        if event.style in {"|", ">"}:
            end = self._end_of_block(start)
        if self.open is None:
            if self.depth != 1 or start[1] != 0:
                raise _UnusualError
            self.open = _Open(event.value, start[0])
        elif self.depth == 1:
            self.open.start, self.open.end = start, end
            yield self._closed(Scalar(event.value, Place("")))
        else:
            self.open.end = max(self.open.end, end)
            self.open.texts.append(Scalar(event.value, Place("")))

    def _closed(self, raw: Raw | None) -> Entry:
        done = self.open
        if done is None:
            raise _UnusualError
        self.open = None
        # Lines were counted from below the first `---`.
        return Entry(done.key, done.line + 1, _down(done.start), _down(done.end), raw)

    def _end_of_block(self, start: Spot) -> Spot:
        """Find the end of the last line that belongs to a `|` or `>`."""
        last = start[0]
        for index in range(start[0] + 1, len(self.lines)):
            line = self.lines[index]
            if line.strip() and not line.startswith(" "):
                break
            last = index if line.strip() else last
        return last, len(self.lines[last])


def _spot(mark: object) -> Spot:
    # The two parsers of PyYAML mark places with classes of their own.
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def _down(spot: Spot) -> Spot:
    return spot[0] + 1, spot[1]
