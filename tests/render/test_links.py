"""What links can lead to in a small site."""

from datetime import date

import pytest

from northline.model.item import Item
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.render.links import LinkResolver, destinations, prose_url


def item(item_id: str, path: str, *, implied: bool = False) -> Item:
    return Item(item_id, "feature", "feature", item_id, Place(path, 1), implied=implied)


ITEMS = (
    item("FEAT-1", "features/sheet.md"),
    item("FEAT-2", "features/sheet.md"),
    item("PI-1", "features/sheet.md", implied=True),
    item("TEAM-1", "guide.md", implied=True),
)
PORTFOLIO = Portfolio(
    date(2026, 4, 1),
    {one.id: one for one in ITEMS},
    urls={one.id: f"items/{one.id.lower()}/" for one in ITEMS},
    names={"feat-2": "FEAT-2"},
)
KNOWN = destinations(PORTFOLIO, ["guide.md"], ["a b.pdf"])
LINKS = LinkResolver(KNOWN, "index.md", lambda url: f"./{url}")


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("features/sheet.md", "./items/feat-1/"),
        ("features/sheet.md#feat-2", "./items/feat-2/"),
        ("features/sheet.md#PI-1", "./items/feat-1/#b-feat-1-PI-1"),
        ("guide.md#why", "./guide/#why"),
        ("a%20b.pdf#page=2", "./a%20b.pdf#page=2"),
        ("items/team-1/", "./items/team-1/"),
    ],
)
def test_a_link_finds_items_prose_and_files(address: str, href: str) -> None:
    assert LINKS.link(address).href == href


def test_an_item_is_found_as_references_are() -> None:
    assert [LINKS.item(name) for name in ("FEAT-1", " feat-2 ", "FEAT-3")] == ["./items/feat-1/", "./items/feat-2/", None]


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("guide/index.md", "guide/"),
        ("guide/start.md", "guide/start/"),
        ("a b.md", "a%20b/"),
    ],
)
def test_a_prose_page_stands_where_its_file_does(path: str, url: str) -> None:
    assert prose_url(path) == url
