"""One PI on the calendar: its status, its dates and its iterations, given or derived."""

from collections.abc import Sequence
from datetime import date, timedelta

from northline.model.calendar import Interval, Iteration
from northline.model.item import Item
from northline.model.values import Period

Dates = tuple[date, date]
WEEK = 7
DAY = timedelta(days=1)
# An iteration may be called by a date, such as 20260316; more digits than that are a name and no number.
MOST_DIGITS = 8


def interval(pi: Item, spoken: int, as_of: date, index: int) -> Interval:
    """A PI as its file gives it; `spoken` is the highest iteration that others name, for a PI that lists none."""
    periods = _periods(pi) or tuple(Period(str(number)) for number in range(1, spoken + 1))
    start, end = pi.date("start"), pi.date("end")
    dated = _dated(periods, start, end)
    start = start or next((one.start for one in dated if one.start), None)
    end = end or next((one.end for one in reversed(dated) if one.end), None)
    iterations = tuple(_iteration(pi.id, one, index, position) for position, one in enumerate(dated))
    status = pi.value("status")
    return Interval(pi.id, pi.title, str(status) if status else _status(start, end, as_of), start, end, iterations)


def _periods(pi: Item) -> tuple[Period, ...]:
    value = pi.value("iterations")
    return tuple(one for one in value if isinstance(one, Period)) if isinstance(value, tuple) else ()


def _status(start: date | None, end: date | None, as_of: date) -> str:
    if end and end < as_of:
        return "closed"
    return "committed" if start and end and start <= as_of else "draft"


def _iteration(pi: str, period: Period, index: int, position: int) -> Iteration:
    full = period.id if period.id.startswith(f"{pi}.") else f"{pi}.{period.id}"
    tail = full[len(pi) + 1 :]
    number = int(tail) if tail.isdecimal() and len(tail) <= MOST_DIGITS else position + 1
    return Iteration(full, pi, number, index + position, period.start, period.end, period.kind)


def _dated(periods: Sequence[Period], start: date | None, end: date | None) -> tuple[Period, ...]:
    """Give iterations the dates that follow from the PI's, or from those of their neighbours."""
    if any(one.start or one.end for one in periods):
        return _closed_up(periods, end)
    spans = split(start, end, len(periods)) if start and end else ()
    return tuple(Period(one.id, *span, one.kind) for one, span in zip(periods, spans, strict=True)) if spans else tuple(periods)


def _closed_up(periods: Sequence[Period], end: date | None) -> tuple[Period, ...]:
    """An iteration without an end ends the day before the next one starts; the last ends with the PI."""
    nexts = [_before(one.start) for one in periods[1:]]
    return tuple(Period(one.id, one.start, one.end or last, one.kind) for one, last in zip(periods, [*nexts, end], strict=True))


def _before(day: date | None) -> date | None:
    """The day before; none before the first of all."""
    return day - DAY if day and day > date.min else None


def split(start: date, end: date, count: int) -> tuple[Dates, ...]:
    """Equal shares of a PI in whole weeks where they fit, else in whole days; none when there are too few days."""
    days = (end - start).days + 1
    if not 0 < count <= days:
        return ()
    weeks = -(-days // WEEK)
    # A PI that ends on a Friday still has whole weeks: its last one is only cut short.
    length = weeks * WEEK if weeks % count == 0 else days
    starts = [start + DAY * (length * number // count) for number in range(count)]
    return tuple(zip(starts, [*(following - DAY for following in starts[1:]), end], strict=True))
