"""Dates that people write in prose, as the days they can mean."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

Dated = tuple[date, date, tuple[int, int]]
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_FORMS = (
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b"),
    re.compile(rf"\b{_DAY}\s+{_NAME},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_NAME}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"(?<!\d )(?<!\d\d )\b{_NAME}\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\bQ(?P<quarter>[1-4])[ /]?{_YEAR}\b"),
)


def dates_in(text: str) -> Iterator[Dated]:
    """Yield the first and last day that each date of a text can mean, and where it stands."""
    if not _ANY_YEAR.search(text):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            days = _days(match.groupdict())
            if days:
                yield (*days, match.span())


def _days(parts: dict[str, str | None]) -> tuple[date, date] | None:
    year = int(parts["year"] or 0)
    quarter = parts.get("quarter")
    if quarter:
        last = 3 * int(quarter)
        return date(year, last - 2, 1), _last_day(year, last)
    month = int(parts.get("number") or 0) or MONTHS.index((parts.get("month") or "jan").lower()) + 1
    day = parts.get("day")
    try:
        return (date(year, month, int(day)),) * 2 if day else (date(year, month, 1), _last_day(year, month))
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
