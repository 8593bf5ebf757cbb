"""The URL of every item: it follows the id, not the file."""

from collections.abc import Mapping

from northline.model.fault import Fault
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.text import slug

FOLDERS: Mapping[str, str] = {"team": "teams", "pi": "pi", "vision": "visions"}
# The page of the current PI stands there, whatever PIs are called.
RESERVED = frozenset({"pi/current/"})


def urls(portfolio: Portfolio) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Site-relative URLs by id; of two items that want the same one, the later in order gets `-2`."""
    vision = portfolio.vision()
    found: dict[str, str] = {}
    owners: dict[str, Item] = {}
    crowded: list[tuple[Item, str]] = []
    for item in portfolio:
        url = "vision/" if item is vision else f"{_folder(portfolio, item)}/{slug(item.id)}/"
        if url in RESERVED or url in owners:
            crowded.append((item, url))
        else:
            owners[url] = item
            found[item.id] = url
    faults = tuple(_make_room(item, url, owners, found) for item, url in crowded)
    return {item.id: found[item.id] for item in portfolio}, faults


def _folder(portfolio: Portfolio, item: Item) -> str:
    kind = portfolio.kinds.get(item.type)
    return FOLDERS.get(item.base) or (slug(kind.plural) if kind else "items")


def _make_room(item: Item, url: str, owners: dict[str, Item], found: dict[str, str]) -> Fault:
    number = 2
    while (free := f"{url[:-1]}-{number}/") in owners:
        number += 1
    other = owners.get(url, item)
    owners[free] = item
    found[item.id] = free
    name = "current" if other is item else other.id
    return Fault("slug-collision", item.place_of("id"), item.id, {"slug": slug(item.id), "other": name}, (other.place,))
