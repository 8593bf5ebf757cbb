"""A KPI: where it stands between baseline and target, its readings, its limits, and what moves it."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Column, Row, Table, Text
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.score import Part, Score, Unit
from northline.model.text import decimal
from northline.view import columns
from northline.view.atlas import Atlas, how
from northline.view.columns import items_table, value_text
from northline.view.kpi_state import STATES, THRESHOLD, health
from northline.view.numbers import gauge, written_text
from northline.view.parts import Gauge, Gauges, Section
from northline.view.readings import readings
from northline.view.trend import trend


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """What the KPI's state is judged by, its course, and the objectives that say they move it."""
    gauges = tuple(_gauges(atlas, item))
    if gauges:
        yield Section("How is that judged?", "state", (Gauges(gauges),), links=(Anchor("How pace is judged", how("kpi-health")),))
    table = _readings(atlas, item)
    yield Section("How has it moved?", "readings", (trend(atlas, item, table) or table,), count=len(table.rows) or None)
    movers = [one for one in atlas.portfolio.linking(item.id, "kpis", "supports") if one.base == "objective"]
    empty = "No objective names this KPI, so nobody has promised to move it."
    moving = items_table(atlas, movers, columns.OBJECTIVES, "Objectives that name this KPI", empty=empty)
    yield Section("Which objectives move it?", "objectives", (moving,), count=len(movers) or None)


def _gauges(atlas: Atlas, item: Item) -> Iterator[Gauge]:
    found = health(atlas, item)
    word, tone = STATES[found.state]
    if found.pace is not None:
        parts = (Part("way done", found.progress, unit=Unit.RATIO), Part("time gone", found.elapsed, unit=Unit.RATIO))
        score = Score("kpi-health", found.pace, parts=parts, threshold=THRESHOLD)
        yield replace(gauge("Pace: way done ÷ time gone", score, href=how("kpi-health")), text=decimal(found.pace, 2), word=word, tone=tone)
    elif found.progress is not None:
        score = Score("kpi-health", found.progress, Unit.RATIO, threshold="100 % is the target, 0 % the baseline")
        yield replace(gauge("Way from baseline to target", score, href=how("kpi-health")), word=word, tone=tone)
    if found.guardrail:
        yield _limits(item, found)
    if found.age is not None:
        yield _age(atlas, found)


def _limits(item: Item, found: KpiHealth) -> Gauge:
    unit = item.text("unit")
    bounds = (("at least", item.number("min")), ("at most", item.number("max")))
    parts = tuple(Part(word, value) for word, value in bounds if value is not None)
    score = Score("kpi-health", found.current, parts=parts, threshold="A limit is kept while the last reading is not beyond it")
    tone = "good" if found.guardrail == "kept" else "act"
    return replace(gauge("Limits", score, href=how("kpi-health")), text=value_text(found.current, unit), word=found.guardrail, tone=tone)


def _age(atlas: Atlas, found: KpiHealth) -> Gauge:
    limit = atlas.config.stale_after["kpi"]
    dates = (Part(f"last reading {found.read_on:%Y-%m-%d}, as of {atlas.portfolio.as_of:%Y-%m-%d}", found.age, unit=Unit.DAYS),)
    score = Score("kpi-health", found.age, Unit.DAYS, parts=dates, threshold=f"Stale after more than {limit} days (option stale_after)")
    word, tone = ("stale", "watch") if found.stale else ("fresh", "good")
    return replace(gauge("Days since the last reading", score, href=how("kpi-health")), word=word, tone=tone)


def _readings(atlas: Atlas, item: Item) -> Table:
    unit = item.text("unit")
    newest = reversed(readings(item, atlas.portfolio.as_of))
    rows = tuple(Row((Text(f"{one.date:%Y-%m-%d}"), written_text(value_text(one.value, unit), one.value))) for one in newest)
    columns_ = (Column("date", "Date"), Column("value", "Value", "number"))
    return Table("", f"Readings, {_frame(item)}", columns_, rows, "No reading yet. Add “readings”, each with a date and a value.")


def _frame(item: Item) -> str:
    unit = item.text("unit")
    baseline, target, due = item.number("baseline"), item.number("target"), item.date("due")
    said = [f"baseline {value_text(baseline, unit)}"] if baseline is not None else ["no baseline"]
    said.append(f"target {value_text(target, unit)}" if target is not None else "no target")
    return ", ".join(said) + (f", due {due:%Y-%m-%d}" if due else "")
