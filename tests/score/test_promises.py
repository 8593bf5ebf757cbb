from collections.abc import Mapping

import pytest
from tests.score.trains import CONFIG, item, objective, pi, scored, train

from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.baseline import Baseline
from northline.model.results.placement import Placement
from northline.score.baseline import METRIC as BASELINES
from northline.score.placement import METRIC as PLACEMENT
from northline.score.promises import BASELINE, REBASELINED, Promise, ground, promises, recorded

SAID = {"reason": "the market moved", "decided_on": "2026-03-30", "decided_by": "Ada"}
GONE = {"status": "dropped", "replaced_by": "O3", **SAID}
OTHERS = (pi(), pi("26.3", start="2026-04-13", end="2026-05-10", status="draft"))


def promised(policy: str, *items: Item, then: tuple[Item, ...] = ()) -> Mapping[str, Mapping[str, Promise]]:
    """The promises of each PI by id; with `then`, PI 26.2 was committed to those."""
    portfolio = train(*OTHERS, *items)
    if then:
        portfolio = replace(portfolio, baselines={"26.2": train(*OTHERS, *then)})
    scores = scored(portfolio, PLACEMENT, BASELINES, config=CONFIG)
    found = promises(ground(portfolio, scores.of(Placement), scores.of(Baseline)), policy)
    return {pi_id: {one.id: one for one in ones} for pi_id, ones in found.items()}


def planned(policy: str, *items: Item, then: tuple[Item, ...] = (), pi_id: str = "26.2") -> Mapping[str, float]:
    found = promised(policy, *items, then=then)[pi_id]
    return {name: one.planned for name, one in found.items() if one.planned is not None}


MOVED = (objective("O1", "A", 8, 8), objective("O2", "A", 5, **GONE), objective("O3", "B", 6, 6))


def test_without_a_baseline_the_files_say_what_was_planned() -> None:
    loose = objective("O4", "A", 9, commitment="uncommitted")
    assert planned(BASELINE, *MOVED, loose, objective("O5", "A")) == {"O1": 8, "O2": 5, "O3": 6}


def test_a_baseline_says_what_was_planned() -> None:
    then = (objective("O1", "A", 7), objective("O2", "A", 5), objective("O3", "B", 6, commitment="uncommitted"))
    assert planned(BASELINE, *MOVED, then=then) == {"O1": 7, "O2": 5}


def test_what_was_dropped_before_the_commitment_is_in_no_plan() -> None:
    assert planned(BASELINE, *MOVED, then=(objective("O1", "A", 7), objective("O2", "A", 5, status="dropped"))) == {"O1": 7}


def test_a_replacement_is_held_to_its_own_value_and_the_moved_one() -> None:
    assert planned(REBASELINED, *MOVED) == {"O1": 8, "O2": 0, "O3": 11}


def test_a_replacement_that_the_baseline_does_not_know_is_held_to_the_moved_value_alone() -> None:
    then = (objective("O1", "A", 7), objective("O2", "A", 5))
    assert planned(REBASELINED, *MOVED, then=then) == {"O1": 7, "O2": 0, "O3": 5}


def test_an_uncommitted_replacement_is_held_to_nothing() -> None:
    stretch = objective("O3", "B", 6, commitment="uncommitted")
    assert planned(REBASELINED, *MOVED[:2], stretch) == {"O1": 8, "O2": 0}


def test_a_replacement_in_another_pi_is_held_to_the_value_there() -> None:
    later = objective("O3", "B", 6, pi="26.3")
    assert planned(REBASELINED, *MOVED[:2], later) == {"O1": 8, "O2": 0}
    assert planned(REBASELINED, *MOVED[:2], later, pi_id="26.3") == {"O3": 11}
    assert planned(BASELINE, *MOVED[:2], later, pi_id="26.3") == {"O3": 6}


def test_a_replacement_in_the_same_and_another_pi_is_held_to_the_value_once() -> None:
    both = objective("O3", "B", 6, pi="26.2, 26.3")
    assert planned(REBASELINED, *MOVED[:2], both)["O3"] == 11
    assert planned(REBASELINED, *MOVED[:2], both, pi_id="26.3") == {"O3": 6}


def test_a_value_moves_on_through_what_was_replaced_in_its_turn() -> None:
    """O2 was dropped for O3, which nobody had committed to, and that for O4."""
    between = objective("O3", "B", 6, commitment="uncommitted", status="dropped", replaced_by="O4", **SAID)
    assert planned(REBASELINED, MOVED[1], between, objective("O4", "C", 1)) == {"O2": 0, "O4": 6}


def test_a_replacement_that_was_dropped_itself_keeps_the_value() -> None:
    assert planned(REBASELINED, MOVED[1], objective("O3", "B", 6, status="dropped")) == {"O2": 0, "O3": 11}


def test_a_value_that_nobody_recorded_stays() -> None:
    bare = objective("O2", "A", 5, status="dropped", replaced_by="O3")
    assert planned(REBASELINED, bare, MOVED[2]) == {"O2": 5, "O3": 6}


def test_an_objective_that_left_the_files_is_still_its_teams_promise() -> None:
    then = (objective("O1", "A", 8), objective("O9", "B", 2))
    assert promised(BASELINE, objective("O1", "A", 8, 8), then=then)["26.2"]["O9"] == Promise(
        "O9", "O9", ("B",), planned=2, worth=2, committed=True, actual=None, gone=True, known=False
    )


def test_an_objective_that_left_the_pi_is_gone_from_it() -> None:
    found = promised(BASELINE, objective("O1", "A", 8, 8, pi="26.3"), then=(objective("O1", "A", 8),))
    assert (found["26.2"]["O1"].gone, found["26.2"]["O1"].actual, found["26.3"]["O1"].gone) == (True, None, False)


def test_what_was_committed_to_in_the_baseline_stays_so() -> None:
    now = (objective("O1", "A", 8, commitment="uncommitted"), objective("O2", "A", 5))
    then = (objective("O1", "A", 8), objective("O2", "A", 5, commitment="uncommitted"))
    assert [one.committed for one in promised(BASELINE, *now, then=then)["26.2"].values()] == [True, False]


@pytest.mark.parametrize("missing", ["reason", "decided_on", "decided_by"])
def test_a_record_has_reason_date_and_decider(missing: str) -> None:
    portfolio = train(objective("O2", "A", 5, status="dropped", **(SAID | {missing: "-"})))
    assert recorded(portfolio, portfolio["O2"]) is False


@pytest.mark.parametrize("role", ["over", "affects", "explains"])
def test_a_decision_that_names_the_objective_is_a_record(role: str) -> None:
    portfolio = train(objective("O2", "A", 5, status="dropped"), item("decision", "D1", **{role: "O2"}))
    assert recorded(portfolio, portfolio["O2"]) is True
