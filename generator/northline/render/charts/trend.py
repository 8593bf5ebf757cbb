"""A course of values over days: levels across, the way to a target, the readings."""

from collections.abc import Iterator
from datetime import date
from math import ceil

from northline.model.figure import Figure, Level, Pace, Point
from northline.render.charts.layers import Axes, Layer, layer, line, span, words
from northline.render.charts.looks import COLOURS

TICKS = 5
# Of the height, above and below the values.
ROOM = 0.16
DASHES = {"target": (), "baseline": (2, 3), "floor": (6, 3), "ceiling": (6, 3)}
# Months between the words under a chart.
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


def trend(figure: Figure) -> Iterator[Layer]:
    """The layers, from the back to the front."""
    first, last = _days(figure)
    axes = _axes(figure, first, last)
    if figure.pace:
        yield from _pace(figure.pace, axes)
    for level in figure.levels:
        ends: list[Layer] = [{"x": first, "y": level.value}, {"x": last, "y": level.value}]
        yield layer(line(level.look, dash=DASHES[level.look]), ends, axes)
    dots = {"color": COLOURS["line"], "size": 22, "filled": True, "opacity": 1}
    readings: list[Layer] = [{"x": _day(point), "y": point.value} for point in figure.points]
    yield layer({**line("line", width=2), "point": dots}, readings, axes)
    for level in figure.levels:
        said: Layer = {"x": last if level.look == "target" else first, "y": level.value, "text": level.text}
        yield words([said], "quiet", axes, **_beside(figure, level))
    yield _newest(figure.points, axes)


def _newest(points: tuple[Point, ...], axes: Axes) -> Layer:
    """The newest value in digits, on the side that the course did not come from."""
    newest = points[-1]
    falling = len(points) > 1 and newest.value < points[-2].value
    said: Layer = {"x": _day(newest), "y": newest.value, "text": newest.text}
    place = {"baseline": "top", "dy": 6} if falling else {"baseline": "bottom", "dy": -6}
    return words([said], "ink", axes, align="right", dx=4, fontWeight="bold", **place)


def _axes(figure: Figure, first: int, last: int) -> Axes:
    days: Layer = {"domain": [first, last], "nice": False}
    values: Layer = {"domain": list(_range(figure)), "nice": False}
    return {
        "x": {"field": "x", "type": "quantitative", "scale": days, "axis": _day_axis(first, last)},
        "y": {"field": "y", "type": "quantitative", "scale": values, "axis": {"tickCount": 4, "format": "~r"}},
    }


def _beside(figure: Figure, level: Level) -> Layer:
    """Where a level's words stand: at the target's end or at the start, on the side that the way does not cross."""
    rising = figure.pace is None or figure.pace.target > figure.pace.baseline
    above = {"target": rising, "baseline": not rising, "floor": False, "ceiling": True}[level.look]
    return {
        "align": "right" if level.look == "target" else "left",
        "baseline": "bottom" if above else "top",
        "dy": -2 if above else 3,
    }


def _range(figure: Figure) -> tuple[float, float]:
    """What the values span, with room for words above and below; never below 0 for values that are not."""
    seen = [*(point.value for point in figure.points), *(level.value for level in figure.levels)]
    low, high = min(seen), max(seen)
    room = ROOM * (high - low or abs(high) or 1.0)
    return (low - room if low < 0 or low - room >= 0 else 0.0), high + room


def _pace(pace: Pace, axes: Axes) -> Iterator[Layer]:
    """The wedge that is at risk, and the straight way from baseline to target."""
    start, due, way = pace.start.toordinal(), pace.due.toordinal(), pace.target - pace.baseline
    low, high = (pace.baseline + way * ratio for ratio in pace.at_risk)
    wedge: list[Layer] = [{"x": start, "y": pace.baseline, "y2": pace.baseline}, {"x": due, "y": low, "y2": high}]
    yield span({"type": "area", "color": COLOURS["watch-bg"], "opacity": 1}, wedge, axes)
    ends: list[Layer] = [{"x": start, "y": pace.baseline}, {"x": due, "y": pace.target}]
    yield layer(line("quiet", dash=(4, 3)), ends, axes)


def _day(point: Point) -> int:
    return point.at.toordinal() if isinstance(point.at, date) else 0


def _days(figure: Figure) -> tuple[int, int]:
    found = [_day(point) for point in figure.points]
    if figure.pace:
        found += [figure.pace.start.toordinal(), figure.pace.due.toordinal()]
    # One day alone would have no width.
    return min(found), max(*found, min(found) + 1)


def _day_axis(first: int, last: int) -> Layer:
    labels = dict(_months(first, last))
    if len(labels) < 2:  # noqa: PLR2004  # within a month the ends say most
        labels = {first: date.fromordinal(first).isoformat(), last: date.fromordinal(last).isoformat()}
    words = ", ".join(f"'{day}': '{word}'" for day, word in labels.items())
    return {"values": list(labels), "labelExpr": f"{{{words}}}[datum.value]", "grid": False, "labelFlush": True, "labelOverlap": False}


def _months(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the first days of a few months between two days, with their names."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    count = (end.year - start.year) * 12 + end.month - start.month
    step = next((one for one in _STEPS if count / one <= TICKS - 1), 12 * ceil(count / 12 / (TICKS - 1)))
    for number in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        day = date(number // 12, number % 12 + 1, 1)
        if number % step == 0 and first <= day.toordinal() <= last:
            yield day.toordinal(), f"{day:%Y-%m}"
