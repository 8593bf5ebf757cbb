"""The start page: the vision, this PI, and what needs attention."""

from tests.view.trains import atlas, pages

from northline.model.finding import Finding, Severity
from northline.model.place import Place
from northline.view.atlas import Atlas
from northline.view.home import FAMILY, Home

TRAIN = """
VIS-1 vision one_liner=One_step_for_everyone
T1 theme weight=50
OBJ-1 objective supports=T1 teams=Blue pi=26.1 business_value=8
OBJ-2 objective teams=Blue pi=26.1 business_value=4
Blue team
26.1 pi start=2026-03-02 end=2026-05-08 iterations=5 intent=Fewer_calls
"""


def home(train: Atlas) -> Home:
    values = pages(FAMILY, train)[""].values
    assert isinstance(values, Home)
    return values


def test_the_vision_and_the_current_pi_come_first() -> None:
    shown = home(atlas(TRAIN))
    assert (shown.one_liner, shown.intent) == ("One step for everyone", "Fewer calls")
    assert shown.when == "2 Mar – 8 May 2026 · iteration 26.1.3"


def test_linked_value_is_a_gauge_with_its_fraction() -> None:
    gauges = home(atlas(TRAIN)).gauges
    assert gauges is not None
    linked = next(one for one in gauges.gauges if one.title == "Committed value that is linked")
    assert (linked.text, linked.fraction) == ("66.7 %", "8 of 12")


def test_a_train_without_values_shows_no_gauges_and_no_columns_of_value() -> None:
    shown = home(atlas("VIS-1 vision\nT1 theme\nOBJ-1 objective supports=T1 pi=26.1\n26.1 pi"))
    assert shown.gauges is None
    assert shown.themes is not None
    assert [column.name for column in shown.themes.columns] == ["theme", "objectives", "teams"]


def test_teams_say_how_many_objectives_reach_a_theme() -> None:
    teams = home(atlas(TRAIN)).teams
    assert teams is not None
    assert "1 of 2" in repr(teams.cards[0].cells)


def test_an_empty_train_still_has_a_start_page() -> None:
    shown = home(atlas(""))
    assert (shown.vision, shown.pi, shown.themes, shown.teams) == (None, None, None, None)


def test_answered_findings_need_no_attention() -> None:
    place = Place("a.md", 1)
    answered = Finding("NL420", "no-line-of-sight", Severity.WARNING, "…", place, explained_by="DEC-1")
    pending = Finding("NL201", "dangling-link", Severity.ERROR, "…", place)
    assert [line.code for line in home(atlas(TRAIN, findings=(pending, answered))).attention.lines] == ["NL201"]
