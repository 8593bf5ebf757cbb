"""From YAML events to values as written: every scalar stays text, and every value keeps its exact place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import CONTROLS
from northline.model.withheld import WITHHELD
from northline.read.guard import Guard, oversize

# Where PyYAML was built without libyaml, its own parser reads the same events, slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = re.compile(r"^([ \t]*[^\s:#][^:\n]*:[ \t]+)-(?=[ \t]*(?:#.*)?$)", re.MULTILINE)


class Tree(Frozen):
    """What a YAML text holds; `root` is None when it is empty or broken."""

    root: Raw | None
    faults: tuple[Fault, ...] = ()
    broken: bool = False


class Origin(Frozen):
    """Where a YAML text begins in its file: the line, and the characters before it in its first line."""

    path: str
    line: int = 1
    column: int = 0

    def place(self, line: int, column: int, width: int = 1) -> Place:
        """The place of a YAML mark (counted from 0) in the file."""
        return Place(self.path, self.line + line, column + 1 + (0 if line else self.column), width or 1)


def read_yaml(text: str, origin: Origin, loader: type = _LOADER) -> Tree:
    """Read one YAML document, in time and memory that its size bounds; by PyYAML's own parser if that is the loader."""
    if what := oversize(text):
        return _refused(what, origin.place(0, 0))
    # YAML 1.1 takes these for line breaks, editors do not: lines would be counted differently.
    text = text.replace("\u2028", " ").replace("\u2029", " ")
    tree = _built(text, origin, loader)
    # Authors write `pi: -` for nothing, which YAML takes for a list out of place. Only a text that is broken anyway
    # is tried again, so that no valid text can change.
    if tree.broken and (mended := _NOTHING.sub(r"\1~", text)) != text:
        tree = _built(mended, origin, loader)
    return tree


def _built(text: str, origin: Origin, loader: type) -> Tree:
    try:
        return _Builder(text, origin, loader).build()
    except yaml.MarkedYAMLError as error:
        if loader is not yaml.SafeLoader and "nesting" in (error.problem or ""):
            # Newer versions of libyaml give up on depth while they look ahead; the slower parser gets to where ours ends.
            return _built(text, origin, yaml.SafeLoader)
        mark = error.problem_mark or error.context_mark
        place = origin.place(mark.line, mark.column) if mark else origin.place(0, 0)
        return _invalid(error.problem or "not YAML", place)
    except (yaml.YAMLError, ValueError):
        # The slower parser makes characters and numbers of any digits that it meets; some stand for none.
        return _invalid("a character that YAML does not allow", origin.place(0, 0))


def _refused(what: str, place: Place) -> Tree:
    return Tree(None, (Fault("refused-yaml", place, "", {"what": what}),), broken=True)


def _invalid(problem: str, place: Place) -> Tree:
    return Tree(None, (Fault("invalid-front-matter", place, "", {"problem": problem}),), broken=True)


@dataclass(slots=True)
class _Frame:
    """A list or mapping under construction; `key` is the key that waits for its value."""

    place: Place
    is_table: bool
    values: list[Raw] = field(default_factory=list)
    pairs: list[tuple[Scalar, Raw]] = field(default_factory=list)
    seen: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None

    def closed(self) -> Raw:
        return Table(tuple(self.pairs), self.place) if self.is_table else Listing(tuple(self.values), self.place)


class _Builder:
    """Builds the tree without recursion; stops at the first thing that must not be."""

    def __init__(self, text: str, origin: Origin, loader: type = _LOADER) -> None:
        self.text = text
        self.origin = origin
        self.loader = loader
        self.guard = Guard()
        self.frames: list[_Frame] = []
        self.faults: list[Fault] = []
        self.root: Raw | None = None
        self.documents = 0

    def build(self) -> Tree:
        for event in self._events():
            if what := self.guard.refuses(event) or self._misplaced(event):
                return _refused(what, self._place(event))
            self._take(event)
            if self.documents > 1:
                return _invalid("more than one document", self._place(event))
        return Tree(self.root, tuple(self.faults))

    def _events(self) -> Iterator[Event]:
        return iter(yaml.parse(self.text, Loader=self.loader))

    def _misplaced(self, event: Event) -> str:
        """What cannot be a key of ours, or nothing."""
        if isinstance(event, ScalarEvent):
            is_merge = event.value == "<<" and not event.style and self._wants_key()
            return "a merge key (<<)" if is_merge else ""
        if isinstance(event, CollectionStartEvent) and self._wants_key():
            return "a key that is a list or a mapping"
        return ""

    def _wants_key(self) -> bool:
        return bool(self.frames) and self.frames[-1].is_table and self.frames[-1].key is None

    def _take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self.frames.append(_Frame(self._place(event), isinstance(event, MappingStartEvent)))
        elif isinstance(event, CollectionEndEvent):
            self._add(self.frames.pop().closed())
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1

    def _add(self, value: Raw) -> None:
        if not self.frames:
            self.root = value
            return
        frame = self.frames[-1]
        if not frame.is_table:
            frame.values.append(value)
        elif frame.key is None:
            frame.key = value if isinstance(value, Scalar) else None
        else:
            self._pair(frame, frame.key, value)
            frame.key = None

    def _pair(self, frame: _Frame, key: Scalar, value: Raw) -> None:
        first = frame.seen.setdefault(key.text, key)
        if first is key:
            frame.pairs.append((key, value))
        # Two different names that are both withheld look the same.
        elif key.text != WITHHELD:
            self.faults.append(duplicate_key(key, first))

    def _place(self, event: Event) -> Place:
        mark = event.start_mark
        return self.origin.place(mark.line, mark.column) if mark else self.origin.place(0, 0)

    def _scalar(self, event: ScalarEvent) -> Scalar:
        text: str = event.value
        mark = event.start_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        style = event.style
        if style in {"|", ">"}:
            return Scalar(_printable(text), self._block_place(line, column))
        if style:
            # The text begins behind its quote; places inside it are then exact too.
            return Scalar(_printable(text), self.origin.place(line, column + 1, len(text)))
        return Scalar(text, self.origin.place(line, column, len(text)))

    def _block_place(self, line: int, column: int) -> Place:
        """Find the first line of text below a `|` or `>`."""
        lines = self.text.split("\n")
        for number in range(line + 1, len(lines)):
            if content := lines[number].strip():
                return self.origin.place(number, len(lines[number]) - len(lines[number].lstrip()), len(content))
        return self.origin.place(line, column)


def duplicate_key(key: Scalar, first: Scalar) -> Fault:
    """The fault of a key that says again what an earlier one has said; the earlier one counts."""
    facts = {"key": key.text, "first_line": str(first.place.line)}
    return Fault("duplicate-key", key.place, "", facts, (first.place,))


def _printable(text: str) -> str:
    """Replace control characters that an escape in quotes can smuggle in: no page or feed could carry them."""
    return text if text.isprintable() else CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
