from tests.link.backlog import faults, linked

ROUND = "C feature depends_on=A\nA feature depends_on=B\nB feature depends_on=C\nD feature depends_on=A"


def test_a_cycle_is_told_whole_and_once_from_its_first_item() -> None:
    portfolio = linked(ROUND)
    assert dict(portfolio.cycles) == {"depends_on": (("A", "B", "C"),)}
    (fault,) = portfolio.faults
    assert (fault.rule, fault.item, fault.facts) == ("dependency-cycle", "A", {"ids": "A, B, C"})


def test_a_cycle_stands_where_it_can_be_cut() -> None:
    (fault,) = linked(ROUND).faults
    assert [place.path for place in (fault.place, *fault.related)] == ["00002.md", "00003.md", "00001.md"]


def test_cycles_of_parents_have_a_rule_of_their_own() -> None:
    (fault,) = faults(linked("A epic parent=B\nB epic parent=A"), "parent-cycle")
    assert fault.facts == {"ids": "A, B"}


def test_two_cycles_are_two_faults() -> None:
    assert linked("A epic parent=B\nB epic parent=A\nC epic parent=D\nD epic parent=C").cycles["parent"] == (("A", "B"), ("C", "D"))


def test_a_long_chain_is_no_cycle() -> None:
    chain = "\n".join(f"F{number} feature parent=F{number + 1}" for number in range(2_000))
    assert dict(linked(chain + "\nF2000 feature").cycles) == {}
