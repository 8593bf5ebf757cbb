"""One file without what its readers may not see: items cut out, and names and links replaced by a neutral word."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from northline.model.item import Item
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.model.text import fold
from northline.model.withheld import WITHHELD
from northline.read.front_matter import Document
from northline.read.lines import heading_at, open_lines
from northline.read.withheld_names import WithheldNames

_WIKI = re.compile(r"!?\[\[([^\[\]|\n]{1,200})(?:\|[^\[\]\n]*)?\]\]")
# Nothing here is tried twice, since authors choose what is searched. A label may hold one level of brackets, as that
# of a picture that is a link does, and go on in the next line.
_LABEL = r"!?\[(?:[^\[\]]++|\[[^\[\]]{0,500}+\](?:\([^()\n]{0,500}+\))?+){0,200}+\]"
_TITLE = r"""(?:[ \t\n]+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?"""
_LINK = re.compile(_LABEL + r"\([ \t\n]*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)" + _TITLE + r"[ \t\n]*\)")
_DEFINITION = re.compile(r"^[ \t>]*\[([^\[\]\n]{1,500})\]:[ \t]*(<[^<>\n]*>|\S+).*$", re.MULTILINE)
_REFERRING = re.compile(r"!?\[([^\[\]]{0,500})\](?:\[([^\[\]\n]{0,500})\])?")
_ANCHOR = re.compile(r"<a\s[^<>]{0,2000}+>(?:(?!</?a\b)[\s\S]){0,1000}+</a[^<>]{0,20}>", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s()<>\"'\[\]|]+")
_POINTED = re.compile(r"<([^<>\n]+)>")
_PIECE = re.compile(r"[^\s,:;{}\[\]\"'|]+")


@dataclass(frozen=True, slots=True)
class Redactor:
    """Replaces what leads to something withheld: by `names`, or by the path of one of the withheld `files`."""

    names: WithheldNames
    files: frozenset[str]

    def text(self, text: str, path: str) -> str:
        """The text of a file without links to what is withheld, their labels, and its ids."""
        text = _WIKI.sub(lambda found: WITHHELD if self.names.hide(found[1].strip()) else found[0], text)
        text = _LINK.sub(lambda found: WITHHELD if self._leads_astray(found[1], path) else found[0], text)
        text = _ANCHOR.sub(lambda found: WITHHELD if self._tells(found[0], path) else found[0], text)
        text = self._without_references(text, path)
        if self.files:
            text = _ADDRESS.sub(lambda found: WITHHELD if self._is_file(found[0], path) else found[0], text)
        return self.names.redact(text)

    def _without_references(self, text: str, path: str) -> str:
        """The text without links whose address stands apart from them."""
        gone = {one[1].casefold() for one in _DEFINITION.finditer(text) if self._leads_astray(one[2], path)}
        if not gone:
            return text
        text = _DEFINITION.sub(lambda found: "" if found[1].casefold() in gone else found[0], text)
        return _REFERRING.sub(lambda found: WITHHELD if (found[2] or found[1]).casefold() in gone else found[0], text)

    def _tells(self, markup: str, path: str) -> bool:
        """Whether a tag of HTML or what it holds leads to something withheld."""
        return any(self._leads_astray(one, path) for one in addresses(markup))

    def _leads_astray(self, address: str, path: str) -> bool:
        address = address.strip("<>")
        plain = unquote(address)
        return self._is_file(address, path) or self.names.redact(plain) != plain

    def _is_file(self, address: str, path: str) -> bool:
        return bool(self.files) and resolved(address, path) in self.files


def resolved(address: str, path: str) -> str:
    """The content path that an address in a file leads to."""
    plain = unquote(re.split(r"[?#]", address, maxsplit=1)[0]).replace("\\", "/")
    folder = "" if plain.startswith("/") else posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(folder, plain.lstrip("/"))) if plain else path


def addresses(text: str) -> Iterator[str]:
    """Everything in a text that could be an address."""
    for address in _ADDRESS.findall(text):
        yield address
        if "=" in address:
            # An attribute without quotes: src=quay.png.
            yield address.partition("=")[2]
    yield from _POINTED.findall(text)


def pieces_of(scalar: Scalar) -> Iterator[tuple[Place, str]]:
    """The names that stand in a text such as `26.2: 48, 26.3: 40`, each at its place."""
    for found in _PIECE.finditer(scalar.text):
        place = scalar.place
        yield Place(place.path, place.line, place.column + found.start() if place.column else 0, len(found[0])), found[0]


def without_items(document: Document, text: str, hidden: Iterable[Item], starts: Iterable[int]) -> str:
    """The text of a file without some of its rows and sections; `starts` are the lines where its items start."""
    lines = text.split("\n")
    first = document.body_line - 1
    inner = [found for index, line in open_lines(lines[first:]) if (found := heading_at(first + index, line))]
    ordered = sorted(starts)
    gone: set[int] = set()
    for item in hidden:
        start = item.place.line - 1
        end = start + 1
        if item.form == "section":
            level = next((one.level for one in inner if one.index == start), 1)
            following = [line - 1 for line in ordered if line - 1 > start]
            above = [one.index for one in inner if one.index > start and one.level < level]
            end = min([*following[:1], *above[:1], len(lines)])
        gone.update(range(start, end))
    return "\n".join(line for index, line in enumerate(lines) if index not in gone)


def replaced_at(lines: list[str], place: Place, old: str) -> bool:
    """Replace a text that stands at a place; false when it does not stand there as such, as in an escaped text."""
    if not 0 < place.line <= len(lines):
        return False
    line = lines[place.line - 1]
    start = max(place.column - 1, 0)
    if line[start : start + len(old)] != old:
        start = line.find(old)
    if start < 0 or not old or fold(old) == "":
        return False
    lines[place.line - 1] = f"{line[:start]}{WITHHELD}{line[start + len(old) :]}"
    return True
