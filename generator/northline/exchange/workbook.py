"""A spreadsheet of the train: a sheet for each kind of item, and one with every score."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

import xlsxwriter

from northline.exchange.csv_text import Value
from northline.exchange.item_tables import item_tables
from northline.exchange.score_records import score_records
from northline.model.train import Train

# Limits of the format.
MAX_NAME, MAX_TEXT, MAX_ROWS = 31, 32_767, 1_048_575
FIRST_YEAR = 1900
NARROW, WIDE = 8, 60
SCORES = "scores"
# Texts stay texts: nothing an author writes becomes a formula or a link.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(train: Train) -> bytes:
    """The bytes of an .xlsx file, dated by the as-of date."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    book.set_properties({"title": _text(train.build.site), "created": _moment(train.portfolio.as_of)})
    writer = _Writer(book)
    for table in item_tables(train.portfolio):
        writer.sheet(table.kind.plural, table.columns, table.rows)
    writer.sheet(SCORES, ("group", "subject", "measure", "value"), score_rows(train))
    book.close()
    return out.getvalue()


class _Writer:
    """Writes sheets with a heading that stays in view; names of sheets are made distinct."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True})
        self._date = book.add_format({"num_format": "yyyy-mm-dd"})
        self._names: set[str] = {SCORES}

    def sheet(self, name: str, head: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Add a sheet."""
        sheet = self._book.add_worksheet(name if name == SCORES else self._distinct(name))
        widths = [len(title) for title in head]
        for column, title in enumerate(head):
            sheet.write_string(0, column, title, self._head)
        last = 0
        for last, row in zip(range(1, MAX_ROWS), rows, strict=False):
            for column, value in enumerate(row):
                widths[column] = max(widths[column], len(self._cell(sheet, last, column, value)))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(max(width + 1, NARROW), WIDE))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, last, len(head) - 1)

    def _cell(self, sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Value) -> str:
        """Write a value and give the text that decides the width."""
        if value is None or value == "":
            return ""
        if isinstance(value, date) and value.year >= FIRST_YEAR:
            sheet.write_datetime(row, column, _moment(value), self._date)
            return value.isoformat()
        if isinstance(value, bool | str | date):
            text = _text(str(value))
            sheet.write_string(row, column, text)
            return text
        sheet.write_number(row, column, value)
        return str(value)

    def _distinct(self, name: str) -> str:
        short, count = name[:MAX_NAME], 1
        while short.casefold() in self._names or short == "history":
            count += 1
            short = f"{name[: MAX_NAME - 4]}-{count}"
        self._names.add(short.casefold())
        return short


def score_rows(train: Train) -> Iterator[tuple[Value, ...]]:
    """Yield every score as group, subject, measure and value; n/a is an empty cell."""
    for group, subjects in score_records(train).items():
        for subject, record in _pairs(subjects):
            for measure, value in _leaves(record):
                yield group, subject, measure, value


def _pairs(subjects: object) -> Iterator[tuple[str, object]]:
    if isinstance(subjects, Mapping):
        yield from subjects.items()


def _leaves(record: object) -> Iterator[tuple[str, Value]]:
    """Yield what a record holds by its path, in the order of the record; our own shape, a few levels deep."""
    waiting: list[tuple[str, object]] = [("", record)]
    while waiting:
        path, value = waiting.pop()
        parts = _parts(value)
        if parts is None:
            yield path, value if isinstance(value, str | int | float) else None
        else:
            waiting.extend((f"{path}.{name}" if path else name, one) for name, one in reversed(parts))


def _parts(value: object) -> list[tuple[str, object]] | None:
    if isinstance(value, Mapping):
        return [(str(name), one) for name, one in value.items()]
    return [(str(place), one) for place, one in enumerate(value, start=1)] if isinstance(value, list) else None


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001  # spreadsheets know no time zones


def _text(text: str) -> str:
    """A text that the format can hold."""
    whole = text.encode("utf-8", "replace").decode()
    return whole if len(whole) <= MAX_TEXT else f"{whole[: MAX_TEXT - 1]}…"
