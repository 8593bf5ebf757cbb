"""A table that another tool wrote: columns with their headings, rows with their lines, and what was odd about it."""

from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place


class Column(Frozen):
    """A column; `heading` is what the file says, `name` what it means: the heading itself, or a field that a map gives."""

    heading: str
    name: str


class Row(Frozen):
    """A row that is not blank; `line` is where it begins. `texts` has one text for each column, perhaps empty."""

    line: int
    texts: tuple[str, ...]


class Sheet(Frozen):
    """One file; a heading may stand several times. `readable` is false when there is no table in it at all."""

    file: str
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    readable: bool = True

    def cells(self, row: Row) -> Iterator[tuple[Column, str]]:
        """Yield the cells of a row with their columns, empty ones too: they say that there is nothing."""
        yield from zip(self.columns, row.texts, strict=True)

    def place(self, row: Row) -> Place:
        """Where a row stands."""
        return Place(self.file, row.line)
