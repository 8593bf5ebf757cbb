"""A KPI's readings as a chart and as a small line."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Spark, Table
from northline.model.figure import Figure, Level, Pace, Point
from northline.model.item import Item
from northline.model.text import decimal
from northline.model.values import Reading
from northline.view.atlas import Atlas
from northline.view.columns import value_text
from northline.view.kpi_state import AT_RISK, STATES, health
from northline.view.parts import Chart, Key
from northline.view.readings import readings

# One reading is a point, not a course.
FEWEST = 2
# Five years of months: more cannot be told apart, and the table has them all.
MOST = 60
SHORT_UNIT = 3


def trend(atlas: Atlas, kpi: Item, table: Table) -> Chart | None:
    """The course of a KPI against its baseline, target and limits; None before there are two readings."""
    found = readings(kpi, atlas.portfolio.as_of)[-MOST:]
    if len(found) < FEWEST:
        return None
    unit = kpi.text("unit")
    figure = Figure(
        kind="trend",
        name="readings",
        title=f"{kpi.title}, in {unit}" if unit else kpi.title,
        description=_told(atlas, kpi, found),
        points=tuple(Point(one.date, one.value, _short(kpi, one.value)) for one in found),
        levels=tuple(_levels(kpi)),
        pace=_pace(kpi),
    )
    return Chart(figure, tuple(_keys(figure)), table)


def _told(atlas: Atlas, kpi: Item, found: Sequence[Reading]) -> str:
    unit = kpi.text("unit")
    first, last = found[0], found[-1]
    levels = ", ".join(level.text for level in _levels(kpi))
    course = (
        f"{len(found)} readings from {value_text(first.value, unit)} on {first.date:%Y-%m-%d}"
        f" to {value_text(last.value, unit)} on {last.date:%Y-%m-%d}"
    )
    state = STATES[health(atlas, kpi).state][0]
    return f"{course}; {levels}. It is {state}." if levels else f"{course}."


def _levels(kpi: Item) -> Iterator[Level]:
    baseline, target = kpi.number("baseline"), kpi.number("target")
    if target is not None:
        yield Level(target, f"target {_short(kpi, target)}", "target")
    if baseline is not None and baseline != target:
        yield Level(baseline, f"baseline {_short(kpi, baseline)}", "baseline")
    for name, word, look in (("min", "at least", "floor"), ("max", "at most", "ceiling")):
        bound = kpi.number(name)
        if bound is not None:
            yield Level(bound, f"{word} {_short(kpi, bound)}", look)


def _short(kpi: Item, value: float) -> str:
    """A value with its unit where that is a sign, such as `%`; the title has the long ones."""
    unit = kpi.text("unit")
    return value_text(value, unit) if len(unit) <= SHORT_UNIT else decimal(value, 2)


def _pace(kpi: Item) -> Pace | None:
    start, due, baseline, target = kpi.date("start"), kpi.date("due"), kpi.number("baseline"), kpi.number("target")
    if start is None or due is None or due <= start or baseline is None or target is None or baseline == target:
        return None
    return Pace(start, due, baseline, target, AT_RISK)


def _keys(figure: Figure) -> Iterator[Key]:
    yield Key("line", "readings")
    if figure.pace:
        yield Key("pace", f"even pace to the target, due {figure.pace.due:%Y-%m-%d}")
        yield Key("watch-bg", f"at risk: pace {AT_RISK[0]}–{AT_RISK[1]}")
    if any(level.look in {"floor", "ceiling"} for level in figure.levels):
        yield Key("limit", "limit")


def spark(atlas: Atlas, kpi: Item) -> Spark | None:
    """The last readings as a small line with the target as a mark; None before there are two."""
    found = [one.value for one in readings(kpi, atlas.portfolio.as_of)][-24:]
    if len(found) < FEWEST:
        return None
    target = kpi.number("target")
    seen = [*found, target] if target is not None else found
    low, span = min(seen), max(seen) - min(seen)
    values = tuple((one - low) / span if span else 0.5 for one in found)
    mark = None if target is None else (target - low) / span if span else 0.5
    label = f"from {decimal(found[0], 2)} to {decimal(found[-1], 2)}" + (f", target {decimal(target, 2)}" if target is not None else "")
    return Spark(values, mark, label)
