"""View blocks in bodies and pages, read as queries; whatever is wrong in one is a fault at its own line."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from northline.model.fault import Fault
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.kind_names import KindNames
from northline.model.query import FORMS, LIMIT, Origin, Query, key_of
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold
from northline.read.fences import Fenced, fenced
from northline.read.yaml_tree import Origin as Start
from northline.read.yaml_tree import Tree, read_yaml

RULE = "broken-view"
# Every block looks at every item, and more of them would make builds slow; the same block twice is answered once.
MOST_IN_A_FILE = 20
MOST_IN_A_SITE = 200
EVERYTHING = frozenset({"", "all", "items", "everything"})
# An expression may begin with a quote, which YAML takes for the whole value.
_WHERE = re.compile(r"^(where[ \t]*:[ \t]+)(.*)$", re.MULTILINE)


class Text(Frozen):
    """A text that may hold view blocks: its file, its first line, and the item it belongs to."""

    body: str
    path: str
    line: int
    item: str = ""


class _WrongError(Exception):
    """An entry that cannot be used; never leaves this module."""

    def __init__(self, problem: str, **facts: str) -> None:
        super().__init__(problem)
        self.facts = {"problem": problem, **facts}


def text_of_item(item: Item) -> Text:
    """The body of an item; that of a row is one line long and holds no blocks."""
    return Text("" if item.form == "sheet" else item.body, item.place.path, item.body_line, item.id)


def read_queries(texts: Iterator[Text], kinds: KindNames) -> Iterator[Query | Fault]:
    """Yield the query of each view block, and what is wrong with it."""
    limits = _Limits()
    for text in texts:
        for block in fenced(text.body) if "view" in text.body else ():
            if block.name != "view":
                continue
            start = Start(text.path, text.line + block.line, block.indent)
            if problem := limits.exceeded(text.path, key_of(block.text)):
                yield Query(key_of(block.text), start.place(0, 0), text.item, broken=True)
                yield Fault(RULE, start.place(0, 0), text.item, {"problem": problem})
            else:
                yield from _Reader(text.item, block, start, kinds).read()


@dataclass(slots=True)
class _Limits:
    """Counts the blocks of each file and of the site."""

    files: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)

    def exceeded(self, path: str, key: str) -> str:
        """Count a block, and say which limit it exceeds, if any."""
        self.files[path] += 1
        if self.files[path] > MOST_IN_A_FILE:
            return f"this file has more than {MOST_IN_A_FILE} views"
        if key not in self.keys and len(self.keys) >= MOST_IN_A_SITE:
            return f"this site has more than {MOST_IN_A_SITE} different views"
        self.keys.add(key)
        return ""


class _Reader(Frozen):
    """Reads one block; an entry that is wrong breaks the block, and the others are read all the same."""

    item: str
    block: Fenced
    start: Start
    kinds: KindNames

    def read(self) -> Iterator[Query | Fault]:
        query = Query(key_of(self.block.text), self.start.place(0, 0), self.item)
        tree = _tree(self.block.text, self.start)
        faults = [_told(fault, self.item) for fault in tree.faults]
        if isinstance(tree.root, Table):
            for key, raw in tree.root.entries:
                try:
                    query = self._entry(query, key, raw)
                except _WrongError as wrong:
                    faults.append(Fault(RULE, raw.place if fold(key.text) in _ENTRIES else key.place, self.item, wrong.facts))
        elif not faults:
            faults.append(Fault(RULE, query.place, self.item, {"problem": "it says nothing; write at least `from: features`"}))
        yield replace(query, broken=bool(faults))
        yield from faults

    def _entry(self, query: Query, key: Scalar, raw: Raw) -> Query:
        entry = _ENTRIES.get(fold(key.text))
        if entry is None:
            raise _WrongError(f"`{key.text}` is no entry of a view", unknown=key.text, known=", ".join(NAMES))
        return entry(self, query, raw)

    def origins(self, query: Query, raw: Raw) -> Query:
        names = [name for name in _names(raw) if fold(name) not in EVERYTHING]
        return replace(query, origins=tuple(self._origin(name) for name in names))

    def _origin(self, name: str) -> Origin:
        meaning = self.kinds.named(name)
        if meaning is None:
            raise _WrongError(f"there is no kind of items called {name}", unknown_kind=name)
        return Origin(meaning.kind.name, meaning.sort)

    def where(self, query: Query, raw: Raw) -> Query:
        return replace(query, where=_line(raw, "an expression on one line"), where_place=raw.place)

    def columns(self, query: Query, raw: Raw) -> Query:
        return replace(query, columns=_names(raw) or query.columns)

    def sort(self, query: Query, raw: Raw) -> Query:
        return replace(query, sort=_names(raw))

    def form(self, query: Query, raw: Raw) -> Query:
        form = fold(_line(raw, " or ".join(FORMS)))
        if form not in FORMS:
            raise _WrongError(f"a view is shown as {', '.join(FORMS)}, not as {form or 'nothing'}", unknown=form, known=", ".join(FORMS))
        return replace(query, form=form)

    def group(self, query: Query, raw: Raw) -> Query:
        return replace(query, group=_line(raw, "the name of a field"))

    def title(self, query: Query, raw: Raw) -> Query:
        return replace(query, title=_line(raw, "a text"))

    def limit(self, query: Query, raw: Raw) -> Query:
        text = _line(raw, "a whole number")
        if not (text.isascii() and text.isdecimal() and len(text) < len(str(LIMIT)) + 1 and 0 < int(text) <= LIMIT):
            raise _WrongError(f"`limit` is a whole number from 1 to {LIMIT}")
        return replace(query, limit=int(text))


_ENTRIES: dict[str, Callable[[_Reader, Query, Raw], Query]] = {
    "from": _Reader.origins,
    "where": _Reader.where,
    "columns": _Reader.columns,
    "sort": _Reader.sort,
    "as": _Reader.form,
    "group": _Reader.group,
    "groupby": _Reader.group,
    "limit": _Reader.limit,
    "title": _Reader.title,
}
NAMES = ("from", "where", "columns", "sort", "as", "group", "limit", "title")


def _tree(text: str, start: Start) -> Tree:
    """Read a block; one that is no YAML is tried again with its expression quoted."""
    tree = read_yaml(text, start)
    if tree.broken and (quoted := _WHERE.sub(_quoted, text)) != text:
        again = read_yaml(quoted, start)
        return tree if again.broken else again
    return tree


def _quoted(line: re.Match[str]) -> str:
    doubled = line[2].strip().replace("'", "''")
    return f"{line[1]}'{doubled}'"


def _told(fault: Fault, item: str) -> Fault:
    """Say of a block what was said of a front matter."""
    facts = fault.facts
    problem = {
        "invalid-front-matter": f"it is not valid YAML: {facts.get('problem', '')}",
        "refused-yaml": f"it uses what is refused here: {facts.get('what', '')}",
        "duplicate-key": f"{facts.get('key', '')} is given twice",
    }[fault.rule]
    return Fault(RULE, fault.place, item, {"problem": problem})


def _line(raw: Raw, expected: str) -> str:
    if not isinstance(raw, Scalar):
        raise _WrongError(f"expected {expected}")
    return " ".join(raw.text.split())


def _names(raw: Raw) -> tuple[str, ...]:
    if isinstance(raw, Scalar):
        return tuple(name for piece in raw.text.split(",") if (name := piece.strip()))
    if isinstance(raw, Listing):
        return tuple(_line(entry, "a list of names") for entry in raw.entries)
    raise _WrongError("expected a name or a list of names")
