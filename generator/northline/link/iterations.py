"""Iterations as items name them: `26.2.3`, or `3` beside a PI; which are named, and which do not exist."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from northline.link.ids import Register
from northline.model.calendar import Calendar
from northline.model.fault import Fault
from northline.model.field_types import parse_date
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Link
from northline.model.withheld import WITHHELD

FIELDS = ("iteration", "needed_by", "promised_for")
# More than a year of weeks: such a number is a slip, not an iteration.
MOST = 60


class Mention(Frozen):
    """An iteration that an item names in a field, and the PIs beside which it does."""

    item: Item
    field: str
    name: str
    pis: tuple[str, ...]


def mentions(known: Register, links: Mapping[str, tuple[Link, ...]]) -> tuple[Mention, ...]:
    """Every iteration that items name; dates, and PIs where a whole PI is meant, are left out."""
    return tuple(one for item in known.items.values() for one in _of(item, known, links))


def _of(item: Item, known: Register, links: Mapping[str, tuple[Link, ...]]) -> Iterator[Mention]:
    for field in FIELDS:
        name = item.text(field) if field in item.fields else ""
        if name and name != WITHHELD and not (field != "iteration" and _means_a_date_or_pi(name, known)):
            yield Mention(item, field, name, _pis(item, known, links))


def _means_a_date_or_pi(name: str, known: Register) -> bool:
    found = known.find(name)
    return parse_date(name) is not None or (found is not None and found.base == "pi")


def _pis(item: Item, known: Register, links: Mapping[str, tuple[Link, ...]]) -> tuple[str, ...]:
    """The item's own PIs, else its parent's."""
    own = _targets(item.id, "pi", links)
    parents = () if own else _targets(item.id, "parent", links)
    every = own or tuple(pi for parent in parents for pi in _targets(parent, "pi", links))
    return tuple([pi for pi in every if known.items[pi].base == "pi"])


def _targets(item_id: str, role: str, links: Mapping[str, tuple[Link, ...]]) -> tuple[str, ...]:
    return tuple([link.target for link in links.get(item_id, ()) if link.role == role and link.resolved])


def spoken(named: tuple[Mention, ...], known: Register) -> Mapping[str, int]:
    """The highest iteration that items name, by PI, so that a PI which lists none still has them."""
    highest: defaultdict[str, int] = defaultdict(int)
    for one in named:
        head, _, tail = one.name.rpartition(".")
        found = known.find(head) if head else None
        pis = (found.id,) if found and found.base == "pi" else () if head else one.pis[:1]
        if tail.isascii() and tail.isdecimal() and int(tail) <= MOST:
            for pi in pis:
                highest[pi] = max(highest[pi], int(tail))
    return highest


def unknown_iterations(named: tuple[Mention, ...], calendar: Calendar, known: Register) -> tuple[Fault, ...]:
    """Iterations that are not on the calendar, or only there because a name made up its PI."""
    defined = any(item.base == "pi" and not item.implied for item in known.items.values())
    return tuple(_fault(one) for one in named if not _exists(one, calendar, known, defined=defined))


def _exists(one: Mention, calendar: Calendar, known: Register, *, defined: bool) -> bool:
    found = [calendar.iteration(one.name, pi) for pi in one.pis or ("",)]
    # A PI that the item names beside it is reported there; once is enough.
    return any(it and (one.pis or not (defined and known.items[it.pi].implied)) for it in found)


def _fault(one: Mention) -> Fault:
    return Fault("unknown-iteration", one.item.place_of(one.field), one.item.id, {"iteration": one.name})
