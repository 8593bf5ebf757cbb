from itertools import product

import pytest
from tests.score.trains import CONFIG, golden, item, pi, result, scored, train, wsjf

from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.inversion import Inversion, Inverted
from northline.score.inversion import METRIC
from northline.score.placement import METRIC as PLACEMENT
from northline.score.wsjf import METRIC as WSJF


def inversion(*items: Item) -> Inversion:
    return result(scored(train(*items), PLACEMENT, WSJF, METRIC), Inversion, "26.2")


def planned(item_id: str, value: int, **fields: object) -> Item:
    return wsjf(item_id, value, 0, 0, 1, **({"pi": "26.2", "state": "implementing"} | fields))


def ready(item_id: str, value: int, **fields: object) -> Item:
    return wsjf(item_id, value, 0, 0, 1, **({"state": "ready"} | fields))


def counts(found: Inversion) -> tuple[int, int, int]:
    return found.pairs, found.inverted, found.unexplained


def test_golden_train_has_four_of_six_pairs_inverted() -> None:
    found = inversion(*golden())
    assert counts(found) == (6, 4, 4)
    assert found.rate.value == pytest.approx(2 / 3)


def test_the_worst_pair_has_the_largest_gap() -> None:
    worst = inversion(*golden()).worst
    assert worst is not None
    assert (worst.planned, worst.ready) == ("F5", "F4")
    assert worst.gap == pytest.approx(6.35)


def test_equal_wsjf_is_not_inverted() -> None:
    assert counts(inversion(pi(), planned("F1", 5), ready("F2", 5))) == (1, 0, 0)


def test_only_features_of_the_same_bucket_are_compared() -> None:
    assert inversion(pi(), planned("F1", 1, allocation="Business"), ready("F2", 5, allocation="enablers")).pairs == 0
    assert inversion(pi(), planned("F1", 1, allocation="Business"), ready("F2", 5, allocation="business")).pairs == 1


def test_a_ready_feature_that_has_a_pi_is_not_waiting() -> None:
    later = pi("26.3", start="2026-04-13", status="draft")
    assert inversion(pi(), later, planned("F1", 1), ready("F2", 5, pi="26.3")).pairs == 0


def test_unranked_features_make_no_pairs() -> None:
    assert inversion(pi(), planned("F1", 1), wsjf("F2", 5, 5, "-", 1, state="ready")).rate.value is None


def test_a_closed_pi_has_no_inversion() -> None:
    assert scored(train(pi(status="closed"), planned("F1", 1), ready("F2", 5)), PLACEMENT, WSJF, METRIC).of(Inversion) == {}


def test_a_due_date_inside_the_pi_explains_a_pair() -> None:
    found = inversion(pi(), planned("F1", 1, due="2026-04-12"), ready("F2", 5))
    assert (counts(found), found.listed[0].explained) == ((1, 1, 0), "due 2026-04-12, inside the PI")


def test_a_due_date_after_the_pi_explains_nothing() -> None:
    assert inversion(pi(), planned("F1", 1, due="2026-04-13"), ready("F2", 5)).unexplained == 1


def test_being_needed_by_more_valuable_work_explains_a_pair() -> None:
    chain = (planned("F3", 1, depends_on="F1"), planned("F4", 8, depends_on="F3"))
    found = inversion(pi(), planned("F1", 1), *chain, ready("F2", 5))
    assert {(one.planned, one.explained) for one in found.listed} == {
        ("F1", "more valuable work depends on it"),
        ("F3", "more valuable work depends on it"),
    }


def test_being_needed_by_work_of_equal_value_explains_nothing() -> None:
    assert inversion(pi(), planned("F1", 1), planned("F4", 5, depends_on="F1"), ready("F2", 5)).unexplained == 1


def test_a_finished_feature_is_needed_by_nothing() -> None:
    assert inversion(pi(), planned("F1", 1, state="done"), planned("F4", 8, depends_on="F1"), ready("F2", 5)).unexplained == 1


def test_a_ready_feature_that_waits_for_work_outside_the_pi_explains_a_pair() -> None:
    found = inversion(pi(), planned("F1", 1), ready("F2", 5, depends_on="F3"), wsjf("F3", 1, 1, 1, "-"))
    assert (counts(found), found.listed[0].explained) == ((1, 1, 0), "F2 waits for work outside the PI")


def test_a_ready_feature_that_waits_for_work_inside_the_pi_explains_nothing() -> None:
    assert inversion(pi(), planned("F1", 1), ready("F2", 5, depends_on="F1")).unexplained == 1


def test_a_decision_for_one_over_the_other_explains_their_pair_alone() -> None:
    decision = item("decision", "D1", chosen="F1", over="F2")
    found = inversion(pi(), planned("F1", 1), planned("F3", 1), ready("F2", 5), ready("F4", 5), decision)
    assert counts(found) == (4, 4, 3)
    assert [one for one in found.listed if one.explained] == [Inverted("F1", "F2", 4.0, "D1")]


def test_a_pair_with_two_reasons_is_explained_once() -> None:
    decision = item("decision", "D1", chosen="F1", over="F2")
    assert counts(inversion(pi(), planned("F1", 1, due="2026-04-01"), ready("F2", 5), decision)) == (1, 1, 0)


def test_counting_agrees_with_listing_every_pair() -> None:
    low = [planned(f"P{n}", n, **({"depends_on": f"P{n - 1}"} if n in {3, 5} else {})) for n in range(1, 7)]
    high = [ready(f"R{n}", n, **({"depends_on": "X"} if n % 3 == 0 else {})) for n in range(1, 8)]
    decision = item("decision", "D1", chosen="P1, P2", over="R4, R6, R7")
    found = inversion(pi(), *low, *high, wsjf("X", 1, 1, 1, "-"), decision)
    assert found.inverted == len(found.listed) == sum(r > p for p, r in product(range(1, 7), range(1, 8)))
    assert found.unexplained == sum(not one.explained for one in found.listed)


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    found = inversion(pi(), *(planned(f"P{n}", 1) for n in range(20)), *(ready(f"R{n}", 5) for n in range(20)))
    assert (found.inverted, len(found.listed), found.more) == (400, 50, 350)


def test_done_is_the_last_state_of_the_trains_own_kanban() -> None:
    """F4 waits for F3, which is `live` on a board of `idea, ready, live`, and outside of the PI."""
    feature = replace(CONFIG.kinds["feature"], states=("idea", "ready", "live"))
    config = replace(CONFIG, kinds={**CONFIG.kinds, "feature": feature})
    for state, unexplained in (("live", 1), ("done", 0)):
        items = (pi(), planned("F1", 1), ready("F4", 8, depends_on="F3"), item("feature", "F3", state=state))
        scores = scored(train(*items, config=config), PLACEMENT, WSJF, METRIC, config=config)
        assert result(scores, Inversion, "26.2").unexplained == unexplained, state


def test_a_decision_explains_only_the_pair_that_it_names_both_of() -> None:
    pair = (pi(), planned("F1", 1), ready("F4", 8))
    halves = (item("decision", "D1", chosen="F1"), item("decision", "D2", over="F4"), item("decision", "D3", chosen="F4", over="F1"))
    assert [inversion(*pair, half).unexplained for half in halves] == [1, 1, 1]
    assert inversion(*pair, item("decision", "D4", chosen="F1", over="F4")).unexplained == 0


def test_a_due_date_explains_only_inside_a_pi_that_has_dates() -> None:
    due = planned("F1", 1, due="2026-04-12")
    undated = pi(start="-", end="-")
    assert (inversion(pi(), due, ready("F4", 8)).unexplained, inversion(undated, due, ready("F4", 8)).unexplained) == (0, 1)


def test_a_feature_planned_by_its_iteration_or_its_epic_is_planned() -> None:
    by_iteration = planned("F1", 1, pi="-", iteration="26.2.1")
    by_epic = planned("F2", 1, pi="-", parent="E1")
    found = inversion(pi(), item("epic", "E1", pi="26.2"), by_iteration, by_epic, ready("F4", 8), ready("F5", 9, parent="E1"))
    assert (found.pairs, found.inverted) == (3, 2)
