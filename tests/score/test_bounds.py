import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.load import Load
from northline.model.results.orphan import Orphan
from northline.score.bounds import exact
from northline.score.delivered_value import band
from northline.score.load import METRIC as LOAD
from northline.score.load import state
from northline.score.orphan import METRIC as ORPHAN
from northline.score.placement import METRIC as PLACEMENT


@pytest.mark.parametrize(("sum_", "whole"), [(0.1 + 0.2, 0.3), (1 / 3 + 1 / 3 + 1 / 3, 1), (0.7 + 0.1, 0.8), (1.1 * 3, 3.3)])
def test_what_adding_leaves_behind_is_no_difference(sum_: float, whole: float) -> None:
    assert exact(sum_) == exact(whole)


def test_a_difference_that_somebody_could_mean_stays() -> None:
    assert exact(0.8) != exact(0.8000001)


@pytest.mark.parametrize(
    ("load", "committed", "capacity", "expected"),
    [
        (3.3, 1.1 * 3, 3.3, "tight"),
        (1.1 * 3, 1.1 * 3, 3.3, "tight"),
        (5.1, 0, 6, "tight"),
        (1.8, 0, 3, "ok"),
        (3.4, 3.3, 3.3, "amber"),
        (3.4, 3.4, 3.3, "red"),
    ],
)
def test_load_on_a_bound_is_within_it(load: float, committed: float, capacity: float, expected: str) -> None:
    assert state(load, committed, capacity) == expected


@pytest.mark.parametrize(
    ("actual", "planned", "word"), [(7.2, 9, "reliable"), (1.1 * 3, 3.3, "reliable"), (7.1, 9, "low"), (9.1, 9, "high")]
)
def test_predictability_on_a_bound_is_within_it(actual: float, planned: float, word: str) -> None:
    assert band(actual / planned) == word


def shared() -> tuple[Item, ...]:
    """Three stories of a point that three teams share, the last without a theme."""
    stories = [item("story", f"S{n}", pi="26.2", teams="A, B, C", points=1.1, supports="T1" if n < 4 else "-") for n in range(1, 5)]
    return (item("theme", "T1"), pi(), *(item("team", team, capacity={"26.2": 1.4667}) for team in "ABC"), *stories)


def test_shared_work_adds_up_to_what_it_is() -> None:
    scores = scored(train(*shared()), PLACEMENT, LOAD, ORPHAN)
    load, orphan = result(scores, Load, "26.2"), result(scores, Orphan, "26.2")
    assert sum(one.all.load for one in load.teams.values()) == pytest.approx(4.4)
    assert [one.ratio.band for one in orphan.teams.values()] == ["watch"] * 3


def test_a_quarter_of_the_work_is_still_to_be_watched() -> None:
    work = [item("story", f"S{n}", pi="26.2", points=0.1, supports="T1" if n else "-") for n in range(4)]
    scores = scored(train(item("theme", "T1"), pi(), *work, objective("O1", "A", 5)), PLACEMENT, ORPHAN)
    assert result(scores, Orphan, "26.2").all.ratio.band == "watch"
