from tests.check.backlogs import TRAIN, said


def in_pi(*lines: str) -> str:
    return TRAIN.replace("    baseline: pi-26.2\n", "".join(f"    {line}\n" for line in lines))


VALUED = """
objectives/OBJ-1.md
    team: A
    pi: 26.2
    business_value: 8
"""


def test_plan_below_a_confidence_of_three_is_told_with_the_low_votes() -> None:
    expected = ["PI 26.2 is committed with a confidence of 2.7 (12 votes of 27 at two or below)"]
    assert said("low-confidence", in_pi("confidence: {A: [3, 9, 10, 4, 1]}")) == expected


def test_confidence_of_three_accepts_the_plan() -> None:
    assert said("low-confidence", in_pi("confidence: {A: [0, 0, 8, 0, 0]}")) == []
    assert said("low-confidence", TRAIN) == []


def test_draft_may_be_voted_on_again() -> None:
    assert said("low-confidence", in_pi("confidence: {A: [8, 0, 0, 0, 0]}").replace("committed", "draft")) == []


def test_allocation_must_make_a_whole() -> None:
    assert said("allocation-not-whole", in_pi("allocation: {business: 60%, enablers: 25%, maintenance: 20%}")) == [
        "the capacity allocation of PI 26.2 adds up to 105 % (business 60 % + enablers 25 % + maintenance 20 %)",
    ]
    assert said("allocation-not-whole", in_pi("allocation: {business: 60, enablers: 25, maintenance: 15}")) == []


def test_committed_pi_without_baseline_is_noted_once_values_are_given() -> None:
    assert said("no-baseline", in_pi(), VALUED) == ["PI 26.2 is committed and has no baseline"]
    assert said("no-baseline", in_pi()) == []
    assert said("no-baseline", TRAIN, VALUED) == []


def test_feature_work_in_the_planning_iteration_is_told_once_for_the_iteration() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
    stories/S-1.md
        parent: FEAT-1
        iteration: 26.2.2
        points: 3
    stories/S-2.md
        parent: FEAT-1
        pi: 26.2
        iteration: 2
        points: 5
    stories/S-3.md
        pi: 26.2
        iteration: 2
    """
    train = in_pi().replace("iterations: 5", "iterations: [{id: 1}, {id: 2, kind: ip}]", 1)
    assert said("feature-work-in-ip", train, backlog) == ["8 points of feature work in the planning iteration 26.2.2: S-1 and S-2"]
