"""The receipt of an item's WSJF."""

from northline.model.cells import Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal
from northline.view.atlas import Atlas, page
from northline.view.numbers import number
from northline.view.parts import Note, Section

COMPONENTS = {
    "user_business_value": "User-business value",
    "time_criticality": "Time criticality",
    "risk_opportunity": "Risk reduction / opportunity enablement",
}


def priority(atlas: Atlas, item: Item) -> Section | None:
    """How the WSJF of an item is made, or what is missing; None on a train where nobody scored it."""
    scored = atlas.scores.get(Wsjf, item.id)
    if scored is None or not atlas.has_wsjf:
        return None
    rows = [Row((Text(label), number(scored.components.get(name), empty="missing"))) for name, label in COMPONENTS.items()]
    rows.append(Row((Text("Cost of delay, their sum"), number(scored.cost_of_delay)), tone="total"))
    rows.append(Row((Text("Job size"), number(scored.job_size, empty="missing"))))
    if scored.value is not None:
        rows.append(Row((Text("WSJF, cost of delay ÷ job size"), number(round(scored.value, 3), metric="wsjf")), tone="total"))
    if scored.bundle is not None and scored.bundle != scored.value:
        rows.append(Row((Text("Bundle WSJF, with all work it waits for"), number(round(scored.bundle, 3), metric="sequence"))))
    table = Table("", "WSJF, relative within this backlog", (Column("part", "Part"), Column("value", "Value", "number")), tuple(rows))
    return Section("How urgent is it?", "priority", (_verdict(scored), table))


def _verdict(scored: Wsjf) -> Note:
    backlog = (page("See the whole backlog", "backlog/"),)
    if scored.rank is not None and scored.value is not None:
        fragile = " One step on one component would change that rank." if scored.fragile else ""
        return Note(f"Rank {scored.rank} by WSJF, with {decimal(scored.value, 2)}.{fragile}", "info", backlog)
    missing = ", ".join(name.replace("_", " ") for name in scored.missing) or "job size"
    return Note(f"Not ranked: WSJF is {scored.status}. Needs {missing}.", "watch", backlog)
