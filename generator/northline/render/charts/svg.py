"""The engine's SVG made fit for our pages: only known shapes, colours as classes, no scripts, styles or ids of its own."""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from markupsafe import Markup

from northline.model.text import decimal
from northline.render.charts.looks import NAMES

# What the engine draws with, and the attributes that say where; everything else is left out.
KEPT: Mapping[str, tuple[str, ...]] = {
    "g": ("transform",),
    "path": ("transform", "d", "stroke-width", "stroke-dasharray"),
    "line": ("transform", "x1", "y1", "x2", "y2", "stroke-width", "stroke-dasharray"),
    "rect": ("transform", "x", "y", "width", "height"),
    "text": ("transform", "text-anchor", "font-size", "font-weight"),
}
_SPACE = "{http://www.w3.org/2000/svg}"
_PLAIN = re.compile(r"[\w\s.,()#+-]*", re.ASCII)
_DECIMALS = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_NOWHERE = re.compile(r"translate\(0,\s*0\)")
_VIEW = re.compile(r"[\d.\s-]+", re.ASCII)


def clean(drawn: str, name: str, title: str, description: str) -> Markup:
    """The picture as inline SVG with its name for those who do not see it; empty when it is none that the engine makes."""
    root = _root(drawn)
    view = root.get("viewBox", "") if root is not None else ""
    if root is None or not _VIEW.fullmatch(view):
        return Markup("")
    ids = {"named": f"nl-chart-{name}", "told": f"nl-chart-{name}-what"}
    head = Markup(
        '<svg class="nl-chart__picture" viewBox="{view}" role="img" aria-labelledby="{named} {told}">'
        '<title id="{named}">{title}</title><desc id="{told}">{description}</desc>'
    ).format(view=view, title=title, description=description, **ids)
    inside = Markup("").join(_inside(root))
    return head + inside + Markup("</svg>") if inside else inside


def _root(drawn: str) -> "ET.Element | None":
    # Without declarations there are no entities to expand; the engine writes none.
    if "<!" in drawn or "<?" in drawn:
        return None
    try:
        root = ET.fromstring(drawn)  # noqa: S314  # no declarations, see above
    except ET.ParseError:
        return None
    return root if root.tag == f"{_SPACE}svg" else None


def _inside(element: "ET.Element") -> Iterator[Markup]:
    """Yield what an element holds; the engine nests a dozen levels deep, however long the data."""
    for child in element:
        tag = child.tag.removeprefix(_SPACE)
        if tag in KEPT and child.get("display") != "none" and child.get("opacity") != "0":
            yield from _group(child) if tag == "g" else _shape(tag, child)


def _group(group: "ET.Element") -> Iterator[Markup]:
    inside = Markup("").join(_inside(group))
    moved = _attributes("g", group)
    if inside:
        yield Markup("<g{}>{}</g>").format(moved, inside) if moved else inside


def _shape(tag: str, shape: "ET.Element") -> Iterator[Markup]:
    looks = _looks(shape)
    if not looks:
        return
    attributes = _attributes(tag, shape)
    yield Markup('<{tag} class="{looks}"{attributes}>{text}</{tag}>').format(
        tag=tag, looks=looks, attributes=attributes, text=shape.text or ""
    )


def _looks(shape: "ET.Element") -> str:
    """Name the classes for an element's colours; empty for what has none of ours, such as backgrounds."""
    found = ((NAMES.get(shape.get("fill", "")), "nl-c-{}"), (NAMES.get(shape.get("stroke", "")), "nl-s-{}"))
    return " ".join(form.format(name) for name, form in found if name)


def _attributes(tag: str, element: "ET.Element") -> Markup:
    said = ((name, element.get(name, "")) for name in KEPT[tag])
    kept = ((name, _rounded(value)) for name, value in said if value and _PLAIN.fullmatch(value) and not _NOWHERE.fullmatch(value))
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in kept)


def _rounded(value: str) -> str:
    """Round to what the eye can tell, which also keeps the bytes alike on every machine."""
    return _DECIMALS.sub(lambda number: decimal(float(number[0]), 1), value)
