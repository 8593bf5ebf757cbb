"""Dates as pages of a PI write them, whatever the machine's language."""

from datetime import date

from northline.model.cells import Cell
from northline.view.numbers import written

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """A day and its month: `3 Aug`."""
    return f"{when.day} {MONTHS[when.month - 1]}"


def span(start: date | None, end: date | None) -> str:
    """From when to when: `3 Aug – 14 Aug`; empty unless both are known."""
    return f"{day(start)} – {day(end)}" if start and end else ""


def date_cell(when: date | None) -> Cell:
    """A date in a table, never broken over two lines; a quiet dash when there is none."""
    return written(when)
