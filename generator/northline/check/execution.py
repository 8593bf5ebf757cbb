"""Checks while and after a PI runs: status against evidence, demos, carry-over, actual values."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, named, some
from northline.check.rule import Rule, check
from northline.model.calendar import Interval
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import count, fold, pi_words

TWICE = 2
SHOWN = 3


@check("NL702", "never-demoed", Severity.WARNING)
def never_demoed(rule: Rule, case: Case) -> Iterator[Finding]:
    """Half of the PI is over, and a committed objective was never shown.

    Why it matters: progress that nobody saw is a hope; feedback that comes late changes nothing.

    How to fix: show what there is at the next System Demo, and record it with `about:` the objective.

    Example: week 6 of 10, and OBJ-4 is in no demo.
    """
    for interval, objectives in case.planned_pis():
        if interval.status != "committed" or not _is_past_middle(case, interval):
            continue
        committed = [one for one in objectives if one.committed and one.value("status") not in {"dropped", "met"}]
        hidden = [one for one in committed if not _demoed(case, one)]
        hint = "show it at the next System Demo, and record it with about:"
        if len(hidden) == len(committed) and len(hidden) > 1:
            message = f"half of {pi_words(interval.id)} is over, and no demo shows any of its {len(committed)} committed objectives"
            yield rule.on(case.portfolio[interval.id], message, hint=hint)
            continue
        for one in hidden:
            yield rule.on(one, f"half of {pi_words(interval.id)} is over, and no demo shows {named(one)}", hint=hint)


def _is_past_middle(case: Case, interval: Interval) -> bool:
    if not (interval.start and interval.end and interval.start <= interval.end):
        return False
    return (case.portfolio.as_of - interval.start) * TWICE >= interval.end - interval.start


def _demoed(case: Case, objective: Item) -> bool:
    """Whether a demo is about the objective, a team objective that rolls up to it, or something these deliver."""
    parts = (objective.id, *case.portfolio.sources(objective.id, "rolls_up_to"))
    shown = (*parts, *(one for part in parts for one in case.portfolio.targets(part, "delivers")))
    return any(one.base == "demo" for target in shown for one in case.portfolio.linking(target, "about"))


@check("NL704", "carried-over-twice", Severity.WARNING)
def carried_over_twice(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item was carried over twice.

    Why it matters: what is not finished in three PIs is too large, not wanted, or blocked by something nobody names.

    How to fix: split it, stop it, or find out what blocks it; a decision record says which.

    Example: OBJ-31 continues OBJ-19, which continues OBJ-7.
    """
    for item in case.items("feature", "objective"):
        if case.portfolio.finished(item) or case.is_past(item) or case.portfolio.sources(item.id, "continues"):
            continue
        chain = _chain(case, item)
        pis = case.portfolio.targets(item.id, "pi")
        if len(chain) > TWICE:
            yield rule.on(
                item,
                f"{item.id} was carried over twice: it continues {', then '.join(chain[1:])}",
                field="continues",
                hint="split or stop it",
            )
        elif len(pis) > TWICE:
            yield rule.on(item, f"{item.id} was carried over twice: it is planned in {listed(pis)}", field="pi", hint="split or stop it")


def _chain(case: Case, item: Item) -> list[str]:
    """The item and the first few that it continues, newest first."""
    chain = [item.id]
    while len(chain) <= SHOWN and (before := next(iter(case.portfolio.targets(chain[-1], "continues")), "")) and before not in chain:
        chain.append(before)
    return chain


@check("NL707", "actual-missing", Severity.WARNING)
def actual_missing(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective of a closed PI has a planned value and no actual value.

    Why it matters: it counts as 0 in predictability, and nobody knows whether that is true.

    How to fix: ask its Business Owner, and write `actual_value:` from 0 to 10.

    Example: the Business Owner missed the PI System Demo.
    """
    by_id = case.portfolio.calendar.by_id
    for pi, objectives in case.objectives_by_pi.items():
        if pi not in by_id or not by_id[pi].closed:
            continue
        valued = [one for one in objectives if one.number("business_value") and one.value("status") != "dropped"]
        missing = [one for one in valued if "actual_value" not in one.fields]
        if len(missing) == len(valued) and len(missing) > 1:
            message = f"no objective of {pi_words(pi)} has an actual value, although it is closed"
            yield rule.on(case.portfolio[pi], message, hint="record what the Business Owners gave at the PI System Demo")
            continue
        for one in missing:
            yield rule.on(one, f"{named(one)} has no actual value, and {pi_words(pi)} is closed", hint="ask its Business Owner for 0 to 10")


@check("NL708", "actual-without-planned", Severity.WARNING)
def actual_without_planned(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective has an actual value and no planned one.

    Why it matters: it raises predictability above what was ever planned.

    How to fix: add the value that was planned, or remove the actual one.

    Example: an objective that came up in the middle of the PI and was valued only at its end.
    """
    for one in case.items("objective"):
        if one.number("actual_value") is not None and "business_value" not in one.fields:
            yield rule.on(one, f"{named(one)} has an actual value and no planned one", field="actual_value", hint="add business_value:")


@check("NL709", "status-against-value", Severity.WARNING)
def status_against_value(rule: Rule, case: Case) -> Iterator[Finding]:
    """The status of an objective says another thing than its actual value.

    Why it matters: one of the two is wrong, and both are shown to Business Owners.

    How to fix: correct the status, or ask the Business Owner about the value.

    Example: `status: met` with `actual_value: 0`.
    """
    for one in case.items("objective"):
        actual, planned, status = one.number("actual_value"), one.number("business_value"), one.value("status")
        missed = status in {"missed", "dropped"} and actual is not None and planned is not None and actual >= planned
        empty = status == "met" and actual == 0
        if missed or empty:
            message = f"{one.id} is {str(status).replace('_', ' ')} with an actual value of {one.written('actual_value')}"
            yield rule.on(one, message, field="status", hint="correct the status, or the actual value")


@check("NL710", "wip-limit", Severity.WARNING)
def wip_limit(rule: Rule, case: Case) -> Iterator[Finding]:
    """More items are in a state than its limit allows.

    Why it matters: work that is begun and not finished brings no value, and slows everything else.

    How to fix: finish something before the next item starts; or agree on another limit under `wip:`.

    Example: nine features in `implementing`, where six are agreed.
    """
    limits = {fold(state): (state, limit) for state, limit in case.config.wip.items()}
    for base in ("epic", "capability", "feature", "story"):
        columns: dict[str, list[Item]] = {}
        for item in case.items(base) if limits else ():
            if fold(item.state) in limits:
                columns.setdefault(fold(item.state), []).append(item)
        for column, items in sorted(columns.items()):
            state, limit = limits[column]
            if len(items) > limit:
                plural = case.portfolio.kinds[items[0].type].plural if items[0].type in case.portfolio.kinds else f"{base}s"
                message = f"{count(len(items), base, plural)} in {state}, the limit is {limit}: {some([one.id for one in items])}"
                yield rule.on(items[0], message, field="state", hint="finish something before the next one starts")
