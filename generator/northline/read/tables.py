"""Markdown tables as forges read them: header, delimiter row, rows, and every cell's column."""

import re
from collections.abc import Iterator

from northline.model.frozen import Frozen

_DASHES = re.compile(r":?-+:?")
_BLOCK_START = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|$)|>|```|~~~|<!--)")
_CODE = "`"


class Cell(Frozen):
    """The trimmed text of a cell, and the column in its line where it begins, from 1."""

    text: str
    column: int


class Row(Frozen):
    """One row; `index` counts lines from 0."""

    index: int
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.text for cell in self.cells)


class TableReader:
    """Takes lines one after the other and tells which are a table's header and rows.

    `strays` are lines that begin like rows and belong to no table.
    """

    def __init__(self) -> None:
        self.header: Row | None = None
        self.strays: list[Row] = []
        self._before: tuple[int, str] | None = None
        self._last = -2

    def take(self, index: int, line: str) -> Row | None:
        """The row that a line is, or None. Right after a header was recognised, `header` is a new one."""
        row = None
        if self.header and (index != self._last + 1 or not line.strip() or _BLOCK_START.match(line)):
            self.header = None
        if self.header:
            row = Row(index, cells(line))
        elif self._is_delimiter(index, line):
            self.header = Row(index - 1, cells(self._before[1])) if self._before else None
            if self.strays and self.strays[-1].index == index - 1:
                self.strays.pop()
        elif line.lstrip().startswith("|") and (row_like := Row(index, cells(line))).cells:
            self.strays.append(row_like)
        self._before, self._last = (index, line), index
        return row

    def _is_delimiter(self, index: int, line: str) -> bool:
        if not self._before or self._before[0] != index - 1 or "|" not in self._before[1]:
            return False
        if "-" not in line or line.strip(" \t|:-"):
            return False
        marks = cells(line)
        return all(_DASHES.fullmatch(mark.text) for mark in marks) and len(marks) == len(cells(self._before[1]))


def cells(line: str) -> tuple[Cell, ...]:
    """Split a row at its pipes; those that are escaped or inside a code span are text."""
    found = []
    start = 0
    for end in (*_pipes(line), len(line)):
        piece = line[start:end]
        text = piece.strip()
        lead = len(piece) - len(piece.lstrip()) if text else min(1, len(piece))
        found.append(Cell(text.replace("\\|", "|"), start + lead + 1))
        start = end + 1
    return tuple(_without_edges(found, line.strip()))


def _without_edges(found: list[Cell], line: str) -> list[Cell]:
    """Drop what stands before a leading and behind a closing pipe."""
    if line.startswith("|"):
        found = found[1:]
    closed = line.endswith("|") and not line.endswith("\\|")
    return found[:-1] if closed and found and not found[-1].text else found


def _pipes(line: str) -> Iterator[int]:
    if _CODE not in line and "\\" not in line:
        yield from (index for index, letter in enumerate(line) if letter == "|")
        return
    closing = _code_spans(line)
    index = 0
    while index < len(line):
        letter = line[index]
        if letter == "\\":
            index += 2
        elif letter == _CODE:
            # Behind a backslash, an index may lie within a run, where no span is known to begin.
            index = closing.get(index, index + 1)
        else:
            if letter == "|":
                yield index
            index += 1


def _code_spans(line: str) -> dict[int, int]:
    """Map the start of each run of backticks to the end of its code span, or of itself when nothing closes it."""
    runs = [(found.start(), found.end()) for found in re.finditer(r"`+", line)]
    ends: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for start, end in reversed(runs):
        ends[start] = nearest.get(end - start, end)
        nearest[end - start] = end
    return ends
