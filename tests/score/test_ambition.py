from tests.score.trains import item, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.ambition import Ambition, ThemeAmbition
from northline.score.ambition import METRIC
from northline.score.load import METRIC as LOAD
from northline.score.placement import METRIC as PLACEMENT

GROUND = (pi(), item("theme", "T1", weight=3), item("theme", "T2", weight=1))
TEAM = item("team", "A", capacity=40)


def ambition(*items: Item) -> Ambition:
    return result(scored(train(*GROUND, *items), PLACEMENT, LOAD, METRIC), Ambition, "26.2")


def feature(item_id: str, points: object, supports: str = "-") -> Item:
    return item("feature", item_id, pi="26.2", points=points, supports=supports, teams="A")


def test_demand_is_held_against_capacity_by_theme() -> None:
    found = ambition(TEAM, feature("F1", 20, "T1"), feature("F2", 20, "T1, T2"), feature("F3", 10))
    assert (found.ratio.fraction, found.ratio.band, found.unlinked) == ((50, 40), "ambitious", 10)
    assert found.themes == {"T1": ThemeAmbition(30, 30), "T2": ThemeAmbition(10, 10)}


def test_work_without_points_is_listed() -> None:
    assert ambition(TEAM, feature("F1", "-"), feature("F2", 5)).unsized == ("F1",)


def test_without_capacity_ambition_is_not_applicable() -> None:
    found = ambition(feature("F1", 20, "T1"))
    assert (found.ratio.value, found.themes["T1"]) == (None, ThemeAmbition(20, None))
