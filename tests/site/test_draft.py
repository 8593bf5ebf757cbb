"""A draft makes no more pages than it is asked for."""

from collections.abc import Iterator

from northline.model.page import Page, Redirect
from northline.site.draft import Pages


def numbered(made: list[str]) -> Iterator[Page | Redirect]:
    yield Redirect("old/", "one/")
    for url in ("one/", "two/", "one/", "three/"):
        made.append(url)
        yield Page(url, f"{url} {len(made)}", "sheet", None)


def test_pages_are_made_no_further_than_to_the_one_that_is_asked_for() -> None:
    made: list[str] = []
    pages = Pages(numbered(made))
    assert pages.find("two/") is not None
    assert made == ["one/", "two/"]


def test_of_two_pages_at_a_url_the_first_is_found_however_late_it_is_asked_for() -> None:
    pages = Pages(numbered([]))
    assert pages.find("old/") is None
    found = pages.find("one/")
    assert found is not None
    assert found.title == "one/ 1"
