import pytest
from tests.view.pi.plans import plan, rows, table

from northline.view.pi.dependencies import matrix, needs, register
from northline.view.pi.needs_gives import needs_and_gives

TRAIN = """
26.2 pi iterations=5
A team
B team
F1 feature pi=26.2 team=A
"""


def dependency(fields: str) -> str:
    return f"{TRAIN}\nD1 dependency pi=26.2 from=F1 to=B {fields}"


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ("needed_by=2 promised_for=4 status=committed", "late"),
        ("needed_by=4 promised_for=4 status=accepted", "no slack"),
        ("needed_by=4 promised_for=2 status=accepted", "in time"),
        ("needed_by=2 promised_for=4 status=done", "done"),
        ("needed_by=4 status=accepted", "not promised"),
        ("needed_by=4 promised_for=2", "not promised"),
    ],
)
def test_a_dependency_says_in_a_word_whether_it_comes_in_time(fields: str, word: str) -> None:
    assert [one.word for one in needs(plan(dependency(fields)))] == [word]


def test_the_worst_stand_first() -> None:
    done, late = "status=done", "needed_by=1 promised_for=2 status=committed"
    text = f"{TRAIN}\nD1 dependency pi=26.2 from=F1 to=B {done}\nD2 dependency pi=26.2 from=F1 to=B {late}"
    assert [one.item.id for one in needs(plan(text))] == ["D2", "D1"]


def test_teams_stand_behind_what_they_own() -> None:
    found = needs(plan(dependency("")))[0]
    assert (found.consumers, found.providers) == (("A",), ("B",))


def test_the_matrix_has_a_row_for_who_needs_and_a_column_for_who_gives() -> None:
    shown = plan(dependency("needed_by=2"))
    assert rows(table(matrix(shown, needs(shown)))) == [["A", "D1"]]


def test_a_team_that_needs_something_from_itself_waits_for_nobody() -> None:
    shown = plan(f"{TRAIN}\nD1 dependency pi=26.2 from=F1 to=A")
    assert matrix(shown, needs(shown)) is None


def test_an_unanswered_dependency_says_so() -> None:
    shown = plan(dependency("needed_by=2"))
    assert rows(table(register(shown, needs(shown))))[0][:7] == ["D1", "not promised", "A", "B", "26.2.2", "–", "no answer"]


def test_what_belongs_to_no_team_does_not_vanish() -> None:
    shown = plan("26.2 pi\nB team\nF2 feature pi=26.2\nD1 dependency pi=26.2 from=F2 to=B")
    assert rows(table(register(shown, needs(shown))))[0][2] == "F2"


def test_each_team_sees_what_it_needs_and_who_needs_it() -> None:
    shown = plan(dependency("needed_by=2 promised_for=1 status=accepted"))
    assert rows(table(needs_and_gives(shown, needs(shown)))) == [
        ["A", "we need", "D1", "B", "26.2.2", "in time"],
        ["B", "they need", "D1", "A", "26.2.2", "in time"],
    ]
