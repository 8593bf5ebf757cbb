"""Tables of trains without a column that would tell nothing."""

from collections.abc import Sequence

from northline.model.cells import Column, Row


def without(name: str, columns: Sequence[Column], rows: Sequence[Row]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Columns and rows without the column of a name."""
    kept = [place for place, column in enumerate(columns) if column.name != name]
    return tuple(columns[place] for place in kept), tuple(Row(tuple(row.cells[place] for place in kept)) for row in rows)
