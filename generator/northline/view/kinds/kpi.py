"""A KPI: where it stands between baseline and target, its readings, and what moves it."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table, value_text
from northline.view.measures import latest, readings
from northline.view.parts import Column, Number, Row, Section, Table, Text


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """The KPI's readings and the objectives that say they move it."""
    yield Section("Where does it stand?", "readings", (_readings(atlas, item),))
    movers = atlas.portfolio.linking(item.id, "kpis", "supports")
    objectives = [one for one in movers if one.base == "objective"]
    if objectives:
        table = items_table(atlas, objectives, columns.OBJECTIVES, "Objectives that name this KPI")
        yield Section("Which objectives move it?", "objectives", (table,), count=len(objectives))


def _readings(atlas: Atlas, item: Item) -> Table:
    unit = item.text("unit")
    now = latest(item, atlas.portfolio.as_of)
    rows = [
        Row((Text(f"{one.date:%Y-%m-%d}"), Number(value_text(one.value, unit), one.value))) for one in readings(item, atlas.portfolio.as_of)
    ]
    baseline, target = value_text(item.number("baseline"), unit), value_text(item.number("target"), unit)
    caption = f"Baseline {baseline}, now {value_text(now.value if now else None, unit)}, target {target}"
    return Table("", caption, (Column("date", "Date"), Column("value", "Value", "number")), tuple(reversed(rows)), "No reading yet.")
