"""Names that stand beside numbers: what a stakeholder ranks, and when a team has capacity or days off."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named, some
from northline.check.rule import Rule, check
from northline.check.suggest import did_you_mean
from northline.model.finding import Finding, Severity

EVERY_PI = "*"


@check("NL212", "unknown-name", Severity.WARNING)
def unknown_name(rule: Rule, case: Case) -> Iterator[Finding]:
    """A number stands beside a name that nothing has: a rank for no item, capacity in no PI or iteration.

    Why it matters: the number counts nowhere, and what was meant has none.

    How to fix: correct the name, or add the item, PI or iteration.

    Example: `rankings: [FEAT-1, FEAT-99]`, or `capacity: {26.2.9: 20}` in a PI of five iterations.
    """
    for one in case.items("stakeholder"):
        lost = [name for name in one.amounts("rankings") if case.portfolio.find(name) is None]
        if lost:
            hint = did_you_mean(case.names.closest(lost[0])) or "correct the id, or add the item"
            yield rule.on(one, f"{named(one)} ranks {some(lost)}: no such item", field="rankings", hint=hint)
    for one in case.items("team", "art"):
        for field in ("capacity", "days_off"):
            lost = [name for name in one.amounts(field) if not _is_time(case, name)]
            if lost:
                message = f"{named(one)} has {field.replace('_', ' ')} in {some(lost)}: no such PI or iteration"
                yield rule.on(one, message, field=field, hint="name it as PI and number, such as 26.2.3")


def _is_time(case: Case, name: str) -> bool:
    found = case.portfolio.find(name)
    return name == EVERY_PI or (found is not None and found.base == "pi") or case.portfolio.calendar.iteration(name) is not None
