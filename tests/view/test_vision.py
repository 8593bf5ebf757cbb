"""The vision page: whether it is still looked at, what its outcomes lack, its larger visions, and its poster."""

from datetime import date

from tests.view.trains import atlas, pages

from northline.view import completeness, freshness, ladder
from northline.view.atlas import Atlas
from northline.view.parts import Note, Sheet
from northline.view.vision import FAMILY, VisionPage

# The trains here stand on 1 April 2026.
TRAIN = """
VIS-1 vision one_liner=One_step_for_everyone reviewed=2026-03-01 owner=Ada
T1 theme weight=60
T2 theme weight=40
OUT-1 outcome parent=T1 kpis=KPI-1
OUT-2 outcome parent=T2
KPI-1 kpi baseline=4 target=2 due=2026-12-31 owner=Grace
"""


def vision(train: Atlas) -> VisionPage:
    values = pages(FAMILY, train)["vision/"].values
    assert isinstance(values, VisionPage)
    return values


def freshness_note(train: Atlas) -> Note:
    section = freshness.section(train, train.portfolio["VIS-1"])
    note = section.blocks[0]
    assert isinstance(note, Note)
    return note


def test_a_vision_reviewed_lately_says_when_the_next_look_is_due() -> None:
    note = freshness_note(atlas(TRAIN))
    assert (note.tone, note.text) == ("good", "Last reviewed 31 days ago; 120 days are agreed, so the next look is due by 2026-06-29.")


def test_a_vision_nobody_looked_at_for_long_is_stale() -> None:
    note = freshness_note(atlas(TRAIN.replace("2026-03-01", "2025-03-01")))
    assert (note.tone, note.text.partition(";")[0]) == ("watch", "Last reviewed 396 days ago")


def test_a_look_after_the_as_of_date_is_none_yet() -> None:
    train = atlas(TRAIN.replace("2026-03-01", "2026-05-01"))
    assert freshness.look(train, train.portfolio["VIS-1"]) is None


def test_the_last_look_is_told_with_its_field() -> None:
    train = atlas("VIS-1 vision updated=2026-03-31")
    assert freshness.look(train, train.portfolio["VIS-1"]) == freshness.Look("updated", date(2026, 3, 31), 1)


def test_an_outcome_without_a_measure_lacks_a_kpi() -> None:
    train = atlas(TRAIN)
    assert completeness.missing(train, train.portfolio["OUT-1"]) == ()
    assert completeness.missing(train, train.portfolio["OUT-2"]) == ("a KPI",)


def test_visions_of_several_levels_stand_the_widest_first() -> None:
    train = atlas("VIS-1 vision parent=VIS-9\nVIS-9 vision level=portfolio\nVIS-5 vision level=solution")
    assert [one.id for one in ladder.ladder(train)] == ["VIS-9", "VIS-5", "VIS-1"]


def test_visions_of_one_level_make_no_ladder() -> None:
    assert ladder.section(atlas("VIS-1 vision\nVIS-2 vision supersedes=VIS-1")) is None


def test_the_poster_holds_the_statement_and_the_themes_by_weight() -> None:
    poster = vision(atlas(TRAIN)).poster
    assert "One step for everyone" in repr(poster)
    assert repr(poster).index("'T1'") < repr(poster).index("'T2'")


def test_without_a_vision_the_page_says_how_to_write_one() -> None:
    values = pages(FAMILY, atlas("T1 theme"))["vision/"].values
    assert isinstance(values, Sheet)
    assert "Write one" in repr(values.sections[0])
