"""Values by name as bars: the range that is good, bounds, and a second value to compare with."""

from collections.abc import Iterator

from northline.model.figure import Figure, Point
from northline.render.charts.layers import Axes, Layer, layer, span, words
from northline.render.charts.looks import COLOURS

# More names than this cannot be told apart on a phone.
MOST = 10
# Words such as `98.4 %` over more bars than this would touch; the axis says what the numbers are.
ROOMY = 7


def bars(figure: Figure) -> Iterator[Layer]:
    """The layers, from the back to the front."""
    points = figure.points[-MOST:]
    names = [str(point.at) for point in points]
    top = max(*map(_top, points), figure.band[1] if figure.band else 0.0) * 1.15 or 1.0
    axes = _axes(names, top, percent=figure.percent)
    if figure.band:
        band: Layer = {"y": figure.band[0], "y2": figure.band[1]}
        yield span({"type": "rect", "color": COLOURS["good-bg"], "opacity": 1}, [band], {"y": axes["y"]})
    yield layer({"type": "bar", "color": COLOURS["line"]}, [{"x": str(one.at), "y": one.value} for one in points], axes)
    unsure: list[Layer] = [{"x": str(one.at), "y": one.low, "y2": one.high} for one in points if one.low is not None]
    if unsure:
        yield span({"type": "rule", "color": COLOURS["watch"], "strokeWidth": 2}, unsure, axes)
    beside: list[Layer] = [{"x": str(one.at), "y": one.beside} for one in points if one.beside is not None]
    if beside:
        yield layer({"type": "tick", "color": COLOURS["ink"], "thickness": 2, "bandSize": 34}, beside, axes)
    texts = [one.text if len(points) <= ROOMY else one.text.removesuffix("%").rstrip() for one in points]
    said: list[Layer] = [{"x": str(one.at), "y": _top(one), "text": text} for one, text in zip(points, texts, strict=True)]
    yield words(said, "ink", axes, baseline="bottom", dy=-3)


def _axes(names: list[str], top: float, *, percent: bool) -> Axes:
    values: Layer = {"domain": [0, top], "nice": False}
    return {
        "x": {"field": "x", "type": "nominal", "sort": names, "scale": {"padding": 0.35}, "axis": {"labelAngle": 0, "labelLimit": 90}},
        "y": {"field": "y", "type": "quantitative", "scale": values, "axis": {"tickCount": 5, "format": ".0%" if percent else "~r"}},
    }


def _top(point: Point) -> float:
    return max(point.value, point.high or 0.0, point.beside or 0.0)
