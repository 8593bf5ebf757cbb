"""The check on who says what an objective is worth."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, shortened
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.raw import Scalar
from northline.model.text import is_empty, pi_words

WORDS = {"business_owner": "Business Owner", "business_value": "business value"}


@check("NL511", "no-owner-or-value", Severity.WARNING)
def no_owner_or_value(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective has no Business Owner or no business value.

    Why it matters: nobody outside of the team says what it is worth, so it counts in no coverage and no predictability.

    How to fix: name the person under `business_owner:`, and write the value from 1 to 10 they give under `business_value:`.

    Example: an objective added after the Business Owners had gone home; where no objective of the PI has them, that is told once.
    """
    settled = {interval.id for interval, _ in case.settled_pis()}
    for interval, every in case.planned_pis():
        objectives = [one for one in every if one.value("status") != "dropped"]
        asked = [name for name in WORDS if not all(_is_missing(one, name) for one in objectives)]
        unasked = [WORDS[name] for name in WORDS if name not in asked]
        if objectives and unasked and interval.id in settled:
            message = f"no objective of {pi_words(interval.id)} has a {listed(unasked, 'or a')}"
            yield rule.on(case.portfolio[interval.id], message, hint=_hint(unasked))
        for objective in objectives:
            missing = [WORDS[name] for name in asked if _is_missing(objective, name)]
            if missing:
                message = f"{objective.id} “{shortened(objective.title)}” has no {listed(missing, 'or')}"
                yield rule.on(objective, message, hint=_hint(missing))


def _hint(missing: list[str]) -> str:
    return "ask a Business Owner for a value from 1 to 10" if WORDS["business_value"] in missing else "name one under business_owner:"


def _is_missing(objective: Item, name: str) -> bool:
    """Whether a field is absent or empty; one that holds something unusable is a finding of its own."""
    found = objective.fields.get(name)
    return found is None or (not found.value and (not isinstance(found.raw, Scalar) or is_empty(found.raw.text)))
