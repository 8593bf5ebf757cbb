"""Checks on dependency records: both ends known, answered, and promised in time."""

from collections.abc import Iterator
from datetime import date

from northline.check.case import Case
from northline.check.phrases import listed, named
from northline.check.rule import Rule, check
from northline.model.field_types import parse_date
from northline.model.finding import Finding, Severity
from northline.model.item import Item


def _open_records(case: Case) -> Iterator[Item]:
    """Yield the dependencies that can still go wrong."""
    for record in case.items("dependency"):
        past = case.is_past(record) or any(case.is_past(one) for one in case.portfolio.linked(record.id, "from"))
        if record.value("status") != "done" and not past:
            yield record


@check("NL660", "dependency-unanswered", Severity.WARNING)
def dependency_unanswered(rule: Rule, case: Case) -> Iterator[Finding]:
    """The provider of a dependency has never answered.

    Why it matters: the consumer counts on something that nobody has agreed to.

    How to fix: ask the provider to accept it and to promise an iteration, or plan without it.

    Example: DEP-4 was proposed at planning, and has neither status nor promise since.
    """
    for record in _open_records(case):
        providers = _providers(case, record)
        if record.value("status") in {None, "proposed"} and not record.text("promised_for") and providers:
            provider = listed(providers)
            message = f"{named(record)} was never answered by {provider}"
            yield rule.on(record, message, field="status", hint="agree on a status and on promised_for:, or plan without it")


def _providers(case: Case, record: Item) -> tuple[str, ...]:
    """Who is asked, in this train or another."""
    beyond = (one.target for one in case.portfolio.links.get(record.id, ()) if one.role == "to" and not one.resolved)
    return (*case.portfolio.targets(record.id, "to"), *(one for one in beyond if one in case.portfolio.others.outward))


@check("NL661", "promised-too-late", Severity.WARNING)
def promised_too_late(rule: Rule, case: Case) -> Iterator[Finding]:
    """A dependency is promised for later than it is needed.

    Why it matters: both sides said yes, and the consumer will wait all the same.

    How to fix: move the promise forward or the need back, and tell whose objective it moves.

    Example: needed by 26.2.2, promised for 26.2.4.
    """
    for record in _open_records(case):
        needed, promised = record.text("needed_by"), record.text("promised_for")
        if needed and promised and _is_later(case, record, promised, needed):
            message = f"{named(record)} is promised for {promised} and needed by {needed}"
            yield rule.on(record, message, field="promised_for", hint="move the promise forward, or the need back")


def _is_later(case: Case, record: Item, promised: str, needed: str) -> bool:
    pi = next(iter(case.portfolio.targets(record.id, "pi")), "")
    first = case.portfolio.calendar.iteration(promised, pi), case.portfolio.calendar.iteration(needed, pi)
    if first[0] and first[1]:
        return first[0].index > first[1].index
    days = [_day(case, record, text) for text in (promised, needed)]
    return bool(days[0] and days[1] and days[0] > days[1])


def _day(case: Case, record: Item, text: str) -> date | None:
    """The day a text means: a date, the end of an iteration, or the end of a PI."""
    iteration = case.portfolio.calendar.iteration(text, next(iter(case.portfolio.targets(record.id, "pi")), ""))
    pi = case.portfolio.calendar.by_id.get(text)
    return parse_date(text) or (iteration.end if iteration else None) or (pi.end if pi else None)


@check("NL662", "dependency-on-itself", Severity.ERROR)
def dependency_on_itself(rule: Rule, case: Case) -> Iterator[Finding]:
    """A dependency names the same party as consumer and as provider.

    Why it matters: it is not a dependency, and hides the real one.

    How to fix: correct `from:` or `to:`, or remove the record.

    Example: `from: Payments`, `to: Payments`.
    """
    for record in case.items("dependency"):
        both = set(case.portfolio.targets(record.id, "from")) & set(case.portfolio.targets(record.id, "to"))
        if both:
            yield rule.on(record, f"{named(record)} is from and to {listed(sorted(both))}", field="to", hint="correct from: or to:")


@check("NL663", "dependency-without-ends", Severity.WARNING)
def dependency_without_ends(rule: Rule, case: Case) -> Iterator[Finding]:
    """A dependency does not say who needs it, or from whom.

    Why it matters: it stands on no team's list of what it needs or gives.

    How to fix: set `from:` (who needs it) and `to:` (who provides it).

    Example: "Address service v2" with a date and no names.
    """
    for record in case.items("dependency"):
        missing = [word for name, word in (("from", "who needs it"), ("to", "who provides it")) if not record.references(name)]
        if missing:
            yield rule.on(record, f"{named(record)} does not say {listed(missing, 'nor')}", hint="set from: and to:")
