"""Badges for a README."""

from xml.etree import ElementTree as ET

from tests.exchange.trains import train
from tests.score.trains import golden, item, objective, pi

from northline.exchange.badges import badges
from northline.model.item import Item

SVG = "{http://www.w3.org/2000/svg}"


def said(*items: Item) -> dict[str, str]:
    """The accessible name of each badge."""
    found = {}
    for path, data in badges(train(*items)).items():
        picture = ET.fromstring(data)  # noqa: S314  # our own picture
        title = picture.find(f"{SVG}title")
        assert title is not None
        assert picture.get("aria-label") == title.text
        found[path] = str(title.text)
    return found


def test_badges_say_the_numbers_of_the_current_pi() -> None:
    found = said(*golden())
    assert found["badges/coverage.svg"] == "vision coverage: 80 %"
    assert found["badges/linked-value.svg"] == "linked value: 75 %"


def test_predictability_is_that_of_the_last_closed_pi() -> None:
    closed = pi("26.1", status="closed", start="2026-01-05", end="2026-03-13")
    assert said(closed, pi(), objective("O1", "A", 8, 6, pi="26.1"))["badges/predictability.svg"] == "predictability: 75 %"


def test_train_without_numbers_says_so() -> None:
    assert said() == {
        "badges/coverage.svg": "vision coverage: n/a",
        "badges/linked-value.svg": "linked value: n/a",
        "badges/orphan.svg": "orphan work: n/a",
        "badges/predictability.svg": "predictability: n/a",
        "badges/errors.svg": "errors: 0",
    }


def test_errors_are_counted() -> None:
    assert said(item("feature", "F1", parent="F9"))["badges/errors.svg"] == "errors: 1"
