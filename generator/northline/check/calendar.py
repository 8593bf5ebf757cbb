"""Checks on the calendar: PIs with dates in order, iterations inside them, a status that fits the day."""

from collections.abc import Iterator
from itertools import pairwise

from northline.check.case import Case
from northline.check.phrases import listed
from northline.check.rule import Rule, check
from northline.model.calendar import Interval
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import pi_words


def _written(case: Case) -> tuple[tuple[Interval, Item], ...]:
    """PIs that a file describes, in order, with their items."""
    written = {one.id: one for one in case.items("pi")}
    return tuple((interval, written[interval.id]) for interval in case.portfolio.calendar.pis if interval.id in written)


@check("NL640", "dates-reversed", Severity.ERROR)
def dates_reversed(rule: Rule, case: Case) -> Iterator[Finding]:
    """Something ends before it starts: a PI, an iteration, or a KPI's time frame.

    Why it matters: no date can be placed in it, so progress and pace cannot be told.

    How to fix: correct one of the two dates; often it is the year.

    Example: a PI from 2026-03-16 to 2025-05-22.
    """
    for interval, item in _written(case):
        start, end = item.date("start"), item.date("end")
        if start and end and end < start:
            message = f"{pi_words(item.id)} ends on {end}, before it starts on {start}"
            yield rule.on(item, message, field="end", hint="correct one of the two dates")
        for one in interval.iterations:
            if one.start and one.end and one.end < one.start:
                message = f"iteration {one.id} ends on {one.end}, before it starts on {one.start}"
                yield rule.on(item, message, field="iterations", hint="correct one of the two dates")
    for kpi in case.items("kpi"):
        start, due = kpi.date("start"), kpi.date("due")
        if start and due and due < start:
            yield rule.on(kpi, f"{kpi.id} is due on {due}, before it starts on {start}", field="due", hint="correct one of the two dates")


@check("NL641", "pis-overlap", Severity.ERROR)
def pis_overlap(rule: Rule, case: Case) -> Iterator[Finding]:
    """Two PIs overlap.

    Why it matters: a day in both has two plans, and the current PI is a guess.

    How to fix: let the second start after the first has ended.

    Example: 26.1 ends on 2026-03-20, and 26.2 starts on 2026-03-16.
    """
    dated = [(one.start, one.end, one, item) for one, item in _written(case) if one.start and one.end and one.start <= one.end]
    dated.sort(key=lambda one: (one[0], one[1]))
    for (_, end, first, first_item), (start, _, second, item) in pairwise(dated):
        if start <= end:
            message = f"{pi_words(second.id)} starts on {start}, before {pi_words(first.id)} ends on {end}"
            yield rule.on(
                item, message, field="start", hint="let it start after the other has ended", related=(first_item.place_of("end"),)
            )


@check("NL642", "pi-without-dates", Severity.NOTE)
def pi_without_dates(rule: Rule, case: Case) -> Iterator[Finding]:
    """A PI has no start or no end, while others have both.

    Why it matters: it cannot become the current PI, and nothing about its pace can be told.

    How to fix: set `start:` and `end:`; a forecast may be moved later.

    Example: next autumn's PI, with a name only.
    """
    written = _written(case)
    if not any(one.start and one.end for one, _ in written):
        return
    for interval, item in written:
        missing = [name for name in ("start", "end") if name not in item.fields]
        if missing and not (interval.start and interval.end):
            yield rule.on(item, f"{pi_words(item.id)} has no {listed(missing, 'or')}", hint="set start: and end:")


@check("NL643", "iteration-outside-pi", Severity.ERROR)
def iteration_outside_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """An iteration lies outside of its PI.

    Why it matters: its work would be planned before or after the plan it belongs to.

    How to fix: correct the iteration's dates or the PI's.

    Example: iteration 26.2.6 begins after PI 26.2 has ended.
    """
    for interval, item in _written(case):
        for one in interval.iterations:
            early = interval.start and one.start and one.start < interval.start
            late = interval.end and one.end and one.end > interval.end
            if early or late:
                what = f"starts on {one.start}, before" if early else f"ends on {one.end}, after"
                edge = f"starts on {interval.start}" if early else f"ends on {interval.end}"
                message = f"iteration {one.id} {what} {pi_words(item.id)} {edge}"
                yield rule.on(item, message, field="iterations", hint="correct the iteration's dates or the PI's")


@check("NL644", "pi-not-closed", Severity.NOTE)
def pi_not_closed(rule: Rule, case: Case) -> Iterator[Finding]:
    """A PI is over and not closed, or has begun and is still a draft.

    Why it matters: its objectives still count as open, and its predictability is not told.

    How to fix: set `status: committed` once planning is done, `status: closed` once actual values are in.

    Example: PI 26.1 ended three weeks ago and is still "committed".
    """
    as_of = case.portfolio.as_of
    for interval, item in _written(case):
        if interval.end and interval.end < as_of and interval.status in {"committed", "draft"} and "status" in item.fields:
            message = f"{pi_words(item.id)} ended on {interval.end} and is not closed"
            yield rule.on(item, message, field="status", hint="record the actual values, then set status: closed")
        elif interval.start and interval.start < as_of and interval.status == "draft" and "status" in item.fields:
            message = f"{pi_words(item.id)} began on {interval.start} and is still a draft"
            yield rule.on(item, message, field="status", hint="set status: committed once the plan is accepted")
