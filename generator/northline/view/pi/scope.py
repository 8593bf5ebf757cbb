"""How far a PI's commitment has moved from its baseline."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Cell, Column, Phrase, Row, Table, Text
from northline.model.results.scope_change import ScopeChange
from northline.model.score import Unit
from northline.model.text import decimal
from northline.view.atlas import how
from northline.view.numbers import absent, computed, gauge, phrase
from northline.view.parts import Block, Gauges, Section
from northline.view.pi.plan import Plan

HEADS = (Column("how", "How"), Column("value", "Of value", "number"), Column("which", "Which"))
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
    blocks: list[Block] = [Gauges((gauge("Change of scope", found.rate, href=plan.atlas.receipt("scope-change", plan.id)),))]
    if rows:
        blocks.append(Table("", "Committed objectives against the baseline", HEADS, rows))
    return Section(
        TITLE, "scope", tuple(blocks), intro=_coverage(plan, found), links=(Anchor("How scope change is made", how("scope-change")),)
    )


def _without(plan: Plan) -> str:
    """Say that there is nothing to compare with, and what to do."""
    named = plan.item.text("baseline")
    if named:
        where = "the history from which this site was built does not have it. Fetch the whole history with its tags."
        return f"No baseline: it is {named}, and {where}"
    return f"No baseline is recorded. {HOW_TO_KEEP}"


def _coverage(plan: Plan, found: ScopeChange) -> str | Phrase:
    before, now = found.coverage
    if before is None or now is None or before == now:
        return ""
    direction = "rose" if found.healthy else "fell"
    adaptation = ": healthy adaptation" if found.healthy else ""
    at = plan.atlas.receipt
    numbers = (computed(before, at("scope-change", plan.id), Unit.RATIO), computed(now, at("coverage", plan.id), Unit.RATIO))
    return phrase(f"Coverage of the vision {direction} from {{}} to {{}}{adaptation}.", *numbers)


def _rows(plan: Plan, found: ScopeChange) -> Iterator[Row]:
    """Yield a row for every way in which the commitment moved."""
    at = plan.atlas.receipt("scope-change", plan.id)
    moved = (
        ("added", found.added_items),
        ("removed", found.removed_items),
        ("no longer committed", found.demoted),
        ("now committed", found.promoted),
        ("serve something else", found.relinked),
    )
    for word, items in moved:
        if items:
            worth = {"added": found.added, "removed": found.removed}.get(word)
            value = computed(worth, at, empty="–") if worth is not None else absent()
            yield Row((Text(word), value, plan.atlas.mentions(items, empty=", ".join(items))))
    for item, (before, now) in found.changed_items.items():
        which: Cell = plan.atlas.mentions((item,), empty=item)
        yield Row((Text("valued otherwise"), computed(now, at, text=f"{decimal(before)} → {decimal(now)}"), which))
