"""What a chart is in Vega-Lite."""

from northline.model.figure import Figure
from northline.render.charts.bars import bars
from northline.render.charts.layers import TEXT, Layer
from northline.render.charts.looks import COLOURS
from northline.render.charts.trend import trend

# Drawn at the width of a phone: the text keeps its size there, and grows a little on a desk.
WIDTH, HEIGHT = 400, 200
PADDING = {"left": 2, "right": 14, "top": 6, "bottom": 2}
AXIS: Layer = {
    "labelColor": COLOURS["quiet"],
    "gridColor": COLOURS["rule"],
    "labelFontSize": TEXT,
    "labelPadding": 6,
    "domain": False,
    "ticks": False,
    "title": None,
}


def spec(figure: Figure) -> Layer:
    """The Vega-Lite specification of a chart."""
    layers = trend(figure) if figure.kind == "trend" else bars(figure)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": PADDING,
        "layer": list(layers),
        "config": {"view": {"stroke": None}, "background": None, "axis": AXIS},
    }
