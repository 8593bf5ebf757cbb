import pytest
from tests.score.trains import golden, item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.model.score import Score
from northline.score.coverage import METRIC
from northline.score.placement import METRIC as PLACEMENT


def coverage(*items: Item) -> Coverage:
    return result(scored(train(*items), PLACEMENT, METRIC), Coverage, "26.2")


def values(found: Coverage) -> tuple[float | None, ...]:
    return tuple(one.value for one in (found.breadth, found.depth, found.linked_value, found.allocation_fit))


THEMES = (pi(), item("theme", "T1", weight=0.5), item("theme", "T2", weight=0.3), item("theme", "T3", weight=0.2))
OUTCOMES = (item("outcome", "OUT-1", parent="T1", weight=0.6), item("outcome", "OUT-2", parent="T1", weight=0.4))


def test_golden_train_has_the_breadth_linked_value_and_fit_of_the_definition() -> None:
    found = coverage(*golden())
    assert (found.breadth.value, found.linked_value.value, found.allocation_fit.value) == pytest.approx((0.8, 0.75, 0.75))
    assert found.linked_value.fraction == (24, 32)


def test_depth_weighs_outcomes_by_how_precisely_they_are_served() -> None:
    found = coverage(
        *THEMES,
        *OUTCOMES,
        objective("O1", "A", 5, supports="OUT-1"),
        objective("O2", "A", 5, supports="OUT-2", commitment="uncommitted"),
        objective("O3", "A", 5, supports="T2"),
    )
    assert found.depth.value == pytest.approx(0.625)
    assert {theme: one.served for theme, one in found.themes.items()} == pytest.approx({"T1": 0.8, "T2": 0.75, "T3": 0.0})
    assert found.themes["T1"].outcomes == {"OUT-1": 1.0, "OUT-2": 0.5}


def test_a_link_to_the_theme_serves_each_of_its_outcomes_a_little_less() -> None:
    found = coverage(*THEMES, *OUTCOMES, objective("O1", "A", 5, supports="T1"))
    assert found.themes["T1"].outcomes == {"OUT-1": 0.75, "OUT-2": 0.75}


def test_an_inherited_link_serves_every_outcome_of_its_theme() -> None:
    found = coverage(*THEMES, *OUTCOMES, item("feature", "F1", supports="OUT-1"), objective("O1", "A", 5, delivers="F1"))
    assert found.themes["T1"].outcomes == {"OUT-1": 0.75, "OUT-2": 0.75}


def test_naming_a_kpi_serves_the_outcome_it_measures() -> None:
    found = coverage(*THEMES, *OUTCOMES, item("kpi", "K1", supports="OUT-2"), objective("O1", "A", 5, supports="K1"))
    assert found.themes["T1"].outcomes == {"OUT-1": 0.0, "OUT-2": 1.0}


def test_naming_the_kpi_of_a_theme_without_outcomes_is_as_precise_as_can_be() -> None:
    found = coverage(*THEMES, item("kpi", "K1", supports="T2"), objective("O1", "A", 5, supports="K1"))
    assert found.themes["T2"].served == 1.0


def test_an_outcome_and_its_theme_named_together_serve_the_rest_of_the_theme_too() -> None:
    found = coverage(*THEMES, *OUTCOMES, objective("O1", "A", 5, supports=["OUT-1", "T1"]))
    assert found.themes["T1"].outcomes == {"OUT-1": 1.0, "OUT-2": 0.75}


def test_an_outcome_of_the_theme_is_served_by_its_own_name_alone() -> None:
    part = item("outcome", "OUT-3", parent="T1", supports="OUT-1")
    found = coverage(*THEMES, *OUTCOMES, part, objective("O1", "A", 5, supports="OUT-3"))
    assert {one: found.themes["T1"].outcomes[one] for one in ("OUT-1", "OUT-3")} == {"OUT-1": 0.0, "OUT-3": 1.0}


def test_a_part_that_stands_below_no_theme_serves_the_wider_outcome() -> None:
    part = item("outcome", "OUT-3", supports="OUT-1")
    assert coverage(*THEMES, *OUTCOMES, part, objective("O1", "A", 5, supports="OUT-3")).themes["T1"].outcomes["OUT-1"] == 1.0


def test_a_theme_served_only_without_commitment_adds_to_depth_but_not_to_breadth() -> None:
    found = coverage(*THEMES, objective("O1", "A", 5, supports="T1"), objective("O2", "A", 5, supports="T2", commitment="uncommitted"))
    assert (found.breadth.value, found.depth.value) == pytest.approx((0.5, 0.5 * 0.75 + 0.3 * 0.5))


def test_retired_and_weightless_themes_are_left_out_and_named() -> None:
    extra = (item("theme", "T4", weight=5, status="retired"), item("theme", "T5", weight=0))
    found = coverage(*golden(), *extra)
    assert values(found) == values(coverage(*golden()))
    assert found.excluded == ("T4", "T5")


def test_themes_weigh_alike_when_a_weight_is_missing() -> None:
    found = coverage(pi(), item("theme", "T1", weight=0.9), item("theme", "T2"), objective("O1", "A", 5, supports="T1"))
    assert (found.breadth.value, found.equal_weights) == (0.5, True)


def test_scaling_all_weights_changes_nothing() -> None:
    scaled = [item("theme", one.id, weight=(one.number("weight") or 0) * 100) if one.base == "theme" else one for one in golden()]
    assert values(coverage(*scaled)) == pytest.approx(values(coverage(*golden())))


def test_an_objective_without_a_valid_value_does_not_count() -> None:
    invalid = (objective("O7", "A", 0, supports="T3"), objective("O8", "A", 11, supports="T3"), objective("O9", "A", supports="T3"))
    assert values(coverage(*golden(), *invalid)) == values(coverage(*golden()))


def test_a_dropped_objective_covers_nothing() -> None:
    assert values(coverage(*golden(), objective("O7", "A", 9, supports="T3", status="dropped"))) == values(coverage(*golden()))


def test_shares_split_value_when_every_link_has_one() -> None:
    found = coverage(*THEMES, objective("O1", "A", 10, supports=["T1: 60%", "T2: 20%"]))
    assert {theme: one.value for theme, one in found.themes.items()} == pytest.approx({"T1": 7.5, "T2": 2.5, "T3": 0.0})


def test_value_splits_equally_over_links_when_a_share_is_missing() -> None:
    found = coverage(*THEMES, *OUTCOMES, objective("O1", "A", 9, supports=["OUT-1: 60%", "OUT-2", "T2"]))
    assert {theme: one.value for theme, one in found.themes.items()} == pytest.approx({"T1": 6.0, "T2": 3.0, "T3": 0.0})


def test_a_link_that_leads_to_no_active_theme_takes_no_share() -> None:
    found = coverage(*THEMES, item("theme", "T4", status="retired"), objective("O1", "A", 10, supports=["T1: 40%", "T4"]))
    assert found.themes["T1"].value == 10


def test_what_is_inherited_splits_equally_over_the_themes_reached() -> None:
    work = (item("feature", "F1", supports="T1"), item("feature", "F2", supports=["T1", "T2"]))
    found = coverage(*THEMES, *work, objective("O1", "A", 10, delivers="F1, F2"))
    assert {theme: one.value for theme, one in found.themes.items()} == {"T1": 5.0, "T2": 5.0, "T3": 0.0}


def test_committed_value_is_shown_normalised_for_each_team() -> None:
    found = coverage(*golden()).teams
    assert found == {"A": {"T1": 1.0}, "B": {"T2": 8 / 13, "": 5 / 13}, "C": {"": 1.0}}


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ([pi(), objective("O1", "A", 5)], "no active theme"),
        (THEMES, "no committed objective has a business value"),
        ([*THEMES, objective("O1", "A", 5, commitment="uncommitted", supports="T1")], "no committed objective has a business value"),
    ],
)
def test_without_themes_or_committed_value_there_is_no_coverage(items: list[Item], why: str) -> None:
    found = coverage(*items)
    numbers: list[Score] = [found.breadth, found.depth, found.linked_value, found.allocation_fit]
    assert [(one.value, one.why) for one in numbers] == [(None, why)] * 4
