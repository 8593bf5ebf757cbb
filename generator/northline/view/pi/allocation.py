"""Capacity allocation of a PI: what was agreed for each kind of work, and what is planned."""

from northline.model.cells import Anchor, Bar, Cell, Column, Number, Row, Table, Text
from northline.model.results.allocation import Allocation
from northline.model.text import percent
from northline.view.atlas import how
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
    rows = tuple(_row(bucket, agreed.get(bucket), planned.get(bucket)) for bucket in buckets)
    table = Table("allocation", "Shares of capacity" if not found else f"Shares of capacity, by {found.basis}", columns, rows)
    links = (Anchor("How allocation is made", how("allocation")),) if found else ()
    return Section(
        told(plan, "Is capacity spent as agreed?", "Was capacity spent as agreed?"),
        "allocation",
        (table,),
        intro=_intro(found),
        links=links,
    )


def _intro(found: Allocation | None) -> str:
    if found is None or found.deviation.value is None:
        return ""
    return f"{percent(found.deviation.value)} of the capacity goes elsewhere than agreed."


def _row(bucket: str, agreed: float | None, planned: float | None) -> Row:
    share: Cell = Text("–", quiet=True)
    if planned is not None:
        far = agreed is not None and abs(planned - agreed) > FAR
        share = Bar(planned, f"{percent(planned)}{', far from agreed' if far else ''}", "watch" if far else "", mark=agreed)
    return Row(
        (
            Text(bucket if bucket != "none" else "in no bucket"),
            Number(percent(agreed), agreed) if agreed is not None else Text("–", quiet=True),
            share,
        )
    )
