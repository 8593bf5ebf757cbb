"""How far a PI's commitment has moved from its baseline."""

from collections.abc import Iterator

from northline.model.cells import Cell, Column, Row, Table, Text
from northline.model.results.scope_change import ScopeChange
from northline.model.text import decimal, percent
from northline.view.numbers import gauge
from northline.view.parts import Block, Gauges, Section
from northline.view.pi.plan import Plan

TITLE = "How far did we move from the plan?"
HOW_TO_KEEP = (
    "Tag the commit at the end of planning and write the tag under “baseline”, "
    "or keep the objectives as a table under the heading “Baseline” in the PI's own file."
)


def scope(plan: Plan) -> Section | None:
    """The rate of change, and what it is made of; None while the PI is a draft that has nothing to be held against."""
    found = plan.atlas.scores.get(ScopeChange, plan.id)
    if found is None:
        return None if plan.draft else Section(TITLE, "scope", (Text(_without(plan)),))
    rows = tuple(_rows(plan, found))
    blocks: list[Block] = [Gauges((gauge("Change of scope", found.rate),))]
    if rows:
        blocks.append(Table("", "Committed objectives against the baseline", (Column("how", "How"), Column("which", "Which")), rows))
    return Section(TITLE, "scope", tuple(blocks), intro=_coverage(found))


def _without(plan: Plan) -> str:
    """Say that there is nothing to compare with, and what to do."""
    named = plan.item.text("baseline")
    if named:
        where = "the history from which this site was built does not have it. Fetch the whole history with its tags."
        return f"No baseline: it is {named}, and {where}"
    return f"No baseline is recorded. {HOW_TO_KEEP}"


def _coverage(found: ScopeChange) -> str:
    before, now = found.coverage
    if before is None or now is None or before == now:
        return ""
    direction = "rose" if found.healthy else "fell"
    adaptation = ": healthy adaptation" if found.healthy else ""
    return f"Coverage of the vision {direction} from {percent(before)} to {percent(now)}{adaptation}."


def _rows(plan: Plan, found: ScopeChange) -> Iterator[Row]:
    """Yield a row for every way in which the commitment moved."""
    moved = (
        (f"added, {decimal(found.added)} of value", found.added_items),
        (f"removed, {decimal(found.removed)} of value", found.removed_items),
        ("no longer committed", found.demoted),
        ("now committed", found.promoted),
        ("serve something else", found.relinked),
    )
    for how, items in moved:
        if items:
            yield Row((Text(how), plan.atlas.mentions(items, empty=", ".join(items))))
    for item, (before, now) in found.changed_items.items():
        which: Cell = plan.atlas.mentions((item,), empty=item)
        yield Row((Text(f"value {decimal(before)} → {decimal(now)}"), which))
