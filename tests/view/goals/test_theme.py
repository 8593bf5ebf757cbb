"""The page of a theme: what it lacks, what was planned on it and came of it, and who carries it."""

from tests.view.reading import said
from tests.view.trains import atlas

from northline.model.cells import Badge, Bar, Counted, Refs, Several, Table, Text
from northline.model.page import ROOT
from northline.view.goals import carriers, gaps, planned, value
from northline.view.kinds.theme import sections
from northline.view.parts import Note, Section

# The as-of date is 1 April 2026, so 26.2 is current.
TRAIN = """
VIS-1 vision
T1 theme weight=60 supports=VIS-1 owner=Ada budget=2_million
T2 theme weight=40 supports=VIS-1
OUT-1 outcome parent=T1 owner=Ada
KPI-1 kpi parent=OUT-1 baseline=1 target=2 due=2026-12-31
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24
26.3 pi start=2026-05-25 end=2026-08-02
A team
B team
F1 feature supports=T1 pi=26.1
F2 feature supports=T1 pi=26.2
F3 feature supports=T1
O1 objective supports=OUT-1 team=A pi=26.2 business_value=6
O2 objective supports=T1,T2 team=A pi=26.2 business_value=4
O3 objective supports=T1 team=B pi=26.2 business_value=5 commitment=uncommitted
O4 objective supports=T1 team=B pi=26.1 business_value=8 actual_value=7
O5 objective supports=T1 pi=26.1 business_value=3
O6 objective supports=T1 team=B pi=26.2 business_value=9 status=dropped
"""


def table(section: Section | None) -> Table:
    assert section is not None
    found = section.blocks[0]
    assert isinstance(found, Table)
    return found


def column(shown: Table, name: str) -> list[object]:
    index = [one.name for one in shown.columns].index(name)
    return [row.cells[index] for row in shown.rows]


def gap_words(text: str, theme: str) -> list[str]:
    shown = atlas(text)
    outcomes = [one for one in shown.portfolio.of("outcome") if theme in shown.portfolio.targets(one.id, "parent")]
    block = gaps.section(shown, shown.portfolio[theme], outcomes).blocks[0]
    if isinstance(block, Note):
        return []
    assert isinstance(block, Table)
    return [cell.text for cell in column(block, "gap") if isinstance(cell, Text)]


def test_value_is_told_pi_by_pi_the_newest_first() -> None:
    shown = atlas(TRAIN)
    found = table(value.section(shown, shown.portfolio["T1"]))
    assert [said(cell) for cell in column(found, "planned")] == ["10", "11"]
    assert [said(cell) for cell in column(found, "objectives")] == ["3 of them 2 committed", "2"]


def test_actual_value_says_how_many_are_not_valued_yet_and_is_absent_before_any_is() -> None:
    shown = atlas(TRAIN)
    found = table(value.section(shown, shown.portfolio["T1"]))
    assert [said(cell) for cell in column(found, "actual")] == ["–", "7 1 not valued yet"]


def test_value_of_an_objective_on_two_themes_is_split_and_held_against_the_weight() -> None:
    shown = atlas(TRAIN)
    found = table(value.section(shown, shown.portfolio["T1"]))
    assert said(column(found, "own")[0]) == "8"
    assert column(found, "share")[0] == Bar(0.8, "80 %", mark=0.6, at=ROOT + "how/coverage/index.html#26.2-t1")


def test_weight_and_budget_stand_above_the_value() -> None:
    shown = atlas(TRAIN)
    section = value.section(shown, shown.portfolio["T1"])
    assert section is not None
    assert str(section.intro) == "It is given weight 60 % and budget 2 million."


def test_without_business_values_only_objectives_are_counted() -> None:
    shown = atlas("T1 theme\n26.2 pi\nO1 objective supports=T1 pi=26.2")
    assert [one.name for one in table(value.section(shown, shown.portfolio["T1"])).columns] == ["pi", "objectives"]


def test_a_theme_that_no_objective_reaches_has_no_value_to_tell() -> None:
    shown = atlas("T1 theme\n26.2 pi\nO1 objective pi=26.2")
    assert value.section(shown, shown.portfolio["T1"]) is None


def test_teams_stand_with_the_part_of_their_own_committed_value() -> None:
    shown = atlas(TRAIN)
    found = table(carriers.section(shown, shown.portfolio["T1"]))
    assert [[ref.id for ref in cell.refs] for cell in column(found, "objectives") if isinstance(cell, Refs)] == [["O1", "O2"], ["O3"]]
    assert [said(cell) for cell in column(found, "value")] == ["10", "–"]
    assert [said(cell) for cell in column(found, "share")] == ["80 %", "–"]


def test_objectives_without_a_team_stand_apart() -> None:
    shown = atlas("T1 theme\n26.2 pi\nX art\nO1 objective supports=T1 pi=26.2 art=X\nO2 objective supports=T1 pi=26.2")
    assert column(table(carriers.section(shown, shown.portfolio["T1"])), "team") == [Text("No team"), Text("The train itself")]


def test_without_an_objective_in_the_current_pi_no_team_carries_it() -> None:
    shown = atlas("T1 theme\n26.2 pi start=2026-03-16 end=2026-05-24")
    assert carriers.section(shown, shown.portfolio["T1"]) is None


def test_features_of_now_and_later_come_first_and_earlier_ones_are_folded() -> None:
    shown = atlas(TRAIN)
    found = tuple(planned.sections(shown, shown.portfolio["T1"]))
    assert [(one.title, one.folded, [block.caption for block in one.blocks if isinstance(block, Table)]) for one in found] == [
        ("Which features serve it, PI by PI?", False, ["26.2, current", "In no PI yet"]),
        ("Which features served it before?", True, ["26.1, closed"]),
    ]


def test_the_current_pi_counts_as_now_even_when_it_is_closed() -> None:
    shown = atlas("T1 theme owner=Ada\n26.2 pi start=2026-03-16 end=2026-05-24 status=closed\nF1 feature supports=T1 pi=26.2")
    assert [one.folded for one in planned.sections(shown, shown.portfolio["T1"])] == [False]
    assert "No feature in this PI or a later one" not in gap_words(
        "T1 theme\n26.2 pi start=2026-03-16 end=2026-05-24 status=closed\nF1 feature supports=T1 pi=26.2", "T1"
    )


def test_when_all_features_are_of_the_past_the_page_says_so() -> None:
    shown = atlas(TRAIN.replace("F2 feature supports=T1 pi=26.2\nF3 feature supports=T1\n", ""))
    block = next(planned.sections(shown, shown.portfolio["T1"])).blocks[0]
    assert block == Note("No feature of it is planned in this PI or a later one, and none waits for a PI.", "watch")


def test_without_pis_features_stand_in_one_table() -> None:
    shown = atlas("T1 theme\nF1 feature supports=T1")
    found = table(next(planned.sections(shown, shown.portfolio["T1"])))
    assert found.caption == "Features on this theme"


def test_a_theme_that_is_served_measured_and_planned_lacks_nothing() -> None:
    assert gap_words(TRAIN, "T1") == []


def test_a_theme_says_all_that_it_lacks() -> None:
    text = TRAIN + "T3 theme weight=0.1\nOUT-3 outcome parent=T3"
    assert gap_words(text, "T3") == [
        "Served by nobody in 26.2",
        "Outcomes that cannot be seen to move",
        "No feature in this PI or a later one",
        "Nobody owns it",
    ]


def test_an_outcome_served_only_by_what_is_uncommitted_is_a_gap() -> None:
    text = TRAIN.replace("business_value=6", "business_value=6 commitment=uncommitted").replace("supports=T1,T2", "supports=T2")
    assert gap_words(text, "T1") == ["Served only by what is uncommitted in 26.2"]


def test_a_retired_theme_is_not_asked_for_its_gaps() -> None:
    shown = atlas("T1 theme status=retired\nO1 objective supports=T1")
    found = list(sections(shown, shown.portfolio["T1"]))
    assert [one.id for one in found][:2] == ["retired", "outcomes"]
    assert found[1].links == ()


def test_a_pi_is_told_with_its_state() -> None:
    shown = atlas(TRAIN)
    cell = column(table(value.section(shown, shown.portfolio["T1"])), "pi")[1]
    assert isinstance(cell, Several)
    assert cell.parts[1] == Badge("closed")


def test_pis_of_long_ago_are_told_in_a_line_each_that_links_reach() -> None:
    pis = "\n".join(f"2{year}.1 pi start=202{year}-01-05 end=202{year}-03-15 status=closed" for year in range(9))
    work = "\n".join(f"F{year} feature supports=T1 pi=2{year}.1\nO{year} objective supports=T1 pi=2{year}.1" for year in range(9))
    shown = atlas(f"VIS-1 vision\nT1 theme weight=60 supports=VIS-1\n{pis}\n{work}")
    found = {one.id: one for one in sections(shown, shown.portfolio["T1"])}
    rows = table(found["served-before"]).rows
    assert [(row.anchor, said(row.cells[0]), said(row.cells[1])) for row in rows] == [
        ("pi-24.1", "24.1", "O4"),
        ("pi-23.1", "23.1", "O3"),
        ("pi-22.1", "22.1", "O2"),
        ("pi-21.1", "21.1", "O1"),
        ("pi-20.1", "20.1", "O0"),
    ]
    assert "pi-25.1" in found
    before = found["features-before"].blocks
    assert [one.caption for one in before if isinstance(one, Table)][-1] == "Features of PIs before these"
    assert len(before) == 5


def test_a_count_leads_to_the_list_below_only_where_that_holds_just_these() -> None:
    shown = atlas(TRAIN)
    counts = column(table(value.section(shown, shown.portfolio["T1"])), "objectives")
    assert [one.at for one in counts if isinstance(one, Counted)] == [
        tuple(shown.ref(one) for one in ("O1", "O2", "O3")),
        f"{ROOT}themes/t1/index.html#pi-26.1",
    ]


def test_pis_of_many_objectives_are_told_in_a_line_each_sooner() -> None:
    pis = "\n".join(f"2{year}.1 pi start=202{year}-01-05 end=202{year}-03-15 status=closed" for year in range(4))
    work = "\n".join(f"O{year}-{n} objective supports=T1 pi=2{year}.1" for year in range(4) for n in range(60))
    shown = atlas(f"VIS-1 vision\nT1 theme weight=60 supports=VIS-1\n{pis}\n{work}")
    found = {one.id: one for one in sections(shown, shown.portfolio["T1"])}
    assert [len(table(one).rows) for name, one in found.items() if name.startswith("pi-")] == [60]
    assert [row.anchor for row in table(found["served-before"]).rows] == ["pi-22.1", "pi-21.1", "pi-20.1"]
