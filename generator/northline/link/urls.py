"""The URL of every item: it follows the id, not the file."""

from collections.abc import Mapping

from northline.model.fault import Fault
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.text import slug

FOLDERS: Mapping[str, str] = {"team": "teams", "pi": "pi", "vision": "visions"}
# Pages of our own stand there, whatever PIs are called: that of the current PI, and the explorer beside the traceability of each PI.
RESERVED = frozenset({"pi/current/", "pi/explorer/"})


def urls(portfolio: Portfolio) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Site-relative URLs by id; of two items that want the same one, the later in order gets `-2`."""
    vision = portfolio.vision()
    wanted = {item.id: "vision/" if item is vision else f"{_folder(portfolio, item)}/{slug(item.id)}/" for item in portfolio}
    owners: dict[str, str] = {}
    for item_id, url in wanted.items():
        if url not in RESERVED:
            owners.setdefault(url, item_id)
    crowded = [item for item in portfolio if owners.get(wanted[item.id]) != item.id]
    numbers = {wanted[item.id]: 2 for item in crowded}
    faults = tuple(_crowded(item, portfolio.items.get(owners.get(wanted[item.id], ""), item)) for item in crowded)
    for item in crowded:
        wanted[item.id] = _free(wanted[item.id], numbers, owners)
        owners[wanted[item.id]] = item.id
    return wanted, faults


def _folder(portfolio: Portfolio, item: Item) -> str:
    kind = portfolio.kinds.get(item.type)
    return FOLDERS.get(item.base) or (slug(kind.plural) if kind else "items")


def _free(url: str, numbers: dict[str, int], owners: Mapping[str, str]) -> str:
    while f"{url[:-1]}-{numbers[url]}/" in owners:
        numbers[url] += 1
    return f"{url[:-1]}-{numbers[url]}/"


def _crowded(item: Item, other: Item) -> Fault:
    facts = {"slug": slug(item.id), "other": "" if other is item else other.id}
    return Fault("slug-collision", item.place_of("id"), item.id, facts, (other.place,))
