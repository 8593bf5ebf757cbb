"""Front matter of a sheet or section file: defaults for all its items."""

from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.kind import Kind
from northline.model.kind_names import TYPE_NAMES, Meaning
from northline.model.raw import Table
from northline.model.text import fold
from northline.read.fields import Filled, Pair, fill
from northline.read.front_matter import Document

# What front matter says about the file itself, and not about each of its items.
OF_THE_FILE = frozenset({"sheet", "sections", "title", "id", "type"}) | TYPE_NAMES


class Defaults:
    """Defaults by kind: a row may say that it is of another kind than its sheet."""

    def __init__(self, document: Document, meaning: Meaning) -> None:
        self._front = document.front
        self._main = meaning.kind
        self._filled: dict[str, Filled] = {}

    def of(self, kind: Kind) -> Filled:
        """The defaults as fields of a kind."""
        found = self._filled.get(kind.name)
        if found is None:
            found = self._filled[kind.name] = fill(_pairs(self._front), kind)
        return found

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the defaults, once for the file."""
        yield from self.of(self._main).faults


def _pairs(front: Table | None) -> Iterator[Pair]:
    for key, value in front.entries if front else ():
        if fold(key.text) not in OF_THE_FILE:
            yield key, value
