from tests.view.trains import atlas, pages

from northline.view.atlas import Atlas
from northline.view.roadmap import FAMILY, Grid, Roadmap

TRAIN = """
VIS-1 vision
T1 theme weight=30 supports=VIS-1
T2 theme weight=70 supports=VIS-1
T9 theme status=retired
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24 status=committed
26.3 pi start=2026-05-25 end=2026-08-02
ART-1 art
A team
EPIC-1 epic supports=T1 state=implementing
F1 feature parent=EPIC-1 pi=26.2
F2 feature supports=T9 pi=26.2
F3 feature pi=26.3
F4 feature supports=T1,T2 pi=26.1 state=done
F5 feature
O1 objective art=ART-1 pi=26.2 supports=T2
O2 objective team=A pi=26.2 supports=T2
MS-1 milestone due=2026-06-01
"""


def roadmap(shown: Atlas) -> Roadmap:
    page = pages(FAMILY, shown)["roadmap/"]
    assert isinstance(page.values, Roadmap)
    return page.values


def near(shown: Atlas) -> Grid:
    found = roadmap(shown).near
    assert found is not None
    return found


def cells(grid: Grid) -> dict[str, list[list[str]]]:
    return {lane.head.title: [[block.ref.id for block in pile.blocks] for pile in lane.piles] for lane in grid.lanes}


def test_pis_stand_in_calendar_order_each_with_a_word_for_how_sure_it_is() -> None:
    assert [(one.id, one.look, one.badge.text) for one in near(atlas(TRAIN)).periods] == [
        ("26.1", "closed", "closed"),
        ("26.2", "current", "current"),
        ("26.3", "forecast", "forecast"),
    ]


def test_lanes_go_by_weight_then_retired_themes_then_no_theme() -> None:
    assert cells(near(atlas(TRAIN))) == {
        "T2": [["F4"], ["O1"], []],
        "T1": [["F4"], ["F1"], []],
        "Retired themes": [[], ["F2"], []],
        "No theme": [[], [], ["F3"]],
    }


def test_objectives_of_teams_do_not_stand_on_the_roadmap() -> None:
    assert not any("O2" in pile for piles in cells(near(atlas(TRAIN))).values() for pile in piles)


def test_work_on_two_themes_says_so_in_both_lanes() -> None:
    notes = {lane.head.title: [block.note for block in lane.piles[0].blocks] for lane in near(atlas(TRAIN)).lanes}
    assert (notes["T1"], notes["T2"]) == (["also T2"], ["also T1"])


def test_weights_are_shown_as_parts_of_one_whole() -> None:
    assert [lane.head.note for lane in near(atlas(TRAIN)).lanes[:2]] == ["weight 70 %", "weight 30 %"]


def test_unfinished_epics_stand_at_the_left_of_their_lane() -> None:
    assert [block.ref.id for lane in near(atlas(TRAIN)).lanes for block in lane.epics] == ["EPIC-1"]


def test_a_milestone_stands_in_the_pi_that_holds_its_date() -> None:
    assert [[mark.ref.id for mark in marks] for marks in near(atlas(TRAIN)).milestones] == [[], [], ["MS-1"]]


def test_features_in_no_pi_are_counted_and_lead_to_the_backlog() -> None:
    assert str(roadmap(atlas(TRAIN)).notes[0].text) == "1 feature is in no PI yet."


def test_a_theme_without_a_feature_in_the_pis_to_come_is_named() -> None:
    section = next(one for one in roadmap(atlas(TRAIN)).sections if one.id == "asleep")
    assert str(section.intro).startswith("1 active theme has no feature in 26.2 or 26.3.")
    assert section.count == 1


def test_of_forty_pis_most_stay_folded() -> None:
    forty = "\n".join(f"P{n} pi start={1987 + n}-01-01 end={1987 + n}-12-31" for n in range(20, 60))
    shown = roadmap(atlas(forty))
    assert shown.earlier is not None
    assert shown.later is not None
    assert [len(one.periods) for one in (shown.earlier, near(atlas(forty)), shown.later)] == [17, 8, 15]


def test_a_full_cell_folds_all_but_eight_blocks() -> None:
    many = "26.2 pi start=2026-03-16 end=2026-05-24\n" + "\n".join(f"F{n} feature pi=26.2" for n in range(1, 13))
    pile = near(atlas(many)).lanes[-1].piles[0]
    assert (len(pile.blocks), len(pile.folded)) == (8, 4)


def test_a_train_without_pis_says_what_is_missing() -> None:
    shown = roadmap(atlas("F1 feature"))
    assert shown.near is None
    assert shown.lead == "No PIs are recorded, so there is no roadmap yet."


def test_a_train_without_themes_puts_all_work_in_one_lane_and_says_why() -> None:
    shown = roadmap(atlas("26.2 pi\nF1 feature pi=26.2"))
    assert [lane.head.title for lane in near(atlas("26.2 pi\nF1 feature pi=26.2")).lanes] == ["No theme"]
    assert "No strategic themes are recorded, so all work stands in one lane." in [note.text for note in shown.notes]
