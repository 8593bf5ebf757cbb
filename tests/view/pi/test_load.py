from tests.view.pi.plans import plan, rows, table

from northline.view.pi.allocation import allocation
from northline.view.pi.confidence import confidence_section, vote
from northline.view.pi.load import heat_map

TRAIN = """
26.2 pi iterations=2
A team capacity=26.2:10
S1 story team=A iteration=26.2.1 points=12
"""


def test_a_team_above_its_capacity_is_over() -> None:
    assert rows(table(heat_map(plan(TRAIN)))) == [["A", "12 points", "–", "120 % over 12 of 10", "10", "12", "12"]]


def test_without_any_capacity_there_is_no_heat_map() -> None:
    assert heat_map(plan("26.2 pi iterations=2\nA team\nS1 story team=A iteration=26.2.1 points=12")) is None


def test_without_points_there_is_no_heat_map() -> None:
    assert heat_map(plan("26.2 pi iterations=2\nA team capacity=26.2:10\nF1 feature pi=26.2 team=A")) is None


def test_without_a_vote_the_section_says_how_to_record_one() -> None:
    shown = plan("26.2 pi")
    assert vote(shown) is None
    assert table(confidence_section(shown)).empty.startswith("No confidence vote is recorded")


def test_nothing_agreed_means_no_allocation() -> None:
    assert allocation(plan(TRAIN)) is None
