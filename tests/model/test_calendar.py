import pytest
from tests.score.trains import pi, train

TWO = [{"id": "01"}, {"id": "IP", "kind": "ip"}]


@pytest.mark.parametrize("name", ["26.2.1", "26.2.01", "1", "01", " 1 ", "26.02.1"])
@pytest.mark.parametrize("iterations", [2, TWO])
def test_an_iteration_is_found_by_its_number_padded_or_not(name: str, iterations: object) -> None:
    found = train(pi(iterations=iterations)).calendar.iteration(name, "26.2")
    assert found is not None
    assert found.number == 1


@pytest.mark.parametrize("name", ["26.2.IP", "ip", "26.2.2", "2"])
def test_an_iteration_with_a_name_is_found_by_name_and_by_place(name: str) -> None:
    found = train(pi(iterations=TWO)).calendar.iteration(name, "26.2")
    assert found is not None
    assert found.id == "26.2.IP"


@pytest.mark.parametrize("name", ["26.2.3", "26.2.10", "3", "0", "26.20.1", ""])
def test_what_is_no_iteration_is_not_found(name: str) -> None:
    assert train(pi(iterations=TWO)).calendar.iteration(name, "26.2") is None
