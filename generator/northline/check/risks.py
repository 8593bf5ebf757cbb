"""Checks on risks and milestones: every risk ROAMed and owned, every milestone served."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named
from northline.check.rule import Rule, check
from northline.model.calendar import Interval
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import pi_words

SERVING = ("depends_on", "relates_to", "parent", "supports", "affects", "delivers", "about", "continues")


def _plan_of(case: Case, risk: Item) -> Interval | None:
    """The PI of a risk: its own, else that of what it affects, else the current one."""
    own = case.interval(risk)
    affected = (case.interval(one) for one in case.portfolio.linked(risk.id, "affects", "parent", "relates_to"))
    calendar = case.portfolio.calendar
    return own or next((one for one in affected if one), None) or calendar.by_id.get(calendar.current)


@check("NL650", "risk-not-roamed", Severity.WARNING)
def risk_not_roamed(rule: Rule, case: Case) -> Iterator[Finding]:
    """A risk of a committed PI is neither resolved, owned, accepted nor mitigated.

    Why it matters: the train committed without deciding what to do about it.

    How to fix: decide in the open, and write `roam:`.

    Example: "The test lab moves in May" is on the board since planning, without a letter.
    """
    for risk in case.items("risk"):
        interval = _plan_of(case, risk)
        if interval and interval.status == "committed" and not risk.value("roam") and "roam" not in _unusable(risk):
            message = f"{named(risk)} is not ROAMed, and {pi_words(interval.id)} is committed"
            yield rule.on(risk, message, field="roam", hint="decide: roam: resolved, owned, accepted or mitigated")


def _unusable(item: Item) -> set[str]:
    """Fields that hold something which could not be used, a list perhaps, and that a finding already names."""
    return {name for name, found in item.fields.items() if found.value is None and item.written(name) not in ("", None)}


@check("NL651", "risk-without-owner", Severity.WARNING)
def risk_without_owner(rule: Rule, case: Case) -> Iterator[Finding]:
    """A risk is owned, and no owner is named.

    Why it matters: an owned risk without a name is nobody's.

    How to fix: name the person under `owner:`.

    Example: `roam: owned`, decided in a hurry at the end of planning.
    """
    for risk in case.items("risk"):
        interval = _plan_of(case, risk)
        if risk.value("roam") == "owned" and not risk.names("owner") and not (interval and interval.closed):
            yield rule.on(risk, f"{named(risk)} is owned, and no owner is named", field="roam", hint="name the person under owner:")


@check("NL655", "milestone-unserved", Severity.WARNING)
def milestone_unserved(rule: Rule, case: Case) -> Iterator[Finding]:
    """Nothing in the plan serves a milestone that lies ahead.

    Why it matters: the date is promised outside of the train, and no work leads to it.

    How to fix: link the features or objectives that serve it, from either side.

    Example: "Black Friday freeze", which no feature and no objective mentions.
    """
    for milestone in case.items("milestone"):
        due = milestone.date("due")
        ahead = (due is None or due >= case.portfolio.as_of) and not case.is_past(milestone)
        linked = case.portfolio.targets(milestone.id, *SERVING) or case.portfolio.sources(milestone.id, *SERVING, "from", "to")
        if ahead and not linked:
            yield rule.on(milestone, f"nothing serves {named(milestone)}", hint="link the features or objectives that serve it")


@check("NL656", "milestone-without-date", Severity.WARNING)
def milestone_without_date(rule: Rule, case: Case) -> Iterator[Finding]:
    """A milestone has no date.

    Why it matters: a milestone is a date that matters; without it, it stands nowhere on the roadmap.

    How to fix: set `due:`.

    Example: "Certification audit, spring".
    """
    for milestone in case.items("milestone"):
        if "due" not in milestone.fields and not case.pis(milestone):
            yield rule.on(milestone, f"{named(milestone)} has no date", hint="set due:")
