"""The check on totals that authors keep by hand on a PI or team, against what is counted."""

from collections.abc import Iterator, Mapping

from northline.check.case import Case
from northline.check.rule import Rule, check
from northline.model.field_types import parse_number
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.totals import Tally, Totals
from northline.model.text import decimal, fold

# What people call a total in a PI's front matter, and what it is the total of.
NAMES: Mapping[str, str] = {
    "objectives": "objectives",
    "objectivecount": "objectives",
    "committedobjectives": "committed",
    "features": "features",
    "featurecount": "features",
    "featuresdone": "features_done",
    "stories": "stories",
    "storycount": "stories",
    "points": "points",
    "totalpoints": "points",
    "plannedpoints": "points",
    "storypoints": "points",
    "pointsdone": "points_done",
    "completedpoints": "points_done",
    "plannedvalue": "value_committed",
    "committedvalue": "value_committed",
    "plannedbusinessvalue": "value_committed",
    "totalvalue": "value_committed",
    "uncommittedvalue": "value_uncommitted",
}


@check("NL306", "stored-total-differs", Severity.WARNING)
def stored_total_differs(rule: Rule, case: Case) -> Iterator[Finding]:
    """A total written on a PI is not what its items add up to.

    Why it matters: totals kept by hand drift, and then two numbers are quoted for the same thing.

    How to fix: remove the total; every page that needs it counts.

    Example: `planned_value: 42` on a PI whose committed objectives add up to 39.
    """
    for pi in case.items("pi"):
        totals = case.scores.get(Totals, pi.id)
        if totals is not None:
            yield from _differing(rule, pi, totals.all)


def _differing(rule: Rule, pi: Item, tally: Tally) -> Iterator[Finding]:
    for name in pi.more:
        field, stated = NAMES.get(fold(name)), parse_number(str(pi.written(name)))
        counted = float(getattr(tally, field)) if field else None
        if stated is not None and counted is not None and stated != counted:
            words = name.replace("_", " ")
            message = f"{pi.id} says {words} {decimal(stated, 2)}, its items add up to {decimal(counted, 2)}"
            yield rule.on(pi, message, field=name, hint="remove it, it is counted; or correct the items")
