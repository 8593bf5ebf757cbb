"""A table for each kind of item: its id, title and state, and every field that some item of the kind fills."""

import json
from collections.abc import Iterator, Mapping
from datetime import date

from northline.exchange.csv_text import Value
from northline.exchange.plain_data import number, plain
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.link import Link
from northline.model.portfolio import Portfolio
from northline.model.text import decimal
from northline.model.values import Reading, Votes

FIRST = ("id", "title", "state")


class ItemTable(Frozen):
    """The items of one kind; `columns` are canonical names of fields."""

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def item_tables(portfolio: Portfolio) -> Iterator[ItemTable]:
    """Yield a table for every kind of which there are items, in the order of kinds."""
    items: dict[str, list[Item]] = {}
    for item in portfolio:
        if not item.implied:
            items.setdefault(item.type, []).append(item)
    for kind in sorted(portfolio.kinds.values(), key=lambda kind: (kind.order, kind.name)):
        if kind.name in items:
            yield _table(portfolio, kind, items[kind.name])


def _table(portfolio: Portfolio, kind: Kind, items: list[Item]) -> ItemTable:
    found = [_values(portfolio, kind, item) for item in items]
    filled = {name for values in found for name, value in values.items() if value is not None}
    columns = (*FIRST, *(one.name for one in kind.fields if one.name in filled and one.name not in (*FIRST, "type")))
    return ItemTable(kind, columns, tuple(tuple(values.get(name) for name in columns) for values in found))


def _values(portfolio: Portfolio, kind: Kind, item: Item) -> dict[str, Value]:
    links = portfolio.links.get(item.id, ())
    values = {name: _joined(links, name) if name in kind.link_names else _value(one.value) for name, one in item.fields.items()}
    return values | {"id": item.id, "title": item.title, "state": item.state}


def _joined(links: tuple[Link, ...], role: str) -> Value:
    return ", ".join([_target(link) for link in links if link.role == role]) or None


def _target(link: Link) -> str:
    return link.target if link.share is None else f"{link.target}: {decimal(link.share * 100, 6)}%"


def _value(value: object) -> Value:
    """A field in one cell, written as an author could write it in a table."""
    if isinstance(value, str | date):
        return value
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_short(one)}" for name, one in value.items()) or None
    if isinstance(value, tuple):
        return ", ".join(_short(one) for one in value) or None
    return None


def _short(value: object) -> str:
    if isinstance(value, Reading):
        return f"{value.date.isoformat()}: {number(value.value)}"
    if isinstance(value, Votes):
        return " ".join(str(count) for count in value.counts)
    shown = plain(value)
    return shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False)
