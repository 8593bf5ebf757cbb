"""Ids: which item keeps an id that is written twice, and every name under which an item is found."""

from collections.abc import Iterable, Mapping, Sequence

from northline.model.fault import Fault
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.text import natural, unpadded


class Register(Frozen):
    """Items by id, and ids by every other name: alias, and either without case or zero padding."""

    items: Mapping[str, Item]
    names: Mapping[str, str]

    def find(self, name: str) -> Item | None:
        """The item that a text names, by the same law as `Portfolio.find`."""
        if name in self.items:
            return self.items[name]
        known = self.names.get(name) or self.names.get(name.casefold()) or self.names.get(unpadded(name))
        return self.items[known] if known else None


def distinct(items: Iterable[Item]) -> tuple[tuple[Item, ...], tuple[Fault, ...]]:
    """Give every item an id of its own: the first by path and line keeps it, a later one becomes `<id>~2`."""
    ordered = sorted(items, key=_place)
    firsts: dict[str, Item] = {}
    for item in ordered:
        firsts.setdefault(item.id.casefold(), item)
    later = [item for item in ordered if firsts[item.id.casefold()] is not item]
    kept, faults = list(firsts.values()), []
    taken = dict.fromkeys(firsts, 2)
    for item in later:
        renamed = replace(item, id=_free(item.id, taken))
        kept.append(renamed)
        faults.append(_duplicate(item, renamed.id, firsts[item.id.casefold()]))
    return tuple(kept), tuple(faults)


def _place(item: Item) -> tuple[object, ...]:
    # Plain values sort ten times faster than places do.
    return item.place.path, item.place.line, item.place.column, item.id, item.type, item.title


def _free(wanted: str, taken: dict[str, int]) -> str:
    """Find the next free number; `taken` remembers for each id where to go on counting."""
    number = taken[wanted.casefold()]
    while f"{wanted}~{number}".casefold() in taken:
        number += 1
    taken[wanted.casefold()] = number + 1
    taken[f"{wanted}~{number}".casefold()] = 2
    return f"{wanted}~{number}"


def _duplicate(item: Item, kept_as: str, first: Item) -> Fault:
    facts = {"id": item.id, "first": f"{first.place.path}:{first.place.line}"}
    return Fault("duplicate-id", item.place_of("id"), kept_as, facts, (first.place_of("id"),))


def register(items: Iterable[Item], kinds: Mapping[str, Kind]) -> Register:
    """Put items in order of kind and id, with their names; ids come before aliases, exact names before folded ones."""
    ordered = sorted(items, key=lambda item: (_order(item, kinds), natural(item.id)))
    by_id = {item.id: item for item in ordered}
    aliases = [(alias, item.id) for item in ordered for alias in item.names("aliases")]
    names: dict[str, str] = {}
    for alias, owner in aliases:
        names.setdefault(alias, owner)
    for fold in (str.casefold, unpadded):
        for name, owner in (*((item_id, item_id) for item_id in by_id), *aliases):
            names.setdefault(fold(name), owner)
    return Register(by_id, names)


def _order(item: Item, kinds: Mapping[str, Kind]) -> int:
    kind = kinds.get(item.type) or kinds.get(item.base)
    return kind.order if kind else len(kinds)


def alias_collisions(items: Sequence[Item]) -> tuple[Fault, ...]:
    """Aliases that name another item as well, by its id or by an alias of its own."""
    ids = {item.id.casefold(): item for item in items}
    owners: dict[str, Item] = {}
    faults = []
    for item in items:
        for alias in item.names("aliases"):
            first = owners.setdefault(alias.casefold(), item)
            other = ids.get(alias.casefold(), first)
            # A copied file repeats its aliases too: its duplicate id says so once.
            if other is not item and not _copy_of(item, other):
                facts = {"alias": alias, "other": other.id}
                faults.append(Fault("alias-collision", item.place_of("aliases"), item.id, facts, (other.place,)))
    return tuple(faults)


def _copy_of(item: Item, other: Item) -> bool:
    return item.id.partition("~")[0].casefold() == other.id.partition("~")[0].casefold()
