"""Capacity allocation of a PI: what was agreed for each kind of work, and what is planned."""

from northline.model.cells import Anchor, Bar, Cell, Column, Phrase, Row, Table, Text
from northline.model.results.allocation import Allocation
from northline.model.score import Unit
from northline.model.text import percent
from northline.view.atlas import how
from northline.view.numbers import computed, phrase, written
from northline.view.parts import Section
from northline.view.pi.plan import Plan
from northline.view.pi.state import told

# Further than this from what was agreed, a bucket deserves a word.
FAR = 0.1


def allocation(plan: Plan) -> Section | None:
    """Planned against agreed shares; only the agreed ones while nothing is planned; None when nothing was agreed."""
    found = plan.atlas.scores.get(Allocation, plan.id)
    agreed = plan.item.amounts("allocation")
    planned = found.planned if found else {}
    if not agreed:
        return None
    columns = (
        Column("bucket", "Kind of work"),
        Column("agreed", "Agreed", "number"),
        Column("planned", "Planned, against the agreed line"),
    )
    buckets = tuple(dict.fromkeys((*sorted(agreed, key=lambda one: (-agreed[one], one)), *sorted(planned))))
    rows = tuple(_row(plan, bucket, agreed.get(bucket), planned.get(bucket)) for bucket in buckets)
    table = Table("allocation", "Shares of capacity" if not found else f"Shares of capacity, by {found.basis}", columns, rows)
    links = (Anchor("How allocation is made", how("allocation")),) if found else ()
    return Section(
        told(plan, "Is capacity spent as agreed?", "Was capacity spent as agreed?"),
        "allocation",
        (table,),
        intro=_intro(plan, found),
        links=links,
    )


def _intro(plan: Plan, found: Allocation | None) -> str | Phrase:
    if found is None or found.deviation.value is None:
        return ""
    share = computed(found.deviation.value, plan.atlas.receipt("allocation", plan.id), Unit.RATIO)
    return phrase("{} of the capacity goes elsewhere than agreed.", share)


def _row(plan: Plan, bucket: str, agreed: float | None, planned: float | None) -> Row:
    share: Cell = Text("–", quiet=True)
    if planned is not None:
        far = agreed is not None and abs(planned - agreed) > FAR
        share = Bar(
            planned,
            f"{percent(planned)}{', far from agreed' if far else ''}",
            "watch" if far else "",
            mark=agreed,
            at=plan.atlas.receipt("allocation", plan.id),
        )
    return Row(
        (
            Text(bucket if bucket != "none" else "in no bucket"),
            written(agreed, Unit.RATIO),
            share,
        )
    )
