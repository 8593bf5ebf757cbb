import pytest
from tests.score.trains import CONFIG, golden, item, result, scored, train, wsjf

from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.score.wsjf import METRIC, steps


def of(*items: Item) -> dict[str, Wsjf]:
    return dict(scored(train(*items), METRIC).of(Wsjf))


def ranking(*items: Item) -> list[str]:
    ranked = {one: found.rank for one, found in of(*items).items() if found.rank is not None}
    return sorted(ranked, key=lambda one: ranked[one])


def test_golden_backlog_is_ranked_by_cost_of_delay_over_size() -> None:
    found = of(*golden())
    assert ranking(*golden()) == ["F4", "F3", "F1", "F2", "F5"]
    values = [found[one].value for one in ("F4", "F3", "F1", "F2", "F5")]
    assert values == pytest.approx([8.0, 17 / 3, 4.8, 2.375, 1.65])


def test_job_size_zero_leaves_wsjf_undefined_and_unranked() -> None:
    found = of(*golden())["F6"]
    assert (found.status, found.cost_of_delay, found.value, found.rank) == ("undefined", 13.0, None, None)


def test_a_missing_component_leaves_wsjf_incomplete_and_unranked() -> None:
    found = of(*golden())["F7"]
    assert (found.status, found.value, found.rank, found.missing) == ("incomplete", None, None, ("time_criticality",))


def test_job_size_missing_is_undefined_whatever_else_is_missing() -> None:
    found = of(item("feature", "F1", user_business_value=3))["F1"]
    assert (found.status, found.missing) == ("undefined", ("time_criticality", "risk_opportunity", "job_size"))


def test_a_feature_that_nobody_scored_says_so() -> None:
    found = of(item("feature", "F1"), wsjf("F2", 1, 1, 1, "-"))
    assert (found["F1"].scored, found["F2"].scored) == (False, True)


def test_equal_wsjf_is_ordered_by_cost_of_delay() -> None:
    assert ranking(wsjf("F1", 1, 1, 1, 1), wsjf("F2", 2, 2, 2, 2)) == ["F2", "F1"]


def test_equal_cost_of_delay_is_ordered_by_due_date_and_none_comes_last() -> None:
    late, soon, none = wsjf("F1", 1, 1, 1, 1, due="2026-06-01"), wsjf("F2", 1, 1, 1, 1, due="2026-05-01"), wsjf("F0", 1, 1, 1, 1)
    assert ranking(late, soon, none) == ["F2", "F1", "F0"]


def test_complete_ties_are_broken_by_id_in_natural_order() -> None:
    assert ranking(wsjf("F10", 1, 1, 1, 1), wsjf("F9", 1, 1, 1, 1)) == ["F9", "F10"]


def test_each_kind_is_a_backlog_with_ranks_of_its_own() -> None:
    numbers = {"user_business_value": 1, "time_criticality": 1, "risk_opportunity": 1, "job_size": 1}
    found = of(item("epic", "E1", **numbers), item("capability", "C1", **numbers), item("feature", "F1", **numbers))
    assert [one.rank for one in found.values()] == [1, 1, 1]


def test_stories_have_no_wsjf() -> None:
    assert of(item("story", "S1", points=3)) == {}


@pytest.mark.parametrize(("stored", "differs"), [("4.8", False), ("4.81", False), ("4.79", False), ("4.82", True), ("5", True)])
def test_a_stored_number_differs_when_more_than_a_hundredth_away(stored: str, differs: bool) -> None:  # noqa: FBT001  # a parameter, not a switch
    assert of(wsjf("F1", 8, 13, 3, 5, wsjf=stored))["F1"].differs is differs


def test_a_stored_number_beside_an_undefined_one_does_not_differ() -> None:
    assert of(wsjf("F1", 8, 13, 3, 0, wsjf=4))["F1"].differs is False


def test_a_rank_is_fragile_when_one_step_of_one_component_changes_it() -> None:
    """F1 has 4.80 and F2 4.60; one step of F2's size lifts it over F1, and F3 is far from both."""
    found = of(wsjf("F1", 8, 13, 3, 5), wsjf("F2", 13, 8, 2, 5), wsjf("F3", 1, 1, 1, 20))
    assert {one: wsjf.fragile for one, wsjf in found.items()} == {"F1": True, "F2": True, "F3": False}


def test_the_only_item_of_a_backlog_has_a_firm_rank() -> None:
    assert of(wsjf("F1", 8, 13, 3, 5))["F1"].fragile is False


@pytest.mark.parametrize(("value", "expected"), [(1, [2]), (20, [13]), (5, [3, 8]), (21, [20]), (4, [3, 5]), (0, [1])])
def test_a_step_leads_to_the_neighbours_on_the_scale(value: float, expected: list[float]) -> None:
    assert list(steps(value, CONFIG.wsjf_scale)) == expected


def test_finished_features_keep_their_rank() -> None:
    assert result(scored(train(wsjf("F1", 8, 8, 8, 1, state="done")), METRIC), Wsjf, "F1").rank == 1
