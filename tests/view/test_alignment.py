from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.config import Config
from northline.model.cells import Badge, Bar, Computed, Ref, Table, Text
from northline.model.results.duplicates import DuplicatePair, Duplicates
from northline.view.align import coverage, duplicates, inversions, orphans, outcomes, scores
from northline.view.alignment import FAMILY, Alignment
from northline.view.parts import Gauges, Note, Section

TRAIN = """
VIS-1 vision
T1 theme weight=50 supports=VIS-1
T2 theme weight=50 supports=VIS-1
T9 theme status=retired
OUT-1 outcome parent=T1
OUT-2 outcome parent=T1
OUT-3 outcome parent=T2
26.2 pi start=2026-03-16 end=2026-05-24 status=committed
A team
F1 feature pi=26.2
S1 story parent=F1 points=3
S2 story parent=F1 points=5
F2 feature pi=26.2 supports=T9
F3 feature pi=26.2 supports=OUT-1
O1 objective team=A pi=26.2 supports=OUT-1 business_value=9
O2 objective team=A pi=26.2 supports=OUT-2 business_value=3 commitment=uncommitted
O3 objective team=A pi=26.2 business_value=3
O4 objective team=A pi=26.2 supports=T8 business_value=1
"""


def table(section: Section | None) -> Table:
    assert section is not None
    return next(block for block in section.blocks if isinstance(block, Table))


def by_item(found: Table, column: str) -> dict[str, object]:
    at = [one.name for one in found.columns].index(column)
    return {row.cells[0].id: row.cells[at] for row in found.rows if isinstance(row.cells[0], Ref)}


def test_four_gauges_say_how_far_the_vision_is_covered() -> None:
    section = coverage.gauges(atlas(TRAIN), "26.2")
    assert section is not None
    gauges = section.blocks[0]
    assert isinstance(gauges, Gauges)
    assert [gauge.text for gauge in gauges.gauges] == ["50 %", "37.5 %", "69.2 %", "50 %"]


def test_a_theme_shows_its_share_beside_its_weight() -> None:
    shown = atlas(TRAIN)
    shares = by_item(table(coverage.themes(shown, "26.2")), "share")
    at = shown.receipt("coverage", "26.2", "T1")
    assert shares["T1"] == Bar(9 / 13, "69.2 %, more than its weight", "watch", mark=0.5, at=at)
    assert said(shares["T2"]) == "0 %, less than its weight"


def test_value_on_no_theme_has_a_row_of_its_own() -> None:
    last = table(coverage.themes(atlas(TRAIN), "26.2")).rows[-1]
    assert [said(cell) for cell in last.cells[:4]] == ["No theme", "0 %", "30.8 %, serves nothing agreed", "4"]


def test_without_values_themes_show_which_objectives_reach_them() -> None:
    shown = atlas("26.2 pi\nT1 theme\nT2 theme\nO1 objective pi=26.2 supports=T1")
    found = by_item(table(coverage.themes(shown, "26.2")), "count")
    assert [getattr(cell, "text", "") for cell in found.values()] == ["1", "0"]
    gauges = coverage.gauges(shown, "26.2")
    assert gauges is not None
    assert not any(isinstance(block, Gauges) for block in gauges.blocks)


def test_outcomes_left_out_are_listed_worst_first() -> None:
    found = by_item(table(outcomes.section(atlas(TRAIN), "26.2")), "served")
    assert found == {"OUT-3": Badge("nobody", "act"), "OUT-2": Badge("only uncommitted", "watch")}


def test_when_every_outcome_is_named_that_is_said() -> None:
    section = outcomes.section(atlas("26.2 pi\nT1 theme\nOUT-1 outcome parent=T1\nO1 objective pi=26.2 supports=OUT-1"), "26.2")
    assert section is not None
    assert section.blocks == (Note("Every outcome is named by a committed objective.", "good"),)


def test_orphans_are_told_once_at_their_highest_cause() -> None:
    found = table(orphans.section(atlas(TRAIN), "26.2"))
    assert list(by_item(found, "under")) == ["O3", "O4", "F1", "F2"]
    under = by_item(found, "under")["F1"]
    assert (getattr(under, "text", ""), getattr(under, "note", "")) == ("2", "8 points")


def test_each_orphan_says_how_to_mend_it() -> None:
    mends = by_item(table(orphans.section(atlas(TRAIN), "26.2")), "mend")
    assert mends == {
        "O3": Text("Name the outcome it serves under `supports`, or link the features it delivers to one."),
        "O4": Text("T8 does not exist. Name an outcome of an active theme instead."),
        "F1": Text("Give it a parent that serves a theme, or name an outcome under `supports`."),
        "F2": Text("T9 no longer counts. Name an outcome of an active theme instead."),
    }


def test_an_objective_without_names_hangs_on_the_loose_feature_it_delivers() -> None:
    found = orphans.section(atlas("26.2 pi\nT1 theme\nF1 feature pi=26.2\nO1 objective pi=26.2 delivers=F1"), "26.2")
    assert list(by_item(table(found), "under")) == ["F1"]


def test_work_of_an_agreed_bucket_is_no_orphan() -> None:
    text = "26.2 pi\nT1 theme\nF1 feature pi=26.2 allocation=maintenance"
    section = orphans.section(atlas(text, config=Config(explained=frozenset({"maintenance"}))), "26.2")
    assert section is not None
    assert section.blocks == (Note("All planned work is tied to a business goal.", "good"),)
    assert "1 more stand in an agreed bucket" in str(section.intro)


def test_loose_parents_in_a_circle_each_stand_once() -> None:
    shown = atlas("26.2 pi\nT1 theme\nF1 feature pi=26.2 parent=F2\nF2 feature pi=26.2 parent=F1")
    assert len(table(orphans.section(shown, "26.2")).rows) == 2


def test_ready_work_worth_more_than_planned_work_is_shown_beside_it() -> None:
    text = """
    26.2 pi start=2026-03-16 end=2026-05-24
    F1 feature pi=26.2 user_business_value=1 time_criticality=1 risk_opportunity=1 job_size=3
    F2 feature state=ready user_business_value=5 time_criticality=1 risk_opportunity=2 job_size=1
    """
    found = table(inversions.section(atlas(text), "26.2"))
    assert [getattr(cell, "text", "") for cell in found.rows[0].cells[2:]] == ["7", "nothing"]


def test_the_lead_says_how_much_value_serves_a_theme() -> None:
    values = pages(FAMILY, atlas(TRAIN))["alignment/"].values
    assert isinstance(values, Alignment)
    assert str(values.lead) == "69.2 % of the committed value of 26.2 serves a strategic theme; T2 has no committed objective."


def test_every_pi_has_a_page() -> None:
    assert list(pages(FAMILY, atlas(TRAIN))) == ["alignment/", "alignment/26.2/"]


def test_a_train_without_pis_says_what_is_missing() -> None:
    values = pages(FAMILY, atlas("T1 theme"))["alignment/"].values
    assert isinstance(values, Alignment)
    assert values.empty is not None


def test_objectives_stand_by_alignment_score_weakest_first() -> None:
    section = scores.section(atlas(TRAIN), "26.2")
    assert section is not None
    found = next(block for block in section.blocks if isinstance(block, Table) and block.name == "alignment-scores")
    assert [column.name for column in found.columns][:7] == ["objective", "score", "link", "measure", "evidence", "value", "wording"]
    values = [cell.sort for row in found.rows for cell in row.cells[1:2] if isinstance(cell, Computed)]
    assert len(values) == 4
    assert values == sorted(values, key=lambda value: value or 0)


def test_a_link_that_nothing_bears_out_is_shown_beside_what_it_names() -> None:
    section = scores.section(atlas("26.2 pi\nT1 theme\nOUT-1 outcome parent=T1\nX objective pi=26.2 supports=OUT-1"), "26.2")
    assert section is not None
    paper = section.blocks[-1]
    assert isinstance(paper, Table)
    assert paper.name == "paper-links"


def test_without_themes_and_outcomes_nothing_is_scored() -> None:
    assert scores.section(atlas("26.2 pi\nO1 objective pi=26.2"), "26.2") is None


def test_similar_objectives_of_two_teams_stand_side_by_side() -> None:
    pair = DuplicatePair("O1", "O2", 0.87, "near-duplicate", outcomes=("OUT-1",))
    text = "26.2 pi\nA team\nB team\nOUT-1 outcome\nO1 objective team=A pi=26.2\nO2 objective team=B pi=26.2"
    shown = atlas(text, results={Duplicates: {"26.2": Duplicates((pair,))}})
    row = table(duplicates.section(shown, "26.2")).rows[0]
    assert [said(cell) for cell in row.cells[2:4]] == ["87 %", "near-duplicate"]


def test_a_declared_pair_is_listed_and_not_counted() -> None:
    pair = DuplicatePair("O1", "O2", 0.87, "near-duplicate", declared=True)
    section = duplicates.section(atlas("26.2 pi\nO1 objective\nO2 objective", results={Duplicates: {"26.2": Duplicates((pair,))}}), "26.2")
    assert section is not None
    assert section.count is None
    assert table(section).rows[0].cells[3] == Badge("declared shared", "good")


def test_without_similar_objectives_nothing_is_said() -> None:
    assert duplicates.section(atlas("26.2 pi\nO1 objective pi=26.2"), "26.2") is None
