"""Outcomes and KPIs as tables: baseline, now, target, and how far it is."""

from collections.abc import Iterable

from northline.model.cells import Bar, Cell, Column, Row, Several, Table, Text, Written
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.text import percent
from northline.view.atlas import Atlas
from northline.view.columns import NOTHING
from northline.view.kpi_state import health, state_cell
from northline.view.numbers import written
from northline.view.trend import spark


def kpis_of(portfolio: Portfolio, outcome: Item) -> tuple[Item, ...]:
    """KPIs that an outcome names, or that name it."""
    named = [*portfolio.targets(outcome.id, "kpis"), *portfolio.sources(outcome.id, "parent", "supports")]
    return tuple(portfolio[one] for one in dict.fromkeys(named) if portfolio[one].base == "kpi")


def progress_cell(atlas: Atlas, kpi: Item) -> Cell:
    """The way done from baseline to target, as a bar."""
    found = health(atlas, kpi)
    done = found.progress
    if done is None:
        return Text("unmeasured" if found.current is None else "–", quiet=True)
    tone = "act" if done < 0 else "good" if done >= 1 else ""
    word = "worse than baseline" if done < 0 else "achieved" if done >= 1 else f"{percent(done)} of the way"
    return Bar(max(0.0, min(1.0, done)), word, tone, at=atlas.opened(kpi.id, "state"))


def measured(value: float | None) -> Written | Text:
    """A measured value, to two decimals."""
    return written(value, places=2)


def kpis_table(atlas: Atlas, kpis: Iterable[Item], caption: str, *, empty: str = "None recorded.") -> Table:
    """KPIs with baseline, now, target, the way done, their course and their state."""
    columns = (
        Column("kpi", "KPI", wide=True),
        Column("baseline", "Baseline", "number"),
        Column("now", "Now", "number"),
        Column("target", "Target", "number"),
        Column("progress", "Progress"),
        Column("course", "Course", "", "The last readings; the dashed line is the target"),
        Column("state", "State", help="Judged by the way done against the time gone"),
        Column("due", "Due"),
        Column("owner", "Owner"),
    )
    return Table("kpis", caption, columns, tuple(_kpi_row(atlas, kpi) for kpi in kpis), empty)


def _kpi_row(atlas: Atlas, kpi: Item) -> Row:
    found, due = health(atlas, kpi), kpi.date("due")
    cells: tuple[Cell, ...] = (
        _named(atlas, kpi),
        measured(kpi.number("baseline")),
        measured(found.current),
        measured(kpi.number("target")),
        progress_cell(atlas, kpi),
        spark(atlas, kpi) or NOTHING,
        state_cell(atlas, kpi),
        # As a date it is kept on one line.
        written(due),
        Text(kpi.text("owner")) if kpi.text("owner") else NOTHING,
    )
    return Row(cells)


def _named(atlas: Atlas, kpi: Item) -> Cell:
    """A KPI with its unit."""
    unit = kpi.text("unit")
    return Several((atlas.ref(kpi.id), Text(f"in {unit}", quiet=True))) if unit else atlas.ref(kpi.id)


def outcomes_table(atlas: Atlas, outcomes: Iterable[Item]) -> Table:
    """Outcomes with their KPIs and how many objectives of the current PI serve them."""
    pi = atlas.calendar.current
    columns = (
        Column("outcome", "Outcome", wide=True),
        Column("kpis", "KPIs", wide=True),
        Column("served", f"Objectives in PI {pi}" if pi else "Objectives"),
    )
    empty = "This theme names no outcome, so nobody can tell when it is reached. Add an outcome with this theme as its parent."
    return Table("outcomes", "Outcomes", columns, tuple(_outcome_row(atlas, one, pi) for one in outcomes), empty)


def _outcome_row(atlas: Atlas, outcome: Item, pi: str) -> Row:
    kpis = kpis_of(atlas.portfolio, outcome)
    cells = tuple(Several((atlas.ref(kpi.id), progress_cell(atlas, kpi))) for kpi in kpis)
    serving = [one.id for one in atlas.portfolio.of("objective") if outcome.id in atlas.portfolio.sight(one.id).outcomes]
    if pi:
        serving = [one for one in serving if pi in atlas.portfolio.targets(one, "pi")]
    return Row((atlas.ref(outcome.id), Several(cells) if cells else Text("none", quiet=True), atlas.mentions(serving, empty="nobody")))
