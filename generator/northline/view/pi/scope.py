"""How far a PI's commitment has moved from its baseline."""

from collections.abc import Iterator

from northline.model.cells import Cell, Column, Row, Table, Text
from northline.model.results.scope_change import ScopeChange
from northline.model.text import decimal, percent
from northline.view.numbers import gauge
from northline.view.parts import Block, Gauges, Section
from northline.view.pi.plan import Plan


def scope(plan: Plan) -> Section | None:
    """The rate of change, and what it is made of; None without a baseline to compare with."""
    found = plan.atlas.scores.get(ScopeChange, plan.id)
    if found is None or found.rate.value is None:
        return None
    rows = tuple(_rows(plan, found))
    blocks: list[Block] = [Gauges((gauge("Change of scope", found.rate),))]
    if rows:
        blocks.append(Table("", "Committed objectives against the baseline", (Column("how", "How"), Column("which", "Which")), rows))
    return Section("How far did we move from the plan?", "scope", tuple(blocks), intro=_coverage(found))


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
