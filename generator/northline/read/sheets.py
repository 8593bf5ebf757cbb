"""Sheets: Markdown files whose table rows are items."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from northline.model.fault import Fault
from northline.model.field import Field
from northline.model.frozen import Frozen
from northline.model.ids import stem_id
from northline.model.item import Item
from northline.model.kind_names import KindNames, Meaning
from northline.model.place import Place
from northline.model.raw import Raw, Scalar
from northline.model.text import fold
from northline.read.assembly import Draft, assemble, resolve_type
from northline.read.defaults import Defaults
from northline.read.fields import find_field
from northline.read.front_matter import Document
from northline.read.lines import heading_at, open_lines
from northline.read.tables import Cell, Row, TableReader
from northline.read.trail import Trail
from northline.read.visibility import means_visibility
from northline.read.written import written_value
from northline.read.yaml_tree import duplicate_key

PROSE = frozenset({"note", "notes", "description", "comment", "comments", "remark", "remarks", "details", "text", "body"})


class Column(Frozen):
    """One column of a sheet: its header, the field it fills (None: kept as `more`), and whether it is the body."""

    key: Scalar
    field: Field | None
    is_body: bool = False


@dataclass(slots=True)
class _Sheet:
    document: Document
    meaning: Meaning
    kinds: KindNames
    defaults: Defaults
    trail: Trail
    columns: tuple[Column, ...] = ()
    rows: int = 0
    tables: TableReader = field(default_factory=TableReader)


def read_sheet(document: Document, meaning: Meaning, kinds: KindNames) -> Iterator[Item | Fault]:
    """Yield an item for each row of each table."""
    defaults = Defaults(document, meaning)
    yield from defaults.faults()
    sheet = _Sheet(document, meaning, kinds, defaults, Trail(document.path, document.body_line))
    for index, line in open_lines(document.body.split("\n")):
        if heading := heading_at(index, line):
            sheet.trail.enter(heading)
        known = sheet.tables.header
        row = sheet.tables.take(index, line)
        if sheet.tables.header and sheet.tables.header is not known:
            yield from _enter_table(sheet, sheet.tables.header)
        if row and not row.empty:
            yield from _item(sheet, row)
    yield from _strays(sheet)
    if not sheet.rows and not document.swallowed:
        yield Fault("sheet-without-rows", Place(document.path, document.body_line), "", {"type": meaning.kind.name})


def _strays(sheet: _Sheet) -> Iterator[Fault]:
    """Yield a fault for each run of lines that look like rows and belong to no table: their items would be missed."""
    runs: list[list[Row]] = []
    for row in sheet.tables.strays:
        if runs and row.index == runs[-1][-1].index + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        yield Fault("row-outside-table", _place(sheet, run[0], run[0].cells[0]), "", {"lines": str(len(run))})


def _place(sheet: _Sheet, row: Row, cell: Cell) -> Place:
    return Place(sheet.document.path, sheet.document.body_line + row.index, cell.column, max(1, len(cell.text)))


def _enter_table(sheet: _Sheet, header: Row) -> Iterator[Fault]:
    """Name the columns of a table, and report those that no field takes."""
    keys = [Scalar(cell.text, _place(sheet, header, cell)) for cell in header.cells]
    fields = [find_field(sheet.meaning.kind, key.text) for key in keys]
    body = _body_column(keys, fields)
    firsts: dict[str, Scalar] = {}
    columns: list[Column] = []
    for position, (key, known) in enumerate(zip(keys, fields, strict=True)):
        name = known.name if known else key.text
        first = firsts.setdefault(name, key)
        columns.append(Column(key, known if first is key else None, position == body))
        if first is not key:
            yield duplicate_key(key, first)
        elif known is None and key.text and position != body:
            yield Fault("unknown-column", key.place, "", {"column": key.text})
    sheet.columns = tuple(columns)


def _body_column(keys: list[Scalar], fields: list[Field | None]) -> int | None:
    """Find the column of prose: one that is named so, else the last if it is no field."""
    # A misspelt word about visibility is none, though its column be the last.
    free = [position for position, known in enumerate(fields) if known is None and not means_visibility(keys[position].text)]
    named = [position for position in free if fold(keys[position].text) in PROSE]
    last = len(keys) - 1
    return named[-1] if named else last if free and free[-1] == last and keys[last].text else None


def _item(sheet: _Sheet, row: Row) -> Iterator[Item | Fault]:
    sheet.rows += 1
    draft = Draft(
        path=sheet.document.path,
        place=Place(sheet.document.path, sheet.document.body_line + row.index, row.cells[0].column),
        form="sheet",
        stem=f"{stem_id(sheet.document.path)}-row-{sheet.rows}",
        broken=sheet.document.broken,
        needs_id=True,
    )
    for column, cell in zip(sheet.columns, row.cells, strict=False):
        _put(draft, column, cell, _place(sheet, row, cell))
    surplus = row.cells[len(sheet.columns) :]
    if surplus:
        yield _too_wide(sheet, row, surplus)
        draft.kept.extend(_surplus(sheet, row, surplus))
    own, faults = resolve_type(draft.pairs, sheet.kinds, sheet.meaning)
    yield from faults
    yield from assemble(draft, own, sheet.trail.commitment(own.kind), sheet.defaults.of(own.kind))


def _put(draft: Draft, column: Column, cell: Cell, place: Place) -> None:
    if column.is_body and cell.text:
        body = written_value(cell.text, place, None)
        draft.body, draft.body_line = body.text if isinstance(body, Scalar) else "", place.line
    elif column.field:
        draft.pairs.append((column.key, written_value(cell.text, place, column.field)))
    elif cell.text:
        draft.kept.append((column.key, written_value(cell.text, place, None)))


def _too_wide(sheet: _Sheet, row: Row, surplus: tuple[Cell, ...]) -> Fault:
    facts = {"cells": str(len(row.cells)), "columns": str(len(sheet.columns))}
    return Fault("row-too-wide", _place(sheet, row, surplus[0]), "", facts)


def _surplus(sheet: _Sheet, row: Row, surplus: tuple[Cell, ...]) -> Iterator[tuple[Scalar, Raw]]:
    for number, cell in enumerate(surplus, start=len(sheet.columns) + 1):
        if cell.text:
            place = _place(sheet, row, cell)
            yield Scalar(f"column {number}", place), Scalar(cell.text, place)
