from tests.score.trains import item, objective, pi, scored, train

from northline.model.item import Item
from northline.model.results.placement import Placement
from northline.score.placement import METRIC as PLACEMENT
from northline.score.promises import Promises, promises


def served(*items: Item) -> Promises:
    portfolio = train(pi(), pi("26.3", start="2026-04-13"), *items)
    return promises(portfolio, scored(portfolio, PLACEMENT).of(Placement))


STORY = (item("epic", "E1"), item("feature", "F1", parent="E1"), item("story", "S1", parent="F1"))


def test_work_serves_what_delivers_any_of_its_parents() -> None:
    assert served(*STORY, objective("O1", delivers="E1")).serves("S1", "26.2") is True


def test_work_serves_only_objectives_of_the_pi() -> None:
    assert served(*STORY, objective("O1", delivers="F1", pi="26.3")).serves("S1", "26.2") is False


def test_one_committed_objective_makes_work_committed() -> None:
    loose = objective("O1", delivers="F1", commitment="uncommitted")
    assert served(*STORY, loose).uncommitted("S1", "26.2") is True
    assert served(*STORY, loose, objective("O2", delivers="S1")).uncommitted("S1", "26.2") is False


def test_work_under_an_objective_serves_it() -> None:
    assert served(objective("O1"), item("story", "S1", parent="O1")).serves("S1", "26.2") is True


def test_work_that_serves_nothing_is_not_uncommitted() -> None:
    assert served(*STORY).uncommitted("S1", "26.2") is False


def test_dropped_objectives_are_served_by_nobody() -> None:
    assert served(*STORY, objective("O1", delivers="F1", status="dropped")).serves("S1", "26.2") is False
