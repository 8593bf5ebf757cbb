"""Checks on KPIs: measured, lately, and within their bounds."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named, some
from northline.check.rule import TRAIN, Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.text import decimal


def _measured(case: Case) -> Iterator[tuple[Item, KpiHealth]]:
    for kpi in case.items("kpi"):
        health = case.scores.get(KpiHealth, kpi.id)
        if health is not None and health.state != "achieved":
            yield kpi, health


@check("NL711", "kpi-unmeasured", Severity.NOTE)
def kpi_unmeasured(rule: Rule, case: Case) -> Iterator[Finding]:
    """A KPI has started and has no reading.

    Why it matters: the outcome it measures cannot be told, and shows as n/a.

    How to fix: add a reading, `{date: 2026-03-16, value: 45}`, or say when it starts.

    Example: a KPI agreed at planning, whose first query nobody has written.
    """
    kpis = case.items("kpi")
    bare = [kpi for kpi, health in _measured(case) if health.state == "unmeasured" and _has_started(case, kpi)]
    hint = "add readings: [{date, value}]"
    if len(bare) == len(kpis) and len(bare) > 1:
        yield rule.at(TRAIN, f"none of the {len(kpis)} KPIs has a reading: {some([kpi.id for kpi in bare])}", hint=hint)
        return
    for kpi in bare:
        yield rule.on(kpi, f"{named(kpi)} has no reading yet", hint=hint)


def _has_started(case: Case, kpi: Item) -> bool:
    start = kpi.date("start")
    return start is None or start < case.portfolio.as_of


@check("NL712", "stale-kpi", Severity.WARNING)
def stale_kpi(rule: Rule, case: Case) -> Iterator[Finding]:
    """The last reading of a KPI is old.

    Why it matters: decisions in this PI rest on a number of the last one.

    How to fix: add a reading; a query that runs each month costs less than the meeting without it.

    Example: last read 60 days ago, where 45 are agreed (`stale_after:`).
    """
    limit = case.config.stale_after["kpi"]
    for kpi, health in _measured(case):
        if health.stale and health.age is not None:
            message = f"{named(kpi)} was last read {health.age} days ago; {limit} are agreed"
            yield rule.on(kpi, message, field="readings", hint="add a reading")


@check("NL713", "guardrail-breached", Severity.WARNING)
def guardrail_breached(rule: Rule, case: Case) -> Iterator[Finding]:
    """A KPI lies outside of the bounds that were agreed.

    Why it matters: a guardrail says what must not be paid for the goal; here it is being paid.

    How to fix: find out what moved it, and decide in the open to stop that or to move the bound.

    Example: error rate 1.4 %, at most 1 % agreed, since faster releases began.
    """
    for kpi in case.items("kpi"):
        health = case.scores.get(KpiHealth, kpi.id)
        if health is not None and health.guardrail == "breached" and health.current is not None:
            bounds = [
                f"{word} {decimal(value, 3)}"
                for name, word in (("min", "at least"), ("max", "at most"))
                if (value := kpi.number(name)) is not None
            ]
            message = f"{named(kpi)} stands at {decimal(health.current, 3)}; {' and '.join(bounds)} is agreed"
            yield rule.on(kpi, message, field="readings", hint="find out what moved it, and decide in the open")
