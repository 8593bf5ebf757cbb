from tests.check.backlogs import TRAIN, of, said

OBJECTIVES = """
objectives/OBJ-1.md
    team: A
    pi: 26.2
    business_value: 8
objectives/OBJ-2.md
    team: A
    pi: 26.2
    business_value: 5
    commitment: uncommitted
"""


def test_total_kept_by_hand_that_differs_is_told_at_its_line() -> None:
    backlog = TRAIN.replace("baseline: pi-26.2", "planned_value: 42")
    (finding,) = of("stored-total-differs", backlog, OBJECTIVES)
    assert (finding.message, finding.place.line) == ("26.2 says planned value 42, its items add up to 8", 6)


def test_total_that_agrees_and_a_number_of_another_kind_are_left_alone() -> None:
    assert said("stored-total-differs", TRAIN.replace("baseline: pi-26.2", "objectives: 2\n    venue: 42"), OBJECTIVES) == []
