import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.uncommitted import Uncommitted
from northline.score.load import METRIC as LOAD
from northline.score.placement import METRIC as PLACEMENT
from northline.score.uncommitted import METRIC


def share(*items: Item) -> Uncommitted:
    return result(scored(train(pi(), *items), PLACEMENT, LOAD, METRIC), Uncommitted, "26.2")


def plan(uncommitted: int, committed: int, capacity: int = 1000) -> tuple[Item, ...]:
    """Points that serve an uncommitted objective, and points that serve a committed one, of team A."""
    fields = {"pi": "26.2", "teams": "A"}
    return (
        item("team", "A", capacity=capacity),
        item("story", "S1", points=uncommitted, **fields),
        item("story", "S2", points=committed, **fields),
        objective("O1", "A", 5, commitment="uncommitted", delivers="S1"),
        objective("O2", "A", 5, delivers="S2"),
    )


def test_uncommitted_points_are_held_against_all_points() -> None:
    found = share(*plan(9, 43))
    assert (found.basis, found.share.fraction, found.teams["A"].fraction) == ("points", (9, 52), (9, 52))


def test_without_points_value_is_taken() -> None:
    found = share(objective("O1", "A", 3, commitment="uncommitted"), objective("O2", "A", 9))
    assert (found.basis, found.share.value) == ("value", 0.25)


def test_without_value_objectives_are_counted() -> None:
    found = share(objective("O1", "A", commitment="uncommitted"), objective("O2", "A"))
    assert (found.basis, found.share.value) == ("count", 0.5)


def test_a_dropped_objective_is_no_guard_band() -> None:
    assert share(objective("O1", "A", 6, commitment="uncommitted", status="dropped"), objective("O2", "A", 6)).share.value == 0.0


def test_an_empty_pi_has_no_share() -> None:
    assert share().share.value is None


@pytest.mark.parametrize(
    ("uncommitted", "capacity", "band"),
    [
        (0, 100, "no guard band"),
        (0, 1000, "low"),
        (4, 1000, "low"),
        (5, 1000, "healthy"),
        (25, 1000, "healthy"),
        (26, 1000, "high"),
        (40, 1000, "high"),
        (41, 1000, "thin commitment"),
    ],
)
def test_bands(uncommitted: int, capacity: int, band: str) -> None:
    assert share(*plan(uncommitted, 100 - uncommitted, capacity)).share.band == band
