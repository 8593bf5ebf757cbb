from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.iteration_trace import IterationTrace
from northline.score.iteration_trace import METRIC
from northline.score.placement import METRIC as PLACEMENT


def trace(*items: Item) -> IterationTrace:
    return result(scored(train(pi(), *items), PLACEMENT, METRIC), IterationTrace, "26.2")


def story(item_id: str, points: object, **fields: object) -> Item:
    return item("story", item_id, **({"pi": "26.2", "teams": "A", "points": points} | fields))


def test_points_that_serve_an_objective_are_held_against_all_points() -> None:
    items = (story("S1", 5, iteration=1), story("S2", 3, iteration=1), story("S3", 8, iteration=2), story("S4", 4))
    found = trace(*items, objective("O1", "A", delivers="S1, S3"))
    assert {name: one.fraction for name, one in found.iterations.items()} == {"26.2.1": (5, 8), "26.2.2": (8, 8)}
    assert (found.all.fraction, found.teams["A"].fraction) == ((13, 20), (13, 20))


def test_a_story_traces_through_its_feature() -> None:
    found = trace(item("feature", "F1", pi="26.2"), item("story", "S1", parent="F1", points=5), objective("O1", "A", delivers="F1"))
    assert found.all.value == 1.0


def test_dropped_objectives_and_those_of_another_pi_do_not_count() -> None:
    dropped = objective("O1", "A", delivers="S1", status="dropped")
    elsewhere = objective("O2", "A", delivers="S1", pi="26.3")
    assert trace(story("S1", 5), dropped, elsewhere, pi("26.3", start="2026-04-13")).all.value == 0.0


def test_without_points_leaves_are_counted() -> None:
    found = trace(story("S1", "-"), story("S2", "-"), objective("O1", "A", delivers="S1"))
    assert (found.basis, found.all.fraction) == ("count", (1, 2))


def test_an_iteration_without_work_has_no_trace() -> None:
    found = trace(story("S1", 5, iteration=1)).iterations["26.2.2"]
    assert (found.value, found.why) == (None, "no planned work")
