"""Where front matter ends and Markdown begins, and what can be saved of front matter that is broken."""

import re
from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Scalar, Table
from northline.read.plain_fields import plain_table
from northline.read.sources import Source
from northline.read.yaml_tree import Origin, Tree, read_yaml

_OPEN = re.compile(r"(?:[ \t]*\n)*---[ \t]*\n")
# It begins with the newline before it, which is found faster than the beginning of a line.
_CLOSE = re.compile(r"\n(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[\w'\"][^\n:]{0,60}:(?=\s|\Z)")
# What decides where a file belongs: enough for links to arrive, even if nothing else can be read.
_RESCUED = re.compile(r"(id|type|title|sheet|sections)[ \t]*:[ \t]+(?=\S)", re.IGNORECASE)


class Document(Frozen):
    """A Markdown file in two parts; `body_line` is the line where the body begins. Broken: not all could be read."""

    path: str
    front: Table | None
    body: str
    body_line: int = 1
    broken: bool = False

    @property
    def swallowed(self) -> bool:
        """Whether front matter that never ends took the text with it, so that nothing is to be said of a text."""
        return self.broken and not self.body.strip()


def split(source: Source) -> tuple[Document, tuple[Fault, ...]]:
    """Split a file; a `---` that opens nothing is a line across the page, as on any forge."""
    text = source.text
    opening = _OPEN.match(text) if text[:1] in {"-", " ", "\t", "\n"} else None
    if not opening:
        return Document(source.path, None, text, broken=not source.readable), source.faults
    first_line = text.count("\n", 0, opening.end()) + 1
    closing = _CLOSE.search(text, opening.end() - 1)
    if closing is None:
        return _unclosed(source, opening.end(), first_line)
    front, body = text[opening.end() : closing.start() + 1], text[closing.end() + 1 :]
    body_line = first_line + front.count("\n") + 1
    if plain := plain_table(front, source.path, first_line):
        return Document(source.path, plain, body, body_line), source.faults
    document, faults = _document(source.path, front, first_line, read_yaml(front, Origin(source.path, first_line)))
    return Document(source.path, document.front, body, body_line, document.broken), (*source.faults, *faults)


def _document(path: str, front: str, first_line: int, tree: Tree) -> tuple[Document, tuple[Fault, ...]]:
    if tree.root is None and not tree.broken:
        return Document(path, None, ""), tree.faults
    if isinstance(tree.root, Table):
        return Document(path, tree.root, ""), tree.faults
    faults = tree.faults
    if tree.root is not None:
        faults = (Fault("invalid-front-matter", tree.root.place, "", {"problem": "not a list of `field: value`"}),)
    return Document(path, rescued(front, Place(path, first_line)), "", broken=True), faults


def _unclosed(source: Source, start: int, first_line: int) -> tuple[Document, tuple[Fault, ...]]:
    """Read what looks like fields up to the first blank line, when there is no end to the front matter."""
    front, _, body = source.text[start:].partition("\n\n")
    if not _KEY.match(front):
        return Document(source.path, None, source.text), source.faults
    fault = Fault("unclosed-front-matter", Place(source.path, first_line - 1, 1, 3))
    table = rescued(front, Place(source.path, first_line))
    body_line = first_line + front.count("\n") + 2
    return Document(source.path, table, body, body_line, broken=True), (*source.faults, fault)


def rescued(front: str, start: Place) -> Table:
    """The few fields that a plain look at the lines of broken front matter finds."""
    found: dict[str, tuple[Scalar, Scalar]] = {}
    for key, value in _rescued_lines(front, start):
        found.setdefault(key.text.lower(), (key, value))
    return Table(tuple(found.values()), start)


def _rescued_lines(front: str, start: Place) -> Iterator[tuple[Scalar, Scalar]]:
    for offset, line in enumerate(front.split("\n")):
        if match := _RESCUED.match(line):
            number = start.line + offset
            text = line[match.end() :].partition(" #")[0].strip(" \t\"'")
            key = Scalar(match[1], Place(start.path, number, 1, len(match[1])))
            yield key, Scalar(text, Place(start.path, number, match.end() + 1, max(1, len(text))))
