from tests.check.backlogs import TRAIN, said, told

DEFINED = """
features/FEAT-1.md
    pi: 26.2
    | ## Benefit hypothesis
    |
    | More orders.
    |
    | ## Acceptance criteria
    |
    | - Works.
"""


def test_planned_feature_without_hypothesis_and_criteria_is_told() -> None:
    backlog = """
    features/FEAT-2.md
        pi: 26.2
    """
    assert said("no-benefit-hypothesis", TRAIN, DEFINED, backlog) == ["FEAT-2 has no benefit hypothesis"]
    assert said("no-acceptance-criteria", TRAIN, DEFINED, backlog) == ["FEAT-2 has no acceptance criteria"]


def test_ready_feature_is_held_to_the_same() -> None:
    backlog = """
    features/FEAT-2.md
        state: ready
    """
    assert said("no-benefit-hypothesis", TRAIN, DEFINED, backlog) == ["FEAT-2 has no benefit hypothesis"]


def test_feature_in_the_funnel_or_finished_is_not() -> None:
    backlog = """
    features/FEAT-2.md
        state: funnel
    features/FEAT-3.md
        state: done
        pi: 26.2
    """
    assert said("no-benefit-hypothesis", TRAIN, DEFINED, backlog) == []


def test_misspelt_field_is_told_as_misspelt_only() -> None:
    backlog = """
    features/FEAT-2.md
        pi: 26.2
        benifit_hypothesis: More orders.
        acceptance_criteria: Works.
    """
    assert said("no-benefit-hypothesis", TRAIN, DEFINED, backlog) == []
    assert len(said("unknown-field", TRAIN, DEFINED, backlog)) == 1


def test_train_that_writes_no_hypotheses_is_told_once() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
    features/FEAT-2.md
        pi: 26.2
    """
    assert said("no-benefit-hypothesis", TRAIN, backlog) == ["no feature has a benefit hypothesis (2 features ready or planned)"]


def test_feature_in_two_pis_is_told() -> None:
    backlog = """
    features/FEAT-1.md
        pi: [26.2, 26.3]
    """
    assert said("feature-in-two-pis", TRAIN, backlog) == ["FEAT-1 is planned in PI 26.2 and PI 26.3"]


def test_feature_committed_in_a_forecast_pi_is_told() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.3
        commitment: committed
    features/FEAT-2.md
        pi: 26.2
        commitment: committed
    """
    assert said("committed-in-future-pi", TRAIN, backlog) == ["FEAT-1 is committed by itself in PI 26.3, which is a forecast"]


def test_objective_committed_two_pis_ahead_commits_its_feature() -> None:
    backlog = """
    pis/26.4.md
        start: 2026-08-03
        end: 2026-10-09
        status: draft
    features/FEAT-1.md
        pi: 26.4
    objectives/OBJ-1.md
        pi: 26.4
        delivers: FEAT-1
        commitment: committed
    """
    assert said("committed-in-future-pi", TRAIN, backlog) == ["FEAT-1 is committed by OBJ-1 in PI 26.4, which is a forecast"]


def test_feature_that_names_something_else_as_its_pi_is_committed_nowhere() -> None:
    backlog = """
    features/FEAT-1.md
        pi: FEAT-2
    features/FEAT-2.md
        title: No PI
    objectives/OBJ-1.md
        pi: FEAT-2
        delivers: FEAT-1
        commitment: committed
    """
    assert said("committed-in-future-pi", TRAIN, backlog) == []


def test_predecessor_planned_later_or_never_is_told() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
        depends_on: [FEAT-2, FEAT-3, FEAT-4]
    features/FEAT-2.md
        pi: 26.3
    features/FEAT-3.md
        title: Some day
    features/FEAT-4.md
        state: done
    """
    assert told("predecessor-later", TRAIN, backlog) == [
        "FEAT-1 of PI 26.2 depends on FEAT-2, which is planned in PI 26.3 | plan FEAT-2 first, or move FEAT-1",
        "FEAT-1 of PI 26.2 depends on FEAT-3, which is planned in no PI | plan FEAT-3 first, or move FEAT-1",
    ]


def test_points_that_are_not_the_sum_of_the_stories_are_told() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
        points: 40
    stories/S-1.md
        parent: FEAT-1
        points: 30
    stories/S-2.md
        parent: FEAT-1
        points: 25
    """
    assert said("story-points-differ", TRAIN, backlog) == ["FEAT-1 says 40 points, its 2 stories add up to 55"]


def test_sum_is_not_told_while_a_story_is_not_estimated() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
        points: 40
    stories/S-1.md
        parent: FEAT-1
        points: 30
    stories/S-2.md
        parent: FEAT-1
    """
    assert said("story-points-differ", TRAIN, backlog) == []
