import pytest
from tests.score.trains import Written, item, objective, train

from northline.score.themes import normalised, outcomes_of, split, theme_weights, with_wider


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ((3, 1), [0.75, 0.25]),
        (("75%", "25%"), [0.75, 0.25]),
        ((3, "-"), [0.5, 0.5]),
        (("-", "-"), [0.5, 0.5]),
    ],
)
def test_weights_are_normalised_and_equal_when_one_is_missing(weights: tuple[Written, ...], expected: list[float]) -> None:
    portfolio = train(item("theme", f"T{n}", weight=weight) for n, weight in enumerate(weights))
    assert list(theme_weights(portfolio).values()) == expected


def test_weights_of_nothing_but_zero_are_equal() -> None:
    portfolio = train(item("theme", "T1"), *(item("outcome", f"OUT-{n}", parent="T1", weight=0) for n in (1, 2)))
    assert normalised(outcomes_of(portfolio, "T1")) == {"OUT-1": 0.5, "OUT-2": 0.5}


def test_no_items_have_no_weights() -> None:
    assert normalised(()) == {}


def test_an_outcome_hangs_on_a_theme_by_parent_or_support() -> None:
    portfolio = train(item("theme", "T1"), item("outcome", "OUT-1", parent="T1"), item("outcome", "OUT-2", supports="T1"))
    assert [one.id for one in outcomes_of(portfolio, "T1")] == ["OUT-1", "OUT-2"]


def test_a_part_of_an_outcome_stands_for_the_wider_one() -> None:
    circle = (item("outcome", "OUT-2", supports="OUT-3"), item("outcome", "OUT-3", supports="OUT-1, OUT-2"))
    portfolio = train(item("theme", "T1"), item("outcome", "OUT-1", parent="T1"), *circle)
    assert with_wider(portfolio, ["OUT-2"]) == {"OUT-1", "OUT-2", "OUT-3"}


def test_an_outcome_of_two_themes_passes_its_part_on_equally() -> None:
    ground = (item("theme", "T1"), item("theme", "T2"), item("outcome", "OUT-1", supports="T1, T2"))
    portfolio = train(*ground, objective("O1", "A", 5, supports="OUT-1, T1"))
    assert split(portfolio, "O1") == {"T1": 0.75, "T2": 0.25}


def test_what_reaches_no_theme_falls_on_none() -> None:
    assert split(train(objective("O1", "A", 5)), "O1") == {"": 1.0}
