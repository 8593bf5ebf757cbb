import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.results.placement import Placement
from northline.score.placement import METRIC, parents_first


def place(item_id: str, *items: object) -> Placement:
    return result(scored(train(*items), METRIC), Placement, item_id)  # type: ignore[arg-type]  # items only


FEATURE = item("feature", "F1", pi="26.2", teams="A", allocation="maintenance")


def test_a_story_inherits_pi_team_and_bucket_from_its_feature() -> None:
    found = place("S1", pi(), FEATURE, item("story", "S1", parent="F1"))
    assert (found.pis, found.teams, found.bucket) == (("26.2",), ("A",), "maintenance")


def test_what_an_item_says_itself_wins() -> None:
    found = place("S1", pi(), pi("26.3"), FEATURE, item("story", "S1", parent="F1", pi="26.3", teams="B", allocation="business"))
    assert (found.pis, found.teams, found.bucket) == (("26.3",), ("B",), "business")


def test_the_pi_of_an_iteration_wins_over_the_parents() -> None:
    found = place("S1", pi(), pi("26.3"), FEATURE, item("story", "S1", parent="F1", iteration="26.3.1"))
    assert (found.pis, found.iteration) == (("26.3",), "26.3.1")


def test_a_bare_iteration_number_stands_beside_the_parents_pi() -> None:
    found = place("S1", pi(), FEATURE, item("story", "S1", parent="F1", iteration=2))
    assert (found.pis, found.iteration) == (("26.2",), "26.2.2")


def test_an_iteration_of_another_pi_than_the_items_own_does_not_count() -> None:
    found = place("S1", pi(), pi("26.3"), item("story", "S1", pi="26.2", iteration="26.3.1"))
    assert (found.pis, found.iteration) == (("26.2",), "")


def test_an_item_planned_in_two_pis_stands_in_both() -> None:
    assert place("F1", pi(), pi("26.3"), item("feature", "F1", pi="26.2, 26.3")).pis == ("26.2", "26.3")


@pytest.mark.parametrize(("item_id", "leaf"), [("F1", False), ("F2", True), ("S1", True), ("E1", False)])
def test_leaves_are_stories_and_features_without_stories(item_id: str, leaf: bool) -> None:  # noqa: FBT001  # an expectation
    items = (item("epic", "E1"), item("feature", "F1"), item("feature", "F2"), item("story", "S1", parent="F1"))
    assert place(item_id, *items).leaf is leaf


def test_work_serves_the_objectives_that_deliver_it_or_its_parents() -> None:
    items = (FEATURE, item("story", "S1", parent="F1"), objective("O1", delivers="F1"), objective("O2", delivers="S1"))
    assert place("S1", *items).objectives == ("O2", "O1")


def test_ten_thousand_parents_in_a_chain_pass_their_pi_down() -> None:
    chain = [item("feature", "F0", pi="26.2"), *(item("feature", f"F{n}", parent=f"F{n - 1}") for n in range(1, 10_000))]
    assert place("F9999", pi(), *chain).pis == ("26.2",)


def test_a_circle_of_parents_is_walked_once() -> None:
    circle = train(item("feature", "F1", parent="F2"), item("feature", "F2", parent="F1"))
    assert [one.id for one in parents_first(circle)] == ["F2", "F1"]


def served(*items: object) -> Placement:
    """The place of S1 in a train of two PIs."""
    return place("S1", pi(), pi("26.3", start="2026-04-13"), *items)


STORY = (item("epic", "E1"), item("feature", "F1", parent="E1"), item("story", "S1", parent="F1"))


def test_work_serves_what_delivers_any_of_its_parents() -> None:
    assert served(*STORY, objective("O1", delivers="E1")).serves("26.2") is True


def test_work_serves_only_objectives_of_the_pi() -> None:
    assert served(*STORY, objective("O1", delivers="F1", pi="26.3")).serves("26.2") is False


def test_one_committed_objective_makes_work_committed() -> None:
    loose = objective("O1", delivers="F1", commitment="uncommitted")
    assert served(*STORY, loose).uncommitted_in("26.2") is True
    assert served(*STORY, loose, objective("O2", delivers="S1")).uncommitted_in("26.2") is False


def test_work_under_an_objective_serves_it() -> None:
    assert served(objective("O1"), item("story", "S1", parent="O1")).serves("26.2") is True


def test_work_that_serves_nothing_is_not_uncommitted() -> None:
    assert served(*STORY).uncommitted_in("26.2") is False


def test_dropped_objectives_are_served_by_nobody() -> None:
    assert served(*STORY, objective("O1", delivers="F1", status="dropped")).serves("26.2") is False


def test_a_bucket_comes_from_the_nearest_item_above_that_names_one() -> None:
    items = (item("epic", "E1", allocation="run"), item("feature", "F1", parent="E1"), item("story", "S1", parent="F1"))
    found = scored(train(*items, item("story", "S2", parent="F1", allocation="build")), METRIC).of(Placement)
    assert [found[one].bucket for one in ("F1", "S1", "S2")] == ["run", "run", "build"]
