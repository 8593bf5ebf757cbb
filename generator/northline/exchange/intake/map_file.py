"""The map of an import: what columns, types and states of a source mean here, as one validated value."""

from collections.abc import Callable, Iterable, Mapping

from rapidfuzz import fuzz, process

from northline.config import Problem
from northline.exchange.intake.importer import BODY
from northline.model.frozen import Frozen, field
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold

IGNORE = "ignore"
ORDERS = {"dayfirst": False, "monthfirst": True}
ALIKE = 60.0


class ImportMap(Frozen):
    """What a map says; names of the source are folded. A state may mean several here: the first that a kind has is taken."""

    columns: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    month_first: bool | None = None


def parse_map(root: Raw | None, kinds: Mapping[str, Kind]) -> tuple[ImportMap, tuple[Problem, ...]]:
    """Validate a map; every mistake is reported with its place."""
    if root is None:
        return ImportMap(), ()
    if not isinstance(root, Table):
        return ImportMap(), (Problem(f"expected {', '.join(_PARTS)}, each with what it holds", root.place),)
    reader = _Reader(kinds)
    for key, raw in root.entries:
        part = _PARTS.get(fold(key.text))
        if part is None:
            reader.wrong(f"unknown entry `{key.text}`{_hint(key.text, _PARTS)}", key)
        else:
            part(reader, raw)
    found = ImportMap(reader.columns, reader.types, reader.states, reader.defaults, reader.month_first)
    return found, tuple(reader.problems)


class _Reader:
    """Collects what a map says, and what is wrong with it."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self.kinds = KindNames(kinds)
        self.fields = {name: one.name for kind in kinds.values() for name, one in kind.by_name.items()}
        self.boards = {fold(state): state for kind in kinds.values() for state in kind.states}
        self.columns: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.states: dict[str, tuple[str, ...]] = {}
        self.defaults: dict[str, str] = {}
        self.month_first: bool | None = None
        self.problems: list[Problem] = []

    def wrong(self, message: str, raw: Raw) -> None:
        self.problems.append(Problem(message, raw.place))

    def read_columns(self, raw: Raw) -> None:
        for key, said in self._pairs(raw, "columns"):
            name = fold(said.text)
            if name in {IGNORE, BODY} or name in self.fields:
                # An alias may mean one field on a feature and another on an objective: the item's kind decides.
                self.columns[fold(key.text)] = name if name in {IGNORE, BODY} else said.text.strip()
            else:
                self.wrong(f"columns: there is no field `{said.text}`{_hint(said.text, {*self.fields.values(), IGNORE, BODY})}", said)

    def read_types(self, raw: Raw) -> None:
        for key, said in self._pairs(raw, "types"):
            if fold(said.text) == IGNORE:
                self.types[fold(key.text)] = IGNORE
            elif self.kinds.named(said.text):
                self.types[fold(key.text)] = said.text.strip()
            else:
                self.wrong(f"types: there is no kind `{said.text}`", said)

    def read_states(self, raw: Raw) -> None:
        for key, entry in self._entries(raw, "states"):
            several = entry.entries if isinstance(entry, Listing) else (entry,)
            known: list[str] = []
            for said in several:
                state = self.boards.get(fold(said.text)) if isinstance(said, Scalar) else None
                if state:
                    known.append(state)
                else:
                    text = said.text if isinstance(said, Scalar) else "a list or a mapping"
                    self.wrong(f"states: no board has a state `{text}`{_hint(text, self.boards.values())}", said)
            self.states[fold(key.text)] = tuple(known)

    def read_defaults(self, raw: Raw) -> None:
        for key, said in self._pairs(raw, "defaults"):
            name = self.fields.get(fold(key.text))
            if name is None or name == "id":
                self.wrong(f"defaults: there is no field `{key.text}` that a default can fill{_hint(key.text, self.fields.values())}", key)
            elif name == "type" and not self.kinds.named(said.text):
                self.wrong(f"defaults: there is no kind `{said.text}`", said)
            else:
                self.defaults[name] = said.text.strip()

    def read_dates(self, raw: Raw) -> None:
        order = ORDERS.get(fold(raw.text)) if isinstance(raw, Scalar) else None
        if order is None:
            self.wrong("dates: expected `day first` or `month first`", raw)
        self.month_first = order

    def _entries(self, raw: Raw, part: str) -> Iterable[tuple[Scalar, Raw]]:
        if isinstance(raw, Table):
            return raw.entries
        if not (isinstance(raw, Scalar) and not raw.text.strip()):
            self.wrong(f"{part}: expected `what the source says: what it means here`, one a line", raw)
        return ()

    def _pairs(self, raw: Raw, part: str) -> Iterable[tuple[Scalar, Scalar]]:
        for key, said in self._entries(raw, part):
            if isinstance(said, Scalar) and said.text.strip():
                yield key, said
            else:
                self.wrong(f"{part}: `{key.text}`: expected one text", said)


_PARTS: Mapping[str, Callable[[_Reader, Raw], None]] = {
    "columns": _Reader.read_columns,
    "types": _Reader.read_types,
    "states": _Reader.read_states,
    "defaults": _Reader.read_defaults,
    "dates": _Reader.read_dates,
}


def _hint(name: str, known: Iterable[str]) -> str:
    near = process.extractOne(fold(name), sorted(set(known)), scorer=fuzz.ratio, score_cutoff=ALIKE, processor=fold)
    return f"; did you mean {near[0]}?" if near else ""
