"""Checks on what the train learns: feedback answered, epics decided, decisions complete."""

import re
from collections.abc import Iterator
from datetime import timedelta

from northline.check.case import Case
from northline.check.phrases import listed, named
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import fold

# Where the calendar has no dates, a PI is taken to be as long as SAFe's longest usual one.
USUAL_PI = timedelta(weeks=12)
_WORD = re.compile(r"[^\s,;()\[\]|]+")


def _pi_length(case: Case) -> timedelta:
    calendar = case.portfolio.calendar
    dated = [one for one in calendar.pis if one.start and one.end and one.start <= one.end]
    current = next((one for one in dated if one.id == calendar.current), dated[-1] if dated else None)
    return current.end - current.start if current and current.start and current.end else USUAL_PI


@check("NL703", "feedback-open", Severity.WARNING)
def feedback_open(rule: Rule, case: Case) -> Iterator[Finding]:
    """Feedback has been open for longer than a PI.

    Why it matters: people who are not answered stop telling.

    How to fix: accept or decline it, and say what came of it under `led_to:`.

    Example: "The search forgets my filter", received 130 days ago.
    """
    limit = _pi_length(case)
    for feedback in case.items("feedback"):
        received = feedback.date("date") or feedback.date("created")
        if received and feedback.value("disposition") in {None, "open"} and "closed_on" not in feedback.fields:
            age = case.portfolio.as_of - received
            if age > limit:
                message = f"{named(feedback)} has been open for {age.days} days, longer than a PI"
                yield rule.on(feedback, message, field="disposition", hint="accept or decline it, and say what came of it")


@check("NL705", "epic-undecided", Severity.WARNING)
def epic_undecided(rule: Rule, case: Case) -> Iterator[Finding]:
    """The MVP of an epic is done, and nobody decided to persevere, pivot or stop.

    Why it matters: an MVP is a question; without an answer the epic just goes on spending.

    How to fix: compare the indicators with the hypothesis, and write `decision:`.

    Example: all features named in `mvp:` are done since March.
    """
    for epic in case.items("epic", "capability"):
        if not epic.value("decision") and not _decided_elsewhere(case, epic):
            evidence = _mvp_done(case, epic)
            if evidence:
                message = f"the MVP of {named(epic)} is done ({evidence}), and nothing is decided"
                yield rule.on(epic, message, field="mvp", hint="decide: persevere, pivot or stop")


def _decided_elsewhere(case: Case, epic: Item) -> bool:
    return any(one.base == "decision" for one in case.portfolio.linking(epic.id, "chosen", "over", "affects"))


def _mvp_done(case: Case, epic: Item) -> str:
    """Why the MVP counts as done: the features its text names, or those tagged `mvp`, or the epic itself; else empty."""
    words = (case.portfolio.find(word.strip(".:`*")) for word in _WORD.findall(epic.text("mvp")))
    written = {one.id: one for one in words if one is not None and one.base in {"feature", "capability", "story"}}
    tagged = {one.id: one for one in case.portfolio.linking(epic.id, "parent") if "mvp" in {fold(tag) for tag in one.names("tags")}}
    parts = written or tagged
    if parts:
        return listed(list(parts)) if all(case.portfolio.finished(one) for one in parts.values()) else ""
    return "the epic is done" if epic.text("mvp") and case.portfolio.finished(epic) else ""


@check("NL720", "decision-incomplete", Severity.WARNING)
def decision_incomplete(rule: Rule, case: Case) -> Iterator[Finding]:
    """A decision record has no date, no decider or no reason.

    Why it matters: half a record starts the discussion again in three months.

    How to fix: add `date:`, `decided_by:` and `reason:` (or a text).

    Example: "We go for wallet first", undated and unsigned.
    """
    for decision in case.items("decision"):
        reasoned = decision.text("reason") or decision.body.strip()
        held = {"date": "date" in decision.fields, "decider": decision.names("decided_by") or decision.names("owner"), "reason": reasoned}
        missing = [word for word, there in held.items() if not there]
        if missing:
            yield rule.on(decision, f"{named(decision)} has no {listed(missing, 'or')}", hint="add date:, decided_by: and reason:")
