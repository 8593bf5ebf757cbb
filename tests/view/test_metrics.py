"""The metrics page: outcomes first, predictability, alignment, flow and plans."""

from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.cells import Table
from northline.model.page import href
from northline.model.results.predictability import Predictability
from northline.view.metrics import FAMILY, LEAD, NO_KPIS
from northline.view.parts import Chart, Note, Section, Sheet

KPIS = """
T1 theme weight=1
OUT-1 outcome parent=T1
KPI-1 kpi supports=OUT-1 baseline=35 target=60 start=2026-01-01 due=2026-06-30 readings=2026-02-01:40,2026-03-31:45
KPI-2 kpi max=5 readings=2026-03-31:6
KPI-3 kpi
"""
# PI 1: A 9 of 10, B 4 of 10, together 65 %. PI 2: A 12 of 10, B 5 of 10, together 85 %.
VALUED = """
1 pi start=2025-10-01 end=2025-12-31 status=closed
2 pi start=2026-01-01 end=2026-03-31 status=closed
A team
B team
A1 objective team=A pi=1 business_value=10 actual_value=9
B1 objective team=B pi=1 business_value=10 actual_value=4
A2 objective team=A pi=2 business_value=10 actual_value=10
A3 objective team=A pi=2 commitment=uncommitted business_value=5 actual_value=2
B2 objective team=B pi=2 business_value=10 actual_value=5
"""

VALUED_ONCE = "\n".join(line for line in VALUED.splitlines() if "pi=2" not in line)


def sheet(text: str, url: str = "metrics/") -> Sheet:
    values = pages(FAMILY, atlas(text))[url].values
    assert isinstance(values, Sheet)
    return values


def section(text: str, name: str) -> Section:
    return next(one for one in sheet(text).sections if one.id == name)


def table(found: Section) -> Table:
    return next(block for block in found.blocks if isinstance(block, Table))


def names(found: Table) -> list[str]:
    """What stands first in each row."""
    return [str(getattr(cell, "id", getattr(cell, "text", ""))) for cell in (row.cells[0] for row in found.rows)]


def test_outcomes_come_first_then_guardrails_then_what_measures_no_outcome() -> None:
    assert [(one.id, one.count) for one in sheet(KPIS).sections][:3] == [("kpis", 1), ("guardrails", 1), ("other-kpis", 1)]


def test_the_states_of_outcome_kpis_are_counted() -> None:
    note = section(KPIS, "kpis").blocks[0]
    assert isinstance(note, Note)
    assert (str(note.text), note.tone) == ("1 at risk.", "info")


def test_a_guardrail_says_whether_it_holds() -> None:
    row = table(section(KPIS, "guardrails")).rows[0]

    assert "breached" in repr(row)
    assert "at most 5" in repr(row)


def test_a_train_without_kpis_says_that_nobody_can_tell() -> None:
    assert (sheet(VALUED).lead, sheet(KPIS).lead) == (NO_KPIS, LEAD)


def test_a_train_with_nothing_to_measure_has_no_metrics_page() -> None:
    assert pages(FAMILY, atlas("VIS-1 vision")) == {}


def test_predictability_is_drawn_against_the_reliable_band() -> None:
    chart = next(block for block in section(VALUED, "predictability").blocks if isinstance(block, Chart))

    assert chart.figure.band == (0.8, 1.0)
    assert [(point.at, point.text) for point in chart.figure.points] == [("1", "65 %"), ("2", "85 %")]
    assert [point.beside for point in chart.figure.points] == [0.65, 0.75]


def test_one_pi_is_a_table_and_no_chart() -> None:
    assert [block.part for block in section(VALUED_ONCE, "predictability").blocks] == ["table"]


def test_a_train_in_the_band_with_teams_out_of_it_says_so() -> None:
    notes = [block.text for block in section(VALUED, "predictability").blocks if isinstance(block, Note)]

    assert notes == ["2 is in the band although 2 of 2 teams are out of it: A, B."]


def test_provisional_values_have_bounds() -> None:
    found = section(
        VALUED.replace("B2 objective team=B pi=2 business_value=10 actual_value=5", "B2 objective team=B pi=2 business_value=10"),
        "predictability",
    )
    chart = next(block for block in found.blocks if isinstance(block, Chart))

    assert (chart.figure.points[1].low, chart.figure.points[1].high) == (0.6, 1.1)
    assert "2 is provisional: 1 objectives have no actual value yet, and count 0 until they have." in repr(found.blocks)


def test_moving_a_value_within_the_train_changes_no_sum_of_the_train() -> None:
    moved = """
    1 pi status=closed start=2025-10-01 end=2025-12-31
    A team
    A1 objective team=A pi=1 business_value=10 status=dropped replaced_by=A2
    A2 objective team=A pi=1 business_value=5 actual_value=5
    DEC-1 decision chosen=A2 over=A1
    """
    found = atlas(moved).scores.of(Predictability)["1"]
    labels = [column.label for column in table(section(moved, "predictability")).columns]

    assert found.other is not None
    assert (found.score.fraction, found.other.fraction) == ((5, 15), (5, 15))
    assert "Policy “rebaselined”" not in labels


def test_each_pi_leads_to_the_objectives_behind_its_alignment() -> None:
    found = pages(FAMILY, atlas(VALUED))

    assert [url for url in found if url != "metrics/"] == ["metrics/alignment/1/", "metrics/alignment/2/"]
    values = found["metrics/alignment/2/"].values
    assert isinstance(values, Sheet)
    assert sorted(names(table(values.sections[-1]))) == ["A2", "A3", "B2"]


def test_the_least_aligned_objective_comes_first() -> None:
    text = "T1 theme weight=1\n1 pi\nA objective pi=1 supports=T1\nB objective pi=1\nC objective pi=1 supports=T1 business_value=3"

    assert names(table(sheet(text, "metrics/alignment/1/").sections[-1])) == ["B", "A", "C"]


def test_a_dropped_objective_is_behind_no_number() -> None:
    text = "1 pi\nA objective pi=1\nB objective pi=1 status=dropped"

    assert names(table(sheet(text, "metrics/alignment/1/").sections[-1])) == ["A"]


def test_without_values_no_column_speaks_of_them() -> None:
    found = table(section("1 pi\nA objective pi=1", "alignment"))

    assert "weighted" not in [column.name for column in found.columns]


def test_objectives_with_a_kpi_are_counted_with_the_committed_value_they_hold() -> None:
    extra = "C objective pi=1 commitment=uncommitted"
    text = f"1 pi\nKPI-1 kpi\nA objective pi=1 kpis=KPI-1 business_value=6\nB objective pi=1 business_value=2\n{extra}"
    row = table(section(text, "objective-kpis")).rows[0]

    assert [getattr(cell, "text", "") for cell in row.cells[1:3]] == ["1 of 3 · 33.3 %", "6 of 8 · 75 %"]
    assert "'B'" in repr(row.cells[3])


FLOW = """
T1 theme weight=1
1 pi
F1 feature pi=1 points=6 supports=T1
F2 feature pi=1 kind=enabler
S1 story parent=F2 points=2
"""


def test_work_is_distributed_by_type_with_stories_counting_as_their_feature() -> None:
    found = table(section(FLOW, "flow-types"))

    assert [[getattr(cell, "text", "") for cell in row.cells] for row in found.rows] == [
        ["business features", "75 %", "6"],
        ["enablers", "25 %", "2"],
    ]


def test_work_that_reaches_no_theme_stands_in_the_distribution() -> None:
    assert names(table(section(FLOW, "flow-themes"))) == ["T1", "no theme"]


def test_work_without_points_is_counted_and_says_so() -> None:
    found = table(section("T1 theme weight=1\n1 pi\nF1 feature pi=1 supports=T1\nF2 feature pi=1", "flow-themes"))

    assert found.caption == "Planned work of 1, by count: nobody gave points"


def test_a_train_whose_work_has_no_kinds_has_no_distribution_by_type() -> None:
    assert "flow-types" not in [one.id for one in sheet("T1 theme weight=1\n1 pi\nF1 feature pi=1").sections]


def test_an_uncommitted_share_needs_somebody_who_told_the_two_apart() -> None:
    plain = "1 pi\nA objective pi=1\nF1 feature pi=1"
    told = "1 pi\nA objective pi=1 commitment=committed\nF1 feature pi=1"

    assert ["uncommitted" in repr(section(text, "plans")) for text in (plain, told)] == [False, True]


def test_bands_are_words_with_their_counts() -> None:
    assert said(table(section("1 pi\nA objective pi=1", "alignment")).rows[0].cells[2]) == "1 unaligned"


def test_predictability_leads_from_each_pi_to_every_objective_that_counts() -> None:
    chart = next(block for block in section(VALUED, "predictability").blocks if isinstance(block, Chart))
    assert chart.table is not None
    inside = [row.cells[-1] for row in chart.table.rows]
    assert [(said(cell), getattr(cell, "at", "")) for cell in inside] == [
        ("3 objectives", href("pi/2/review/", "objectives")),
        ("2 objectives", href("pi/1/review/", "objectives")),
    ]


def test_where_the_policies_differ_for_a_team_its_cell_and_a_note_say_so() -> None:
    moved = "B3 objective team=B pi=2 business_value=5 status=dropped replaced_by=A2 reason=late decided_on=2026-02-01 decided_by=Ann"
    text = f"{VALUED}{moved}"
    notes = [str(block.text) for block in section(text, "predictability").blocks if isinstance(block, Note)]
    assert "Dropped objectives count under the policy “baseline”; under “rebaselined” the number differs for A and B." in notes
    cells = [getattr(row.cells[-1], "note", "") for row in table(section(text, "teams")).rows]
    assert cells == ["high, 12 of 10, 80 % if rebaselined", "low, 5 of 15, 50 % if rebaselined"]


def test_teams_are_told_over_the_newest_pis_and_the_others_counted() -> None:
    pis = "\n".join(f"2{n}.1 pi start=202{n}-01-05 end=202{n}-03-15 status=closed" for n in range(6))
    more = "\n".join(f"2{n}.2 pi start=202{n}-06-01 end=202{n}-08-31 status=closed" for n in range(6))
    work = "\n".join(f"O{n}{k} objective team=A pi=2{n}.{k} business_value=4 actual_value=4" for n in range(6) for k in (1, 2))
    found = {one.id: one for one in sheet(f"A team\n{pis}\n{more}\n{work}").sections}["teams"]
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert [one.label for one in table.columns] == ["Team", *(f"2{n}.{k}" for n in range(2, 6) for k in (1, 2))]
    assert str(found.intro).endswith(" The last 8 PIs; each of the 4 earlier ones is told on its own page.")
