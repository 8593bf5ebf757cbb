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
    assert said("no-owner-or-value", TRAIN, objective("Faster")) == []


def test_value_out_of_range_is_not_told_as_missing() -> None:
    other = """
    objectives/OBJ-2.md
        team: A
        pi: 26.2
        business_value: 8
    """
    assert said("no-owner-or-value", TRAIN, other, objective("Faster", "business_value: 20")) == []
