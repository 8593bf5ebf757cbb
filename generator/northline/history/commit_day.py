"""The day of a commit: git takes any time for one, calendars do not."""

from datetime import date

_FIRST = date(1970, 1, 1).toordinal()
_SECONDS = 24 * 60 * 60


def day_of(seconds: int) -> date:
    """The day (UTC) of a time in seconds since 1970; beyond the calendar, its last day or its first."""
    return date.fromordinal(min(max(_FIRST + seconds // _SECONDS, date.min.toordinal()), date.max.toordinal()))
