"""A backlog in a few lines of text: `FEAT-1 feature parent=EPIC-1 supports=OUT-1:60%,T2 | body text`."""

from datetime import date

from northline.config import Config
from northline.link import link
from northline.model.content import Content
from northline.model.fault import Fault
from northline.model.field import FieldValue
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.model.raw import Listing, Scalar, Table
from northline.model.text import fold

AS_OF = date(2026, 4, 1)
CONFIG = Config()


def items(text: str) -> tuple[Item, ...]:
    """One item for each line; its file is named after its line, its fields stand on lines of their own from 3 on."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(item(line, f"{number:05}.md") for number, line in enumerate(lines, start=1))


def item(line: str, path: str) -> Item:
    """One item."""
    head, _, body = line.partition(" | ")
    item_id, type_, *pairs = head.split()
    kind = CONFIG.kinds[type_]
    fields = {"id": FieldValue("id", Scalar(item_id, Place(path, 2, 5)), item_id, Place(path, 2, 5))}
    for number, pair in enumerate(pairs, start=3):
        name, _, written = pair.partition("=")
        value = _value(kind, name, written, Place(path, number, len(name) + 3))
        fields[value.name] = value
    return Item(item_id, type_, kind.base, item_id, Place(path, 1), fields, body=body.replace("\\n", "\n"), body_line=10)


def _value(kind: Kind, name: str, written: str, place: Place) -> FieldValue:
    field = kind.by_name[fold(name)]
    raw: Scalar | Listing = Scalar(written.replace("_", " "), place)
    if name == "iterations" and not written.isdecimal():
        raw = Listing(tuple(_period(one, place) for one in written.split(",")), place)
    return FieldValue(field.name, raw, field.type.convert(raw)[0], place)


def _period(written: str, place: Place) -> Table:
    """One iteration as `id/start/end/kind`."""
    names = (Scalar(name, place) for name in ("id", "start", "end", "kind"))
    return Table(tuple(zip(names, (Scalar(part, place) for part in written.split("/")), strict=False)), place)


def linked(text: str, as_of: date = AS_OF) -> Portfolio:
    """The portfolio of a backlog in text."""
    return link(Content(items=items(text)), CONFIG, as_of)


def faults(portfolio: Portfolio, rule: str) -> list[Fault]:
    """The faults of one rule."""
    return [fault for fault in portfolio.faults if fault.rule == rule]
