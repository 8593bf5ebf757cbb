"""Whether each outcome can be seen to move: a measure with baseline, target, date and owner, and what is missing."""

from collections.abc import Iterator, Mapping

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.measures import kpis_of, measured
from northline.view.parts import Section

PARTS = ("baseline", "target", "date", "owner")


def completeness(atlas: Atlas, outcome: Item) -> Mapping[str, Item | None]:
    """The parts of an outcome's measure, each with the item that gives it: its most complete KPI, or the outcome itself."""
    kpis = kpis_of(atlas.portfolio, outcome)
    whole = [_parts(kpi, outcome) for kpi in kpis] or [_parts(None, outcome)]
    # Of two KPIs that are as complete the first one named is shown.
    return max(whole, key=lambda parts: sum(giver is not None for giver in parts.values()))


def missing(atlas: Atlas, outcome: Item) -> tuple[str, ...]:
    """What an outcome lacks to be seen to move."""
    if not kpis_of(atlas.portfolio, outcome):
        return ("a KPI",)
    return tuple(name for name, giver in completeness(atlas, outcome).items() if giver is None)


def _parts(kpi: Item | None, outcome: Item) -> Mapping[str, Item | None]:
    # A guardrail is kept or breached: its limits are all the way it has to go, at any date.
    guards = kpi is not None and (kpi.number("min") is not None or kpi.number("max") is not None)
    return {
        "baseline": kpi if kpi and (guards or kpi.number("baseline") is not None) else None,
        "target": kpi if kpi and (guards or kpi.number("target") is not None) else None,
        "date": kpi if kpi and (kpi.date("due") or guards) else outcome if outcome.date("due") else None,
        "owner": kpi if kpi and kpi.text("owner") else outcome if outcome.text("owner") else None,
    }


def section(atlas: Atlas) -> Section | None:
    """Every outcome of an active theme with the parts of its measure; None on a train without outcomes."""
    outcomes = [one for one in atlas.portfolio.of("outcome") if atlas.portfolio.sight(one.id).themes]
    if not outcomes:
        return None
    columns = (
        Column("outcome", "Outcome", wide=True),
        Column("kpi", "Measured by", wide=True),
        Column("baseline", "Baseline", "number"),
        Column("target", "Target", "number"),
        Column("due", "By"),
        Column("owner", "Owner"),
        Column("missing", "Missing"),
    )
    lacking = sum(bool(missing(atlas, one)) for one in outcomes)
    table = Table("completeness", "Outcomes of active themes, by their most complete KPI", columns, tuple(_rows(atlas, outcomes)))
    return Section("Can every outcome be seen to move?", "completeness", (table,), _intro(lacking, len(outcomes)))


def _intro(lacking: int, total: int) -> str:
    if not lacking:
        return "Yes: each has a KPI with baseline, target, date and owner."
    return f"Not yet: {lacking} of {total} lack a part of their measure. One without it can be neither missed nor reached."


def _rows(atlas: Atlas, outcomes: list[Item]) -> Iterator[Row]:
    """Yield a row for each outcome, those that lack most first."""
    for outcome in sorted(outcomes, key=lambda one: -_weight(missing(atlas, one))):
        yield Row(tuple(_cells(atlas, outcome)))


def _weight(lacking: tuple[str, ...]) -> int:
    return len(PARTS) + 1 if lacking == ("a KPI",) else len(lacking)


def _cells(atlas: Atlas, outcome: Item) -> Iterator[Cell]:
    found, lacking = completeness(atlas, outcome), missing(atlas, outcome)
    kpis = kpis_of(atlas.portfolio, outcome)
    best = next((one for one in kpis if _parts(one, outcome) == found), None)
    yield atlas.ref(outcome.id)
    yield atlas.ref(best.id) if best else Text("no KPI", quiet=True)
    yield measured(best.number("baseline") if best else None)
    yield measured(best.number("target") if best else None)
    yield _text(f"{day:%Y-%m-%d}" if (day := found["date"] and found["date"].date("due")) else "")
    yield _text(found["owner"].text("owner") if found["owner"] else "")
    yield Badge("nothing", "good") if not lacking else Badge(", ".join(lacking), "act" if best is None else "watch")


def _text(text: str) -> Text:
    return Text(text) if text else Text("–", quiet=True)
