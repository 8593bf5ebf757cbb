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


def test_decisions_are_asked_for_and_edits_and_answered_findings_are_not() -> None:
    place = Place("a.md", 1)
    answered = Finding("NL420", "no-line-of-sight", Severity.WARNING, "…", place, "OBJ-2", explained_by="DEC-1")
    edit = Finding("NL201", "dangling-link", Severity.ERROR, "…", place)
    decision = Finding("NL701", "watermelon", Severity.WARNING, "…", place, "OBJ-1")
    shown = home(atlas(TRAIN, findings=(edit, answered, decision)))
    assert [one.title for one in shown.attention.entries] == ["Is OBJ-1 still on track?"]
    assert [link.text for link in shown.attention_more] == ["What each role looks at today", "2 open findings"]


def test_the_pi_that_is_planned_next_stands_beside_the_one_under_way() -> None:
    shown = home(atlas("26.1 pi status=committed start=2026-01-19 end=2026-04-10\n26.2 pi status=draft start=2026-04-13 end=2026-06-19"))
    assert shown.coming
    assert (shown.coming.id, shown.outlook) == ("26.2", "is planned in 12 days, with no objective yet")


def test_every_role_starts_from_here() -> None:
    assert [one.text for one in home(atlas("")).starts][:3] == ["POPM", "Product management", "RTE"]
