"""The receipt of an item's WSJF."""

from northline.model.cells import Anchor, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal
from northline.view.atlas import Atlas, how, page
from northline.view.facts import place_of
from northline.view.numbers import computed, phrase, written
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
    here = atlas.opened(item.id, "priority")
    rows = [_given(atlas, item, name, label, scored.components.get(name)) for name, label in COMPONENTS.items()]
    rows.append(_made("Cost of delay", computed(scored.cost_of_delay, here), "the sum of the three above", tone="total"))
    rows.append(_given(atlas, item, "job_size", "Job size", scored.job_size))
    if scored.value is not None:
        formula = f"{decimal(scored.cost_of_delay or 0)} ÷ {decimal(scored.job_size or 0)}"
        value = computed(scored.value, here, places=3, note=f"= {formula}")
        rows.append(_made("WSJF", value, "cost of delay ÷ job size", tone="total"))
    if scored.bundle is not None and scored.bundle != scored.value:
        waits = "Σ cost of delay ÷ Σ job size of it and all unfinished work it waits for"
        rows.append(_made("Bundle WSJF, with all work it waits for", computed(scored.bundle, here, places=3), waits))
    columns = (Column("part", "Part"), Column("value", "Value", "number"), Column("from", "From", ""))
    table = Table("", "WSJF, relative within this backlog", columns, tuple(rows))
    links = (Anchor("How WSJF is made", how("wsjf")), Anchor("How bundles are made", how("sequence")))
    return Section("How urgent is it?", "priority", (_verdict(scored, here), table), links=links)


def _given(atlas: Atlas, item: Item, name: str, label: str, value: float | None) -> Row:
    return Row((Text(label), written(value, empty="missing"), Text(place_of(atlas, item, name), quiet=True)))


def _made(label: str, value: Cell, how_made: str, tone: str = "") -> Row:
    return Row((Text(label), value, Text(how_made, quiet=True)), tone=tone)


def _verdict(scored: Wsjf, here: str) -> Note:
    backlog = (page("See the whole backlog", "backlog/"),)
    if scored.rank is not None and scored.value is not None:
        fragile = " One step on one component would change that rank." if scored.fragile else ""
        return Note(
            phrase(f"Rank {{}} by WSJF, with {{}}.{fragile}", computed(scored.rank, here), computed(scored.value, here, places=2)),
            "info",
            backlog,
        )
    missing = ", ".join(name.replace("_", " ") for name in scored.missing) or "job size"
    return Note(f"Not ranked: WSJF is {scored.status}. Needs {missing}.", "watch", backlog)
