from tests.check.backlogs import TRAIN, of, said


def themes(*weights: str) -> str:
    return "\n".join(f"themes/T{number}.md\n    weight: {weight}" for number, weight in enumerate(weights, start=1))


def test_work_without_themes_is_one_note() -> None:
    backlog = """
    features/FEAT-1.md
        title: One
    features/FEAT-2.md
        title: Two
    """
    assert said("no-themes", backlog) == ["there is no active strategic theme, so nothing can be aligned"]


def test_weights_that_add_up_to_more_than_the_whole_are_told_with_their_sum() -> None:
    assert said("theme-weights", themes("50", "30", "30")) == ["the weights of the active themes add up to 110 (50 + 30 + 30)"]


def test_weights_may_be_parts_of_one_or_of_a_hundred() -> None:
    assert said("theme-weights", themes("0.5", "0.3", "0.2")) == []
    assert said("theme-weights", themes("50", "30", "20")) == []
    assert said("theme-weights", themes("33%", "33%", "34%")) == []


def test_weights_within_rounding_are_fine() -> None:
    assert said("theme-weights", themes("33.3", "33.3", "33.3")) == []
    assert len(said("theme-weights", themes("33", "33", "33"))) == 1


def test_retired_theme_does_not_count_in_the_sum() -> None:
    assert said("theme-weights", themes("60", "40", "20\n    status: retired")) == []


def test_theme_without_weight_is_told_only_beside_themes_with_one() -> None:
    backlog = """
    themes/T9.md
        title: Calm depots
    """
    assert said("theme-without-weight", themes("100"), backlog) == ["T9 “Calm depots” has no weight, other themes have"]
    assert said("theme-without-weight", backlog) == []


def test_theme_without_outcome_is_told() -> None:
    backlog = """
    themes/T2.md
        weight: 50
    """
    assert said("theme-without-outcome", TRAIN, backlog) == ["T2 has no outcome"]


def test_train_without_any_outcome_is_told_once() -> None:
    assert said("theme-without-outcome", themes("50", "30", "20")) == ["none of the 3 active themes has an outcome"]


def test_outcome_without_kpi_is_told() -> None:
    backlog = """
    outcomes/OUT-2.md
        parent: T1
    """
    assert said("outcome-without-measure", TRAIN, backlog) == ["OUT-2 has no KPI"]


def test_kpi_without_target_date_or_owner_is_no_measure() -> None:
    backlog = """
    outcomes/OUT-2.md
        parent: T1
        kpis: KPI-2
    kpis/KPI-2.md
        baseline: 5
    """
    expected = ["OUT-2 is measured by KPI-2, which has no target, due date or owner"]
    assert said("outcome-without-measure", TRAIN, backlog) == expected


def test_guardrail_needs_no_way_from_baseline_to_target() -> None:
    backlog = """
    outcomes/OUT-2.md
        parent: T1
    kpis/KPI-2.md
        supports: OUT-2
        max: 1
        owner: Ada
    """
    assert said("outcome-without-measure", TRAIN, backlog) == []


def test_zero_weight_theme_is_a_note() -> None:
    (finding,) = of("zero-weight-theme", themes("100", "0"))
    assert (finding.message, finding.severity.word) == ("T2 has weight 0, so nothing it holds counts", "note")
