"""The tables that pages show, found in their values, as rows for a CSV."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from northline.exchange.csv_text import Value
from northline.exchange.plain_data import number
from northline.model.cells import Cell, Ref, Refs, Several, Table
from northline.model.frozen import Frozen, fields
from northline.model.page import Page, Redirect, data_file

NOTHING = "–"
# What may hold a table: values that are no part themselves, and charts. Trees and boards hold none, and thousands of nodes.
HOLDERS = frozenset({"", "chart"})


class PageTable(Frozen):
    """One table of a page; `file` is where its CSV lies in the site."""

    file: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def page_tables(pages: Iterable[Page | Redirect]) -> Iterator[PageTable]:
    """Yield every table of a page that has data files, in reading order; of the tables without a name those that hold something."""
    for page in pages:
        if isinstance(page, Page) and page.has_data:
            for table in _tables(page.shown):
                if table.name or table.rows:
                    yield page_table(data_file(page, table.file), table)


def _tables(values: object) -> Iterator[Table]:
    """Yield the tables among a page's values, in reading order."""
    waiting = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Table):
            yield value
        elif isinstance(value, tuple):
            waiting.extend(reversed(value))
        elif getattr(value, "part", "") in HOLDERS and isinstance(value, Frozen):
            waiting.extend(getattr(value, name) for name in reversed(fields(value)))


def page_table(file: str, table: Table) -> PageTable:
    """One table with the place of its file."""
    # What stands in each column; a table without rows still has its columns.
    columns = list(zip(*(row.cells for row in table.rows), strict=True)) or [()] * len(table.columns)
    titled = [Ref in map(type, cells) for cells in columns]
    head = [name for column, twice in zip(table.columns, titled, strict=True) for name in _heads(column.label, twice=twice)]
    values = [one for cells, twice in zip(columns, titled, strict=True) for one in _values(cells, twice=twice)]
    return PageTable(file, tuple(head), tuple(zip(*values, strict=True)))


def _heads(label: str, *, twice: bool) -> tuple[str, ...]:
    return (label, f"{label} title".strip()) if twice else (label,)


def _values(cells: Iterable[Cell], *, twice: bool) -> Iterator[list[Value]]:
    """Yield the values of a column; mentions take two, so that their ids stay usable."""
    yield [cell_value(cell) for cell in cells]
    if twice:
        yield [cell.title if isinstance(cell, Ref) else None for cell in cells]


def cell_value(cell: Cell) -> Value:
    """What a cell says, as a number where it has one; ids stand for items."""
    value = CELLS[cell.part](cell)
    return None if value == NOTHING else value


def cell_text(cell: Cell) -> str:
    """What a cell says to a reader, a number as it is shown."""
    if isinstance(cell, Several):
        return " ".join(text for part in cell.parts if (text := cell_text(part)))
    shown = getattr(cell, "text", None)
    return shown if isinstance(shown, str) else str(cell_value(cell) or "")


def _refs(cell: Refs) -> Value:
    more = [f"and {cell.more} more"] if cell.more else []
    return ", ".join([*(ref.id for ref in cell.refs), *more])


def _several(cell: Several) -> Value:
    said = (cell_value(part) for part in cell.parts)
    return " · ".join(str(value) for value in said if value not in (None, ""))


# By the name of its part, each reader knows its own kind of cell.
CELLS: Mapping[str, Callable[[Any], Value]] = {
    "ref": lambda cell: cell.id,
    "refs": _refs,
    "text": lambda cell: cell.text,
    "number": lambda cell: cell.text if cell.sort is None else number(cell.sort),
    "badge": lambda cell: cell.text,
    "sight": lambda cell: cell.strength,
    "path": lambda cell: " → ".join(ref.id for ref in cell.nodes),
    "bar": lambda cell: number(cell.ratio),
    "several": _several,
    "anchor": lambda cell: cell.text,
    "spark": lambda cell: cell.label,
    "marked": lambda cell: cell.text,
    "phrase": str,
}
