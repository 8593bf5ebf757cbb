from collections.abc import Callable

import pytest
from tests.score.trains import item, train

from northline.model.item import Item
from northline.score.heard import telling

PORTFOLIO = train(item("feature", "FEAT-1", title="Ovens", points=3), item("feature", "FEAT-2", body="Words."))


@pytest.mark.parametrize(
    "read",
    [
        lambda one: one.title,
        lambda one: one.body,
        lambda one: one.text("title"),
        lambda one: one.fields["title"],
        lambda one: one.text("one_liner"),
        lambda one: "acceptance_criteria" in one.fields,
        lambda one: list(one.fields),
        lambda one: dict(one.fields),
        lambda one: {**one.fields},
        lambda one: one.fields.keys(),
        lambda one: one.fields.values(),
        lambda one: one.fields.items(),
    ],
)
def test_whoever_reads_an_items_words_is_heard(read: Callable[[Item], object]) -> None:
    heard: set[str] = set()
    read(telling(PORTFOLIO, heard.add)["FEAT-1"])
    assert heard == {"FEAT-1"}


def test_reading_anything_else_is_not_heard() -> None:
    heard: set[str] = set()
    portfolio = telling(PORTFOLIO, heard.add)
    assert [one.number("points") for one in portfolio.of("feature")] == [3.0, None]
    assert portfolio.find("feat-1") is portfolio["FEAT-1"]
    assert heard == set()


def test_items_say_the_same_as_before() -> None:
    for one in telling(PORTFOLIO, lambda _: None):
        before = PORTFOLIO[one.id]
        assert (one.title, one.body, one.place, dict(one.fields)) == (before.title, before.body, before.place, dict(before.fields))
