"""The shell splice: a page of the theme, cut once at its slots, that thousands of pages of ours are put into."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from markupsafe import escape

from northline.model.frozen import Frozen
from northline.model.page import TocEntry

# Control characters never stand in a theme, so a slot cannot be mistaken for text of a page.
OPEN, CLOSE = "\x02", "\x03"
_SLOT = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]+){CLOSE}")


def slot(name: str) -> str:
    """The text that marks where `name` goes."""
    return f"{OPEN}{name}{CLOSE}"


def encoded(html: str) -> bytes:
    """A page as it stands in a file, whatever characters it holds."""
    return html.encode("utf-8", "xmlcharrefreplace")


class Shell(Frozen, dict=True):
    """Text with named slots; `pieces` are literals and, at every odd position, an empty place for a slot's text."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    def fill(self, texts: Mapping[str, str]) -> str:
        """The text with every slot filled; a slot that is not named stays empty."""
        pieces = list(self.pieces)
        pieces[1::2] = [texts.get(name, "") for name in self.slots]
        return "".join(pieces)

    @cached_property
    def _encoded(self) -> tuple[bytes, ...]:
        return tuple(map(encoded, self.pieces))

    def page(self, texts: Mapping[str, str]) -> bytes:
        """What `fill` gives as it stands in a file; of the shell, most of a page, nothing is encoded again."""
        pieces = list(self._encoded)
        pieces[1::2] = [encoded(texts.get(name, "")) for name in self.slots]
        return b"".join(pieces)


def cut(text: str) -> Shell:
    """Cut a text at its slots."""
    found = _SLOT.split(text)
    return Shell(tuple("" if at % 2 else piece for at, piece in enumerate(found)), tuple(found[1::2]))


class TocForm(Frozen):
    """How the theme writes entries of a table of contents: one without children, one with, and what stands between."""

    leaf: Shell
    branch: Shell
    between: str
    between_children: str

    def fill(self, entries: Iterable[TocEntry]) -> str:
        """The entries as the theme writes them."""
        return self.between.join(self._entry(entry) for entry in entries)

    def _entry(self, entry: TocEntry) -> str:
        texts = {"id": toc_id(entry), "title": toc_title(entry)}
        if not entry.children:
            return self.leaf.fill(texts)
        # Headings nest six deep at most, so this recursion is bounded.
        children = self.between_children.join(self._entry(child) for child in entry.children)
        return self.branch.fill({**texts, "children": children})


def toc_title(entry: TocEntry) -> str:
    """An entry's words as HTML on one line."""
    return str(escape(" ".join(entry.title.split())))


def toc_id(entry: TocEntry) -> str:
    """An entry's fragment, safe inside an attribute."""
    return str(escape(entry.id))


def listed(toc: tuple[TocEntry, ...]) -> tuple[TocEntry, ...]:
    """The entries that a table of contents lists: those under the page's own heading, when the toc starts with it."""
    return toc[0].children if toc and toc[0].level == 1 else toc
