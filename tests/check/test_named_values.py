import pytest
from tests.check.backlogs import TRAIN, said


def test_ranks_for_what_does_not_exist_are_told() -> None:
    backlog = """
    features/FEAT-1.md
        title: Refunds
    stakeholders/STK-1.md
        title: Ola
        rankings: [feat-01, FEAT-77, FEAT-78]
    stakeholders/STK-2.md
        title: Priya
        rankings: {FEAT-1: 1}
    """
    assert said("unknown-name", backlog) == ["STK-1 “Ola” ranks FEAT-77 and FEAT-78: no such item"]


@pytest.mark.parametrize("field", ["capacity", "days_off"])
def test_capacity_in_no_pi_or_iteration_is_told(field: str) -> None:
    backlog = f"""
    teams/B.md
        {field}: {{26.2: 40, 26.3.1: 8, 26.2.6: 9, 26.9: 40}}
    teams/C.md
        {field}: 12
    """
    assert said("unknown-name", TRAIN, backlog) == [f"B has {field.replace('_', ' ')} in 26.2.6 and 26.9: no such PI or iteration"]
