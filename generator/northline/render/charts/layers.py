"""The layers that charts are made of: marks over a few values, on axes that a chart has once."""

from collections.abc import Mapping

from northline.render.charts.looks import COLOURS

TEXT = 12
Layer = dict[str, object]
Axes = Mapping[str, Layer]


def layer(mark: Layer, values: list[Layer], axes: Axes, **more: Layer) -> Layer:
    """A mark over values."""
    return {"mark": mark, "data": {"values": values}, "encoding": {**axes, **more}}


def line(look: str, *, width: float = 1.2, dash: tuple[int, ...] = ()) -> Layer:
    """A line as a mark."""
    return {"type": "line", "color": COLOURS[look], "strokeWidth": width, **({"strokeDash": list(dash)} if dash else {})}


def words(texts: list[Layer], look: str, axes: Axes, **mark: object) -> Layer:
    """Words at places; each value has an `x`, a `y` and a `text`."""
    drawn = {"type": "text", "fontSize": TEXT, "color": COLOURS[look], **mark}
    return layer(drawn, texts, axes, text={"field": "text", "type": "nominal"})


def span(mark: Layer, values: list[Layer], axes: Axes) -> Layer:
    """A mark from `y` to `y2`."""
    return layer(mark, values, axes, y2={"field": "y2"})
