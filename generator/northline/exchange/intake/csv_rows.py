"""From the text of an export to its rows, whatever hands it went through: delimiters, odd widths, quotes that never close."""

import csv
import io
from collections.abc import Generator, Iterator, Sequence
from itertools import chain

from northline.exchange.intake.decoding import decode
from northline.exchange.intake.sheet import Column, Row, Sheet
from northline.model.fault import Fault
from northline.model.frozen import Frozen, replace
from northline.model.place import Place
from northline.model.secrets import masked, secrets
from northline.model.text import CONTROLS

_DELIMITERS = (",", ";", "\t")
# Follows the last line; when it comes back inside another cell, a quote swallowed the rest of the file.
_END = "\x00end of file\x00"
# Each unclosed quote costs another reading of what follows; a file with more of them is not CSV.
MOST_UNCLOSED = 20
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


class _Line(Frozen):
    """A record of the file as the parser gives it, and the line where it begins."""

    number: int
    texts: list[str]


def read_sheet(file: str, data: bytes) -> Sheet:
    """Read one file; the first row that is not blank holds the headings."""
    text, faults = decode(file, data)
    if text is None:
        return Sheet(file, faults=faults, readable=False)
    found = list(_lines(file, text))
    lines = [one for one in found if isinstance(one, _Line) and any(cell.strip() for cell in one.texts)]
    faults = (*faults, *(one for one in found if isinstance(one, Fault)))
    if not lines:
        return Sheet(file, faults=(*faults, Fault("unreadable-file", Place(file), "", {"problem": "it is empty"})), readable=False)
    headings = [_clean(text) for text in lines[0].texts]
    while headings and not headings[-1]:
        headings.pop()
    sheet = Sheet(file, tuple(Column(heading, heading) for heading in headings))
    rows, wide = _fitted(sheet, lines[1:])
    return replace(sheet, rows=rows, faults=(*faults, *wide))


def _fitted(sheet: Sheet, lines: Sequence[_Line]) -> tuple[tuple[Row, ...], tuple[Fault, ...]]:
    """Cut or fill the rows to the width of the heading; what is cut off is told."""
    rows: list[Row] = []
    faults: list[Fault] = []
    width = len(sheet.columns)
    for line in lines:
        texts = [_clean(text) for text in line.texts]
        beyond = [text for text in texts[width:] if text]
        if beyond:
            facts = {"problem": f"it has {len(texts)} cells for {width} headings; the last were not imported: {', '.join(beyond)}"}
            faults.append(Fault("row-too-wide", Place(sheet.file, line.number), "", facts))
        if any(CONTROLS.search(text) for text in line.texts):
            facts = {"problem": "control characters were replaced"}
            faults.append(Fault("odd-encoding", Place(sheet.file, line.number), "", facts))
        faults.extend(_told(sheet.file, line))
        rows.append(Row(line.number, tuple(texts[:width] + [""] * (width - len(texts)))))
    return tuple(rows), tuple(faults)


def _told(file: str, line: _Line) -> Iterator[Fault]:
    """Yield what kinds of secrets a row holds, and never what they say."""
    for kind in sorted({one.kind for text in line.texts for one in secrets(text)}):
        yield Fault("secret", Place(file, line.number), "", {"kind": kind})


def _clean(text: str) -> str:
    """A cell without the guard that keeps a spreadsheet from running it, and without what no file of ours may hold."""
    bare = masked(text[1:] if text.startswith(_GUARDED) else text)
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", bare).replace("\r\n", "\n").replace("\r", "\n").strip()


def _lines(file: str, text: str) -> Iterator[_Line | Fault]:
    """Yield the records; one that a quote never closes is skipped, and reading goes on at its second line."""
    lines = list(io.StringIO(text, newline=""))
    delimiter = _delimiter(lines)
    start = 0
    for _ in range(MOST_UNCLOSED):
        unclosed = yield from _until_unclosed(_records(lines[start:], start, delimiter, len(text)))
        if unclosed is None:
            return
        yield Fault("row-skipped", Place(file, unclosed), "", {"problem": "a quotation mark in it is never closed"})
        start = unclosed
    if start < len(lines):
        problem = f"more than {MOST_UNCLOSED} quotation marks are never closed; this line and all after it were not read"
        yield Fault("row-skipped", Place(file, start + 1), "", {"problem": problem})


def _until_unclosed(records: Iterator[_Line]) -> Generator[_Line, None, int | None]:
    """Yield the records up to the end, or up to one that swallows it, whose line is returned."""
    held: _Line | None = None
    for record in records:
        if held:
            yield held
        held = record
    if held is None or held.texts == [_END]:
        return None
    return held.number


def _records(lines: Sequence[str], before: int, delimiter: str, longest: int) -> Iterator[_Line]:
    # The limit is one for the whole process; cells here are as long as their file lets them be.
    limit = csv.field_size_limit(max(longest, 1) + len(_END))
    try:
        reader = csv.reader(chain(lines, [_END]), delimiter=delimiter)
        number = before + 1
        for texts in reader:
            yield _Line(number, texts)
            number = before + reader.line_num + 1
    finally:
        csv.field_size_limit(limit)


def _delimiter(lines: Sequence[str]) -> str:
    """What separates the headings: spreadsheets write `;` where the comma is a decimal point."""
    first = next((line for line in lines if line.strip()), "")
    bare = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=bare.count)
