import pytest
from tests.link.backlog import faults, linked


def iterations(text: str) -> list[str]:
    return [one.id for pi in linked(text).calendar.pis for one in pi.iterations]


def test_a_pi_that_lists_no_iterations_has_those_that_work_names() -> None:
    assert iterations("26.1 pi\nSTORY-1 story pi=26.1 iteration=2\nSTORY-2 story iteration=26.1.3") == ["26.1.1", "26.1.2", "26.1.3"]


def test_a_pi_that_lists_iterations_gets_no_others() -> None:
    text = "26.1 pi iterations=2\nSTORY-1 story pi=26.1 iteration=3"
    assert iterations(text) == ["26.1.1", "26.1.2"]
    (fault,) = linked(text).faults
    assert (fault.rule, fault.place.line, fault.facts) == ("unknown-iteration", 4, {"iteration": "3"})


def test_a_number_stands_beside_the_pi_of_the_parent() -> None:
    assert linked("26.1 pi iterations=2\nFEAT-1 feature pi=26.1\nSTORY-1 story parent=FEAT-1 iteration=2").faults == ()


def test_a_number_without_a_pi_is_unknown() -> None:
    assert [fault.rule for fault in linked("26.1 pi iterations=2\nSTORY-1 story iteration=2").faults] == ["unknown-iteration"]


def test_beside_defined_pis_the_iteration_of_another_is_unknown_but_kept_in_sight() -> None:
    portfolio = linked("26.1 pi iterations=5\nSTORY-1 story iteration=26.9.1")
    assert [fault.rule for fault in portfolio.faults] == ["unknown-iteration"]
    assert portfolio.calendar.iteration("26.9.1") is not None


def test_an_unknown_pi_beside_an_iteration_is_reported_once() -> None:
    portfolio = linked("26.1 pi iterations=5\nSTORY-1 story pi=26.9 iteration=1")
    assert [fault.rule for fault in portfolio.faults] == ["dangling-link"]


@pytest.mark.parametrize("when", ["2026-04-01", "26.1", "26.1.2"])
def test_dependencies_may_name_dates_pis_and_iterations(when: str) -> None:
    assert linked(f"26.1 pi iterations=2\nDEP-1 dependency needed_by={when} promised_for={when}").faults == ()


def test_a_dependency_that_names_no_iteration_is_reported() -> None:
    portfolio = linked("26.1 pi iterations=2\nDEP-1 dependency needed_by=26.1.7")
    assert [fault.facts for fault in faults(portfolio, "unknown-iteration")] == [{"iteration": "26.1.7"}]


def test_a_slip_of_a_number_makes_no_thousand_iterations() -> None:
    assert iterations("26.1 pi\nSTORY-1 story pi=26.1 iteration=2026") == []
