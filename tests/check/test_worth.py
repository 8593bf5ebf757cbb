from tests.check.backlogs import TRAIN, said, told


def objective(title: str, *lines: str) -> str:
    more = "".join(f"    {line}\n" for line in lines)
    return f"objectives/OBJ-1.md\n    team: A\n    pi: 26.2\n    title: {title}\n{more}"


def test_owner_and_value_are_asked_for_where_others_have_them() -> None:
    other = """
    objectives/OBJ-2.md
        team: A
        pi: 26.2
        business_value: 8
        business_owner: Ada
    """
    assert told("no-owner-or-value", TRAIN, other, objective("Faster")) == [
        "OBJ-1 “Faster” has no Business Owner or business value | ask a Business Owner for a value from 1 to 10",
    ]
    assert told("no-owner-or-value", TRAIN, other, objective("Faster", "business_value: 3")) == [
        "OBJ-1 “Faster” has no Business Owner | name one under business_owner:",
    ]


def test_what_no_objective_of_the_pi_has_is_told_once() -> None:
    assert told("no-owner-or-value", TRAIN, objective("Faster")) == [
        "no objective of PI 26.2 has a Business Owner or a business value | ask a Business Owner for a value from 1 to 10",
    ]
    assert told("no-owner-or-value", TRAIN, objective("Faster", "business_value: 3")) == [
        "no objective of PI 26.2 has a Business Owner | name one under business_owner:",
    ]


def test_a_draft_is_not_valued_yet() -> None:
    assert said("no-owner-or-value", TRAIN, objective("Faster").replace("26.2", "26.3")) == []


def test_a_dropped_objective_needs_no_value() -> None:
    assert said("no-owner-or-value", TRAIN, objective("Faster", "status: dropped")) == []


def test_value_out_of_range_is_not_told_as_missing() -> None:
    other = """
    objectives/OBJ-2.md
        team: A
        pi: 26.2
        business_value: 8
        business_owner: Ada
    """
    assert said("no-owner-or-value", TRAIN, other, objective("Faster", "business_value: 20", "business_owner: Ada")) == []
