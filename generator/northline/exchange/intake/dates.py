"""Dates as exports write them, whose order nobody tells: read by the evidence of their column, and said aloud."""

import re
from collections.abc import Iterable
from datetime import date

from northline.model.field_types import parse_date
from northline.model.frozen import Frozen

# Day and month in figures; a full stop between them always means that the day comes first.
_FIGURES = re.compile(r"(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[,\sT].*)?", re.ASCII | re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[,\sT].*)?", re.ASCII | re.DOTALL)
_DAY_NAMED = re.compile(r"(\d{1,2})\.?[\s/-]+([^\W\d_]{3,12})\.?[\s/,-]+(\d{4}|\d{2})(?:[,\s].*)?", re.DOTALL)
_MONTH_NAMED = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s].*)?", re.DOTALL)
# The first letters of months in English, German, French, Spanish, Italian, Portuguese and Dutch.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan gen ene janv",
            "feb fev fév febr",
            "mar mär mrz maa mrt",
            "apr avr abr",
            "may mai mag maj mei maio",
            "jun giu juin",
            "jul lug juil",
            "aug aoû aou ago août",
            "sep set sept",
            "oct okt ott out",
            "nov",
            "dec dez dic déc",
        ),
        start=1,
    )
    for name in names.split()
}
_CENTURY = 2000
_MONTHS_OF_YEAR = 12


class Order(Frozen):
    """Whether the month comes before the day, and how that is known: `by` is a text that can be read in no other way."""

    month_first: bool
    by: str = ""

    @property
    def words(self) -> str:
        """The order for readers."""
        return "month/day/year" if self.month_first else "day/month/year"


def order_of(texts: Iterable[str], *, month_first: bool) -> Order:
    """The order that the dates of a column prove, else the one assumed; the first proof counts."""
    for text in texts:
        found = _FIGURES.fullmatch(text.strip())
        if found and found[2] != ".":
            if int(found[1]) > _MONTHS_OF_YEAR >= int(found[3]):
                return Order(month_first=False, by=text)
            if int(found[3]) > _MONTHS_OF_YEAR >= int(found[1]):
                return Order(month_first=True, by=text)
    return Order(month_first)


def is_ambiguous(text: str) -> bool:
    """Whether a text can be read as two different days."""
    found = _FIGURES.fullmatch(text.strip())
    if not found or found[2] == ".":
        return False
    return found[1].lstrip("0") != found[3].lstrip("0") and max(int(found[1]), int(found[3])) <= _MONTHS_OF_YEAR


def day_of(text: str, order: Order) -> date | None:
    """The day that a text tells, its time of day left out; None when it tells none."""
    bare = text.strip()
    if (iso := parse_date(bare)) is not None:
        return iso
    if found := _YEAR_FIRST.fullmatch(bare):
        return _day(found[1], int(found[2]), found[3])
    if found := _FIGURES.fullmatch(bare):
        first, second = found[1], found[3]
        swapped = order.month_first and found[2] != "."
        # What its column's order makes impossible has only one other reading.
        swapped = swapped != (int(first if swapped else second) > _MONTHS_OF_YEAR)
        return _day(found[4], int(first), second) if swapped else _day(found[4], int(second), first)
    if found := _DAY_NAMED.fullmatch(bare):
        return _day(found[3], _month(found[2]), found[1])
    found = _MONTH_NAMED.fullmatch(bare)
    return _day(found[3], _month(found[1]), found[2]) if found else None


def _month(name: str) -> int:
    folded = name.casefold()
    return _MONTHS.get(folded[:4]) or _MONTHS.get(folded[:3], 0)


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year) if len(year) > 2 else _CENTURY + int(year), month, int(day))  # noqa: PLR2004  # two figures
    except ValueError:
        return None
