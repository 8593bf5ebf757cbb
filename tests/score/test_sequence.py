import pytest
from tests.score.trains import golden, item, pi, result, scored, train, wsjf

from northline.model.item import Item
from northline.model.results.sequence import Conflict, Sequence
from northline.model.results.wsjf import Wsjf
from northline.score.placement import METRIC as PLACEMENT
from northline.score.sequence import METRIC
from northline.score.wsjf import METRIC as WSJF

F1 = wsjf("F1", 8, 13, 3, 5)
F8 = wsjf("F8", 10, 10, 10, 2, depends_on="F9")
F9 = wsjf("F9", 1, 1, 2, 8)


def sequence(*items: Item) -> Sequence:
    return result(scored(train(*items), PLACEMENT, WSJF, METRIC), Sequence, "feature")


def bundles(*items: Item) -> dict[str, float | None]:
    return {one: found.bundle for one, found in scored(train(*items), WSJF).of(Wsjf).items()}


def test_a_bundle_is_worth_what_its_work_is_worth_together() -> None:
    assert bundles(F1, F8, F9) == pytest.approx({"F1": 4.8, "F8": 3.4, "F9": 0.5})


def test_work_that_waits_for_a_poor_item_gives_way_to_a_better_bundle() -> None:
    assert sequence(F1, F8, F9).order == ("F1", "F9", "F8")


def test_a_finished_predecessor_costs_nothing() -> None:
    assert bundles(F8, wsjf("F9", 1, 1, 2, 8, state="done"))["F8"] == 15.0


def test_what_a_finished_predecessor_waited_for_costs_nothing_either() -> None:
    done = wsjf("F9", 1, 1, 2, 8, state="done", depends_on="F7")
    assert bundles(F8, done, wsjf("F7", 1, 1, 1, 20))["F8"] == 15.0


def test_an_unranked_predecessor_is_passed_through() -> None:
    story = item("story", "S1", depends_on="F9")
    assert bundles(wsjf("F8", 10, 10, 10, 2, depends_on="S1"), story, F9)["F8"] == 3.4


def test_a_predecessor_reached_twice_counts_once() -> None:
    top = wsjf("F4", 1, 1, 1, 1, depends_on="F2, F3")
    sides = (wsjf("F2", 1, 1, 1, 1, depends_on="F1"), wsjf("F3", 1, 1, 1, 1, depends_on="F1"))
    assert bundles(top, *sides, wsjf("F1", 1, 1, 1, 2))["F4"] == 12 / 5


def test_a_cycle_is_reported_whole_and_bundled_as_one() -> None:
    items = (wsjf("F1", 1, 1, 1, 1, depends_on="F2"), wsjf("F2", 3, 3, 3, 2, depends_on="F3"), wsjf("F3", 1, 1, 1, 3, depends_on="F1"))
    assert sequence(*items).cycles == (("F1", "F2", "F3"),)
    assert bundles(*items) == {"F1": 2.5, "F2": 2.5, "F3": 2.5}


def test_an_item_of_another_backlog_adds_nothing_to_a_bundle() -> None:
    epic = item("epic", "E1", user_business_value=20, time_criticality=20, risk_opportunity=20, job_size=1)
    assert bundles(wsjf("F1", 1, 1, 1, 1, depends_on="E1"), epic)["F1"] == 3.0


def test_finished_items_are_not_advised() -> None:
    assert sequence(F1, wsjf("F2", 20, 20, 20, 1, state="done")).order == ("F1",)


def test_the_best_item_waiting_for_a_poor_unplanned_one_is_a_conflict() -> None:
    assert sequence(F1, F8, F9).conflicts == (Conflict("F8", {"F9": ("below the median", "unplanned")}),)


def test_waiting_for_a_later_pi_is_a_conflict() -> None:
    items = (pi(), pi("26.3", start="2026-04-13"), wsjf("F8", 10, 10, 10, 2, depends_on="F9", pi="26.2"), wsjf("F9", 9, 9, 9, 2, pi="26.3"))
    assert sequence(*items, wsjf("F1", 1, 1, 1, 1, pi="26.2")).conflicts == (Conflict("F8", {"F9": ("scheduled no earlier",)}),)


@pytest.mark.parametrize(("needed", "promised", "late"), [("2", "2", True), ("2", "1", False), ("1", "2", True), ("2", "-", False)])
def test_within_a_pi_the_iterations_decide(needed: str, promised: str, late: bool) -> None:  # noqa: FBT001  # an expectation
    items = (
        wsjf("F8", 10, 10, 10, 2, depends_on="F9", pi="26.2", iteration=needed),
        wsjf("F9", 9, 9, 9, 2, pi="26.2", iteration=promised),
        wsjf("F1", 1, 1, 1, 1, pi="26.2"),
    )
    assert bool(sequence(pi(), *items).conflicts) is late


def test_an_item_outside_the_top_quarter_is_no_conflict() -> None:
    assert sequence(F1, wsjf("F2", 20, 20, 20, 1), wsjf("F7", 1, 1, 1, 5, depends_on="F9"), F9).conflicts == ()


def test_golden_order_without_dependencies_is_the_ranking() -> None:
    assert sequence(*golden()).order == ("F4", "F3", "F1", "F2", "F5")


def test_ten_thousand_features_in_a_chain_are_advised_from_its_end() -> None:
    chain = [wsjf(f"F{n}", 1, 1, 1, 1, **({"depends_on": f"F{n + 1}"} if n < 9_999 else {})) for n in range(10_000)]
    order = sequence(*chain).order
    assert (order[0], order[-1], len(order)) == ("F9999", "F0", 10_000)


def test_a_backlog_without_ranks_has_no_sequence() -> None:
    assert scored(train(item("feature", "F1")), PLACEMENT, WSJF, METRIC).of(Sequence) == {}
