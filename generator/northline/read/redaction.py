"""One file without what its readers may not see: items cut out, and names and links replaced by a neutral word."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote

from northline.model.entities import unescaped
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.model.text import fold
from northline.model.withheld import WITHHELD
from northline.read.front_matter import Document
from northline.read.lines import heading_at, open_lines
from northline.read.withheld_names import WithheldNames

_WIKI = re.compile(r"!?\[\[([^\[\]|\n]{1,200})(?:\|(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,500}+)?\]\]")
# Nothing here is tried twice, since authors choose what is searched. A label may hold escapes, code, and brackets, as that
# of a picture that is a link does, and go on in the next line.
_PIECES = r"[^\[\]\\`]++|\\[\s\S]|`[^`\n]{0,500}+`|`"
_ROUND = r"(?:\([^()\n]{0,500}+\))?+"
_NESTED = rf"\[(?:{_PIECES}){{0,200}}+\]{_ROUND}"
_DEEPER = rf"\[(?:{_PIECES}|{_NESTED}){{0,200}}+\]{_ROUND}"
_INNER = rf"(?:{_PIECES}|{_DEEPER}){{0,200}}+"
_QUOTED = r"""(?:"(?:[^"\\]|\\.){0,1000}+"|'(?:[^'\\]|\\.){0,1000}+'|\((?:[^()\\]|\\.){0,1000}+\))"""
_LINK = re.compile(
    rf"!?\[{_INNER}\]" + r"\([ \t\n]*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)" + rf"(?:[ \t\n]+{_QUOTED})?" + r"[ \t\n]*\)"
)
# The address may stand in the next line, and a title in the one after it.
_NAME = r"((?:[^\[\]\\]|\\.){1,500}+)"
_DEFINITION = re.compile(
    rf"^[ \t>]*(?:(?:[-*+]|[0-9]{{1,9}}[.)])[ \t]+)*\[{_NAME}\]:"
    r"[ \t]*(?:\n[ \t>]*)?(<[^<>\n]*>|\S+)" + rf"(?:[ \t]*\n[ \t>]*{_QUOTED}[ \t]*$|.*$)",
    re.MULTILINE,
)
_REFERRING = re.compile(rf"!?\[({_INNER})\]\[{_NAME}\]")
_BRIEFLY = re.compile(r"!?\[((?:[^\[\]\\]|\\.){1,500}+)\](?:\[\])?")
_ANCHOR = re.compile(r"<a\s[^<>]{0,2000}+>(?:(?!</?a\b)[\s\S])*+</a[^<>]{0,20}>", re.IGNORECASE)
_TAG = re.compile(r"<[a-z][a-z0-9]*\s[^<>=]{0,2000}+=[^<>]{0,2000}+>", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s()<>\"'\[\]|]+")
_POINTED = re.compile(r"<([^<>\n]+)>")
_SCHEME = re.compile(r"[^/#?\[]*:|//")
_PAGE_OF = (".md", ".markdown", "/index.md", "/readme.md")
PIECE = re.compile(r"[^\s,:;{}\[\]\"'|]+")
ENTRY = re.compile(r"[^\s,\[\]](?:[^,\[\]\n]*[^\s,\[\]])?")


class Redactor(Frozen):
    """Replaces what leads to something withheld: by `names`, or by the folded path of one of the withheld `files`."""

    names: WithheldNames
    files: frozenset[str]

    def text(self, text: str, path: str) -> str:
        """The text of a file without links to what is withheld, their labels, and its ids."""
        # Most texts hold none of these, and to look for them costs more than to see that.
        if "[[" in text:
            text = _WIKI.sub(lambda found: WITHHELD if self.names.hide(found[1].strip()) else found[0], text)
        if "](" in text:
            text = _replaced(_LINK, text, lambda found: self._leads_astray(found[1], path))
        if "<" in text:
            text = _ANCHOR.sub(lambda found: WITHHELD if self._tells(found[0], path) else found[0], text)
            text = _TAG.sub(lambda found: WITHHELD if self._tells(found[0], path) else found[0], text)
        if "]:" in text:
            text = self._without_references(text, path)
        if self.files:
            text = _ADDRESS.sub(lambda found: self._without_file(found[0], path), text)
        return self.names.redact(text)

    def _without_references(self, text: str, path: str) -> str:
        """The text without links whose address stands apart from them."""
        gone = {_label(one[1]) for one in _DEFINITION.finditer(text) if self._leads_astray(one[2], path)}
        if not gone:
            return text
        text = _DEFINITION.sub(lambda found: "" if _label(found[1]) in gone else found[0], text)
        text = _replaced(_REFERRING, text, lambda found: _label(found[2]) in gone)
        return _BRIEFLY.sub(lambda found: WITHHELD if _label(found[1]) in gone else found[0], text)

    def _tells(self, markup: str, path: str) -> bool:
        """Whether a tag of HTML or what it holds leads to something withheld."""
        return any(self._leads_astray(one, path) for one in addresses(markup))

    def _leads_astray(self, address: str, path: str) -> bool:
        address = address.strip("<>")
        plain = unescaped(unquote(address))
        return self.names.redact(plain) != plain or (not _SCHEME.match(plain) and self._is_page(resolved(address, path)))

    def _is_page(self, place: str) -> bool:
        """Whether a file, or the page that the site makes of one, is withheld."""
        place = place.casefold()
        stem = place.removesuffix(".html").removesuffix("/index")
        if any(f"{stem}{ending}" in self.files for ending in _PAGE_OF) or place in self.files:
            return True
        _, _, below = stem.partition("/")
        return self.names.hide_page(below.partition("/")[0])

    def _without_file(self, address: str, path: str) -> str:
        """A word without the path of a file, which may be the value of an attribute without quotes."""
        name, mark, value = address.rpartition("=")
        return f"{name}{mark}{WITHHELD}" if resolved(value, path).casefold() in self.files else address


def _label(text: str) -> str:
    """A label as those that refer to it may write it."""
    return " ".join(text.split()).casefold()


def _replaced(pattern: re.Pattern[str], text: str, is_gone: Callable[[re.Match[str]], bool]) -> str:
    """The text with the neutral word for what is gone; what stands within something that stays is looked at as well."""
    pieces: list[str] = []
    done = position = 0
    while found := pattern.search(text, position):
        position = found.start() + 1
        if is_gone(found):
            pieces += (text[done : found.start()], WITHHELD)
            done = position = found.end()
    return "".join((*pieces, text[done:]))


def resolved(address: str, path: str) -> str:
    """The content path that an address in a file leads to."""
    plain = unescaped(unquote(re.split(r"[?#]", unescaped(address), maxsplit=1)[0])).replace("\\", "/")
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


def pieces_of(scalar: Scalar, piece: re.Pattern[str] = PIECE) -> Iterator[tuple[Place, str]]:
    """The names that stand in a text such as `26.2: 48, 26.3: 40`, each at its place."""
    for found in piece.finditer(scalar.text):
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
