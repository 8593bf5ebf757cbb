"""Teams and PIs that others name but no file defines: they get an item, so that no work is lost from sight."""

import re
from collections.abc import Iterable, Iterator, Mapping

from northline.link.ids import Register
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.text import unpadded
from northline.model.withheld import WITHHELD

_ID = re.compile(r"(?!/)(?!.*\.\.)[^\s\[\]|<>\"]{1,80}")
KINDS = ("team", "pi")


def implied(known: Register, kinds: Mapping[str, Kind]) -> tuple[Item, ...]:
    """Stand-ins for teams and PIs that are only named, each at the place of its first mention."""
    found: dict[str, Item] = {}
    for place, base, name in sorted([one for one in _mentions(known, kinds) if known.find(one[2]) is None]):
        if name != WITHHELD and _ID.fullmatch(name):
            stand_in = Item(id=name, type=base, base=base, title=name, place=place, implied=True)
            found.setdefault(unpadded(name), stand_in)
    return tuple(found.values())


def _mentions(known: Register, kinds: Mapping[str, Kind]) -> Iterator[tuple[Place, str, str]]:
    roles = {name: tuple(_roles(kind)) for name, kind in kinds.items()}
    for item in known.items.values():
        for base, role in roles.get(item.type, ()):
            for reference in item.references(role):
                yield reference.place, base, reference.target
        if not item.references("pi"):
            yield from _pi_of_iteration(item, known)


def _roles(kind: Kind) -> Iterable[tuple[str, str]]:
    return ((one.targets[0], one.name) for one in kind.fields if one.is_link and one.targets in {("team",), ("pi",)})


def _pi_of_iteration(item: Item, known: Register) -> Iterator[tuple[Place, str, str]]:
    """Yield `26.2` for the iteration `26.2.3`, unless that text names something itself."""
    name = item.text("iteration")
    pi, _, number = name.rpartition(".")
    if pi and number.isdecimal() and known.find(name) is None:
        yield item.place_of("iteration"), "pi", pi
