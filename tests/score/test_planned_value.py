from collections.abc import Mapping

import pytest
from tests.score.trains import item, objective, pi, scored, train

from northline.model.item import Item
from northline.model.results.placement import Placement
from northline.score.placement import METRIC as PLACEMENT
from northline.score.planned_value import BASELINE, REBASELINED, plan, recorded
from northline.score.predictability import predictability

SAID = {"reason": "the market moved", "decided_on": "2026-03-30", "decided_by": "Ada"}
MOVED = (
    objective("O1", "A", 8, 8),
    objective("O2", "A", 5, status="dropped", replaced_by="O3", **SAID),
    objective("O3", "B", 6, 6),
)


def planned(policy: str, baseline: Mapping[str, float] | None, *items: Item) -> Mapping[str, float]:
    portfolio = train(pi(), *items)
    return plan(portfolio, portfolio.of("objective"), policy, baseline)


def test_without_a_baseline_the_files_say_what_was_planned() -> None:
    loose = objective("O4", "A", 9, commitment="uncommitted")
    assert planned(BASELINE, None, *MOVED, loose, objective("O5", "A")) == {"O1": 8, "O2": 5, "O3": 6}


def test_a_baseline_says_what_was_planned() -> None:
    assert planned(BASELINE, {"O1": 7, "O2": 5}, *MOVED) == {"O1": 7, "O2": 5}


def test_with_a_baseline_a_replacement_that_was_not_in_it_carries_the_moved_value_alone() -> None:
    assert planned(REBASELINED, {"O1": 7, "O2": 5}, *MOVED) == {"O1": 7, "O2": 0, "O3": 5}


def test_with_a_baseline_a_replacement_that_was_in_it_carries_both() -> None:
    assert planned(REBASELINED, {"O1": 7, "O2": 5, "O3": 4}, *MOVED) == {"O1": 7, "O2": 0, "O3": 9}


def test_without_a_baseline_the_moved_value_is_added_to_the_replacements_own() -> None:
    assert planned(REBASELINED, None, *MOVED) == {"O1": 8, "O2": 0, "O3": 11}


def test_an_objective_gone_from_the_files_was_planned_for_the_train_all_the_same() -> None:
    portfolio = train(pi(), objective("O1", "A", 8, 8))
    placed = scored(portfolio, PLACEMENT).of(Placement)
    found = predictability(portfolio, portfolio.of("objective"), placed, BASELINE, {"O1": 8, "O9": 2})
    assert (found.planned, found.teams["A"].planned) == (10, 8)


@pytest.mark.parametrize("missing", ["reason", "decided_on", "decided_by"])
def test_a_record_has_reason_date_and_decider(missing: str) -> None:
    portfolio = train(objective("O2", "A", 5, status="dropped", **(SAID | {missing: "-"})))
    assert recorded(portfolio, portfolio["O2"]) is False


@pytest.mark.parametrize("role", ["over", "affects", "explains"])
def test_a_decision_that_names_the_objective_is_a_record(role: str) -> None:
    portfolio = train(objective("O2", "A", 5, status="dropped"), item("decision", "D1", **{role: "O2"}))
    assert recorded(portfolio, portfolio["O2"]) is True
