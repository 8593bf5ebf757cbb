"""Which items' words a metric reads: items that tell when their title, their body or a field of words is asked for."""

from collections.abc import Callable, Iterator
from types import new_class
from typing import Any

from northline.model.field import FieldValue
from northline.model.frozen import fields, replace
from northline.model.item import WORDS, Item
from northline.model.portfolio import Portfolio

Tell = Callable[[str], None]


def telling(portfolio: Portfolio, tell: Tell) -> Portfolio:
    """The same portfolio, whose items tell their id whenever somebody reads their words."""
    kind = _kind(tell)
    return replace(portfolio, items={item_id: _copy(kind, item, tell) for item_id, item in portfolio.items.items()})


def _copy(kind: type[Item], item: Item, tell: Tell) -> Item:
    told = {name: getattr(item, name) for name in fields(item)}
    return kind(**told | {"fields": _Fields(item, tell)})


def _kind(tell: Tell) -> type[Item]:
    """A class of items whose words are behind a door that rings."""
    return new_class("TellingItem", (Item,), exec_body=lambda named: named.update(title=_told("title", tell), body=_told("body", tell)))


def _told(name: str, tell: Tell) -> property:
    slot = vars(Item)[name]

    def read(item: Item) -> str:
        tell(item.id)
        return str(slot.__get__(item))

    return property(read)


class _Fields(dict[str, FieldValue]):
    """The fields of an item; whoever asks for one of words, or looks through all of them, reads its words."""

    def __init__(self, item: Item, tell: Tell) -> None:
        super().__init__(item.fields)
        self._item, self._tell = item.id, tell

    def _told(self) -> None:
        self._tell(self._item)

    def _asked(self, name: object) -> None:
        if name in WORDS:
            self._told()

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  # as a mapping's own
        self._asked(name)
        return super().get(name, default)

    def __getitem__(self, name: str) -> FieldValue:
        self._asked(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._asked(name)
        return super().__contains__(name)

    def __iter__(self) -> Iterator[str]:
        self._told()
        return super().__iter__()

    def keys(self) -> Any:  # noqa: ANN401  # as a mapping's own
        self._told()
        return super().keys()

    def values(self) -> Any:  # noqa: ANN401  # as a mapping's own
        self._told()
        return super().values()

    def items(self) -> Any:  # noqa: ANN401  # as a mapping's own
        self._told()
        return super().items()
