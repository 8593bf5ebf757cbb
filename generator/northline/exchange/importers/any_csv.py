"""Any CSV whose headings are fields, by name or alias."""

from collections.abc import Iterator, Sequence

from northline.exchange.intake.importer import BODY, Importer
from northline.exchange.intake.record import Record, Said
from northline.exchange.intake.sheet import Column, Row, Sheet
from northline.model.fault import Fault
from northline.model.kinds.shared_fields import EVERY
from northline.model.text import fold, is_empty, slug

_NAMES = {field.name: frozenset(map(fold, (field.name, *field.aliases))) for field in EVERY}
# What people call the text of an item.
_TEXT = frozenset(map(fold, ("body", "description", "text", "details")))


def records(sheets: Sequence[Sheet]) -> Iterator[Record | Fault]:
    """Yield an item for each row; one without an id is known by its title."""
    for sheet in sheets:
        for row in sheet.rows:
            yield _record(sheet, row)


def _record(sheet: Sheet, row: Row) -> Record | Fault:
    title = _first(sheet, row, "title")
    key = _first(sheet, row, "id") or (slug(title) if title else "")
    if not key:
        return Fault("row-skipped", sheet.place(row), "", {"problem": "it has neither an id nor a title"})
    said = tuple(Said(column.heading, _names(column), text) for column, text in sheet.cells(row))
    kept = tuple(one for one in said if one.names[0] not in {"id", "type"})
    return Record(sheet.place(row), key, _first(sheet, row, "type"), kept)


def _first(sheet: Sheet, row: Row, name: str) -> str:
    texts = (text for column, text in sheet.cells(row) if fold(column.name) in _NAMES[name])
    return next((text for text in texts if not is_empty(text)), "")


def _names(column: Column) -> tuple[str, ...]:
    folded = fold(column.name)
    if folded in _TEXT:
        return (BODY,)
    every = next((name for name in ("id", "type") if folded in _NAMES[name]), "")
    # Boards say status and mean the state, where a kind has no status of its own.
    return (every or column.name, "state") if folded == "status" else (every or column.name,)


IMPORTER = Importer("csv", "any CSV with headings by field name or alias", records, commas=True)
