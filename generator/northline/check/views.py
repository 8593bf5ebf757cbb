"""What can be wrong with view blocks, in words."""

from northline.check.case import Case
from northline.check.rule import telling
from northline.check.suggest import closest, did_you_mean
from northline.model.fault import Fault
from northline.model.finding import Severity
from northline.model.text import fold


@telling("NL119", "broken-view", Severity.ERROR)
def broken_view(fault: Fault, case: Case) -> tuple[str, str]:
    """A view block cannot be answered.

    Why it matters: readers find a message where a list should be.

    How to fix: correct the entry that the message names; texts in an expression stand in quotes, numbers do not.

    Example: `where: pi = "26.2"`, which needs `==`.
    """
    return f"this view cannot be shown: {fault.facts['problem']}", _hint(fault, case)


def _hint(fault: Fault, case: Case) -> str:
    facts = fault.facts
    if kind := facts.get("unknown_kind"):
        names = [name for one in case.portfolio.kinds.values() for name in (one.plural, one.name, *(f"{alias}s" for alias in one.aliases))]
        return did_you_mean(closest(kind, names)) or "write the plural of a kind, such as features"
    known = facts["known"].split(", ") if "known" in facts else []
    near = closest(facts["unknown"], known) if known and fold(facts["unknown"]) else ""
    if near or not known:
        return did_you_mean(near)
    return f"known: {', '.join(known)}"
