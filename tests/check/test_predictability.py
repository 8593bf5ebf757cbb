from tests.check.backlogs import said

PIS = """
pis/26.1.md
    status: closed
pis/26.2.md
    status: closed
"""


def objective(pi: str, actual: int) -> str:
    return f"objectives/OBJ-{pi}.md\n    team: A\n    pi: {pi}\n    business_value: 8\n    actual_value: {actual}\n"


def test_more_than_planned_twice_in_a_row_is_noted() -> None:
    expected = ["predictability was 112.5 % in PI 26.1 and 125 % in PI 26.2"]
    assert said("predictability-above-plan", PIS, objective("26.1", 9), objective("26.2", 10)) == expected


def test_more_than_planned_once_is_luck() -> None:
    assert said("predictability-above-plan", PIS, objective("26.1", 7), objective("26.2", 10)) == []
