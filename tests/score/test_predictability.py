import pytest
from tests.score.trains import CONFIG, item, objective, pi, result, scored, train

from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.predictability import Predictability
from northline.score.baseline import METRIC as BASELINES
from northline.score.placement import METRIC as PLACEMENT
from northline.score.predictability import METRIC


def predictability(*items: Item, pi_id: str = "26.2", policy: str = "baseline") -> Predictability:
    config = replace(CONFIG, predictability=policy)
    return result(scored(train(*items), PLACEMENT, BASELINES, METRIC, config=config), Predictability, pi_id)


def three_teams() -> tuple[Item, ...]:
    """Teams A, B and C of the definition: 42, 24 and 25 planned."""
    planned = {"A": ((7, 7), (8, 3), (10, 10), (9, 2), (8, 8)), "B": ((10, 10), (10, 10), (4, 4)), "C": ((10, 5), (10, 5), (5, 2))}
    stretch = (("A", 5, 5), ("A", 3, 0), ("B", 6, 6))
    committed = [
        objective(f"{team}{number}", team, value, actual)
        for team, values in planned.items()
        for number, (value, actual) in enumerate(values, start=1)
    ]
    extra = [objective(f"U{n}", team, value, actual, commitment="uncommitted") for n, (team, value, actual) in enumerate(stretch)]
    return (pi(status="closed"), *committed, *extra)


def test_teams_are_held_to_committed_value_and_credited_with_all_they_deliver() -> None:
    teams = predictability(*three_teams()).teams
    assert [(one.planned, one.actual_committed, one.actual_uncommitted) for one in teams.values()] == [
        (42, 30, 5),
        (24, 24, 6),
        (25, 12, 0),
    ]
    assert [one.score.value for one in teams.values()] == pytest.approx([35 / 42, 1.25, 0.48])
    assert [one.committed_only.value for one in teams.values()] == pytest.approx([30 / 42, 1.0, 0.48])


def test_the_train_is_the_ratio_of_sums_with_the_mean_beside_it() -> None:
    found = predictability(*three_teams())
    assert found.score.fraction == (77, 91)
    assert (found.score.value, found.mean.value, found.committed_only.value) == pytest.approx((77 / 91, 0.8544, 66 / 91), abs=1e-4)
    assert found.apart is False


def test_a_train_in_the_band_still_names_the_teams_that_are_not() -> None:
    found = predictability(*three_teams())
    assert (found.score.band, found.out_of_band) == ("reliable", ("B", "C"))


def test_sums_and_mean_more_than_ten_points_apart_are_said() -> None:
    found = predictability(pi(), objective("O1", "A", 10, 10), objective("O2", "A", 10, 10), objective("O3", "B", 2, 0))
    assert (found.score.value, found.mean.value, found.apart) == (20 / 22, 0.5, True)


def test_without_any_actual_value_predictability_is_not_applicable() -> None:
    found = predictability(pi(), objective("O1", "A", 8), objective("O2", "A", 5, status="dropped"))
    assert (found.score.value, found.score.why, found.provisional) == (None, "no objective has an actual value yet", False)
    assert found.mean.value is None


def test_without_committed_value_predictability_is_not_applicable() -> None:
    found = predictability(pi(), objective("O1", "A", 8, 8, commitment="uncommitted"))
    assert (found.score.value, found.score.why) == (None, "no committed objective has a planned value")


def test_missing_actual_values_count_nothing_and_give_bounds() -> None:
    found = predictability(pi(), objective("O1", "A", 8, 6), objective("O2", "A", 2), objective("O3", "A", 5, commitment="uncommitted"))
    assert (found.score.value, found.provisional, found.missing) == (0.6, True, 2)
    assert (found.low, found.high) == (0.6, 1.3)


def test_an_objective_without_a_planned_value_is_missing_its_actual_one_all_the_same() -> None:
    found = predictability(pi(), objective("O1", "A", 8, 6), objective("O2", "A"))
    assert (found.provisional, found.missing, found.low, found.high) == (True, 1, 0.75, 0.75)


def test_a_team_that_dropped_everything_has_nothing_once_the_pi_is_closed() -> None:
    items = (objective("O1", "A", 8, status="dropped"), objective("O2", "B", 8, 8))
    closed, underway = predictability(pi(status="closed"), *items), predictability(pi(), *items)
    assert [one.score.value for one in closed.teams.values()] == [0, 1]
    assert (closed.mean.value, closed.teams["A"].missing, closed.out_of_band) == (0.5, 0, ("A",))
    assert [one.score.value for one in underway.teams.values()] == [None, 1]
    assert underway.mean.value == 1


def test_the_nothing_of_a_dropped_objective_is_provisional_while_others_are_missing() -> None:
    items = (objective("O1", "A", 8, status="dropped"), objective("O2", "A", 2))
    found = predictability(pi(status="closed"), *items)
    assert (found.score.value, found.provisional, found.low, found.high) == (0, True, 0, 0.2)


def test_a_dropped_objective_keeps_its_planned_value_and_scores_nothing() -> None:
    found = predictability(pi(), objective("O1", "A", 8, 8), objective("O2", "A", 2, 2, status="dropped"))
    assert (found.score.fraction, found.provisional) == ((8, 10), False)


REPLACED = {"status": "dropped", "replaced_by": "O3"}
DECISION = item("decision", "D1", over="O2", chosen="O3")


def test_rebaselining_moves_a_dropped_value_to_its_replacement_when_a_decision_says_so() -> None:
    """O1 8/8; O2 (8) was dropped for O3, which has a value of 6 now and scored 6."""
    items = (pi(), objective("O1", "A", 8, 8), objective("O2", "A", 8, **REPLACED), objective("O3", "B", 6, 6), DECISION)
    kept, moved = predictability(*items), predictability(*items, policy="rebaselined")
    assert [(team, one.planned) for team, one in kept.teams.items()] == [("A", 16), ("B", 6)]
    assert [(team, one.planned) for team, one in moved.teams.items()] == [("A", 8), ("B", 14)]
    assert (kept.other, moved.other) == (moved.score, kept.score)
    assert [one.other_planned for one in kept.teams.values()] == [8, 14]
    assert (kept.other_planned, kept.planned) == (22, 22)


def test_policies_differ_for_the_train_when_the_replacement_is_not_committed() -> None:
    """8 of 16 under *baseline*; O2's value leaves the sum with its replacement: 8 and 6 of 8."""
    loose = objective("O3", "B", 6, 6, commitment="uncommitted")
    found = predictability(pi(), objective("O1", "A", 8, 8), objective("O2", "A", 8, **REPLACED), loose, DECISION)
    assert (found.score.fraction, found.other and found.other.fraction) == ((14, 16), (14, 8))


def test_planned_value_is_that_of_the_baseline() -> None:
    """O1 was planned with 10; O9 was promised by B and left the files."""
    now = train(pi(status="closed"), objective("O1", "A", 7, 7), objective("O2", "A", 3, 3))
    then = train(pi(), objective("O1", "A", 10), objective("O9", "B", 6))
    scores = scored(replace(now, baselines={"26.2": then}), PLACEMENT, BASELINES, METRIC)
    found = result(scores, Predictability, "26.2")
    assert [(team, one.planned, one.score.value) for team, one in found.teams.items()] == [("A", 10, 1), ("B", 6, 0)]
    assert (found.score.fraction, found.committed_only.fraction, found.provisional) == ((10, 16), (7, 16), False)


def test_rebaselining_needs_a_record() -> None:
    items = (pi(), objective("O1", "A", 8, 8), objective("O2", "A", 8, **REPLACED), objective("O3", "B", 6, 6))
    found = predictability(*items, policy="rebaselined")
    assert found.score.fraction == (14, 22)


def test_reason_date_and_decider_on_the_objective_are_a_record() -> None:
    said = {"reason": "the market moved", "decided_on": "2026-03-30", "decided_by": "Ada"}
    items = (pi(), objective("O1", "A", 8, 8), objective("O2", "A", 8, **REPLACED, **said), objective("O3", "B", 6, 6))
    assert predictability(*items, policy="rebaselined").score.fraction == (14, 22)


def test_rebaselining_follows_chains_and_survives_circles() -> None:
    chain = (
        objective("O1", "A", 8, status="dropped", replaced_by="O2"),
        objective("O2", "A", 5, status="dropped", replaced_by="O3"),
        objective("O3", "A", 3, 3),
        objective("O4", "A", 7, status="dropped", replaced_by="O5"),
        objective("O5", "A", 1, status="dropped", replaced_by="O4"),
        item("decision", "D1", affects="O1, O2, O4, O5"),
    )
    assert predictability(pi(), *chain, policy="rebaselined").teams["A"].planned == 24  # all that was planned, moved


def test_a_shared_objective_counts_for_each_team_and_once_for_the_train() -> None:
    found = predictability(pi(), objective("O1", "A, B", 8, 6))
    assert ([one.planned for one in found.teams.values()], found.planned) == ([8, 8], 8)


def test_an_objective_without_a_team_counts_for_the_train_alone() -> None:
    found = predictability(pi(), objective("O1", "-", 8, 6))
    assert (found.teams, found.score.value) == ({}, 0.75)


def test_above_full_two_pis_in_a_row_is_flagged() -> None:
    before = pi("26.1", start="2026-01-05", end="2026-03-15", status="closed")
    items = (before, pi(), objective("O1", "A", 5, 6, pi="26.1"), objective("O2", "A", 5, 6))
    first, second = predictability(*items, pi_id="26.1"), predictability(*items)
    assert (first.above_twice, second.above_twice, second.teams["A"].above_twice) == (False, True, True)
    assert second.trend == (("26.1", 1.2), ("26.2", 1.2))
