from tests.view.pi.plans import plan, rows, table, words

from northline.view.parts import Section
from northline.view.pi.changes import changed, decisions_of, pages
from northline.view.pi.frame import FramedSheet
from northline.view.pi.plan import Plan

TRAIN = """
26.2 pi start=2026-03-16 end=2026-05-22
A team
K1 kpi
O1 objective pi=26.2 team=A status=dropped business_value=7 kpis=K1 replaced_by=O2 reason=Too_late decided_on=2026-03-20 decided_by=Ada
O2 objective pi=26.2 team=A
O3 objective pi=26.2 team=A status=dropped business_value=4
"""


def section(shown: Plan, anchor: str) -> Section | None:
    values = pages(shown).values
    assert isinstance(values, FramedSheet)
    return next((one for one in values.sections if one.id == anchor), None)


def lead(shown: Plan) -> str:
    values = pages(shown).values
    assert isinstance(values, FramedSheet)
    return str(values.frame.lead)


def test_the_newest_change_stands_first_and_undated_ones_last() -> None:
    assert [one.id for one in changed(plan(TRAIN))] == ["O1", "O3"]


def test_a_change_says_what_why_when_and_by_whom() -> None:
    assert rows(table(section(plan(TRAIN), "changed"))) == [
        ["2026-03-20", "O1", "dropped for O2", "7", "Too late", "Ada"],
        ["no date", "O3", "dropped", "4", "no reason", "nobody named"],
    ]


def test_the_lead_counts_value_lost_and_silent_changes() -> None:
    assert str(lead(plan(TRAIN))) == "2 objectives were dropped, 11 of committed value; 1 of 2 changes lacks a reason, date or decider."


def test_a_decision_that_names_it_speaks_for_an_objective() -> None:
    shown = plan(f"{TRAIN}\nDEC-1 decision date=2026-03-21 affects=O3")
    assert rows(table(section(shown, "changed")))[1][4] == "DEC-1"


def test_what_a_dropped_objective_touched_is_shown() -> None:
    impact = table(section(plan(TRAIN), "impact"))
    assert words(impact.rows[0].cells[2]) == "K1"


def test_decisions_count_by_date_or_by_what_they_touch() -> None:
    shown = plan(f"{TRAIN}\nDEC-1 decision date=2026-04-01\nDEC-2 decision date=2025-12-01 affects=O1\nDEC-3 decision date=2025-12-01")
    assert [one.id for one in decisions_of(shown)] == ["DEC-1", "DEC-2"]


def test_without_changes_the_page_says_how_to_record_one() -> None:
    shown = plan("26.2 pi")
    assert lead(shown) == ""
    assert "`status: dropped`" in table(section(shown, "changed")).empty
