import pytest
from tests.view.pi.plans import plan, rows, table, words

from northline.view.parts import Note, Section
from northline.view.pi.adapt import pages
from northline.view.pi.frame import FramedSheet
from northline.view.pi.plan import Plan

CLOSED = "26.2 pi status=closed\nA team\nB team"
VALUED = f"""
{CLOSED}
O1 objective pi=26.2 team=A business_value=10 actual_value=10
O2 objective pi=26.2 team=B business_value=10 actual_value=6
"""


def sections(shown: Plan) -> dict[str, Section]:
    values = pages(shown).values
    assert isinstance(values, FramedSheet)
    return {one.id: one for one in values.sections}


def notes(shown: Plan) -> list[str]:
    return [str(one.text) for one in sections(shown)["predictability"].blocks if isinstance(one, Note)]


def test_a_train_in_the_band_that_hides_teams_says_so() -> None:
    assert notes(plan(VALUED)) == ["The train is in the band of 80–100 %, although B is not: the sum of all hides it."]


def test_below_the_band_the_lesson_asks_what_was_not_known() -> None:
    shown = plan(f"{CLOSED}\nO1 objective pi=26.2 team=A business_value=10 actual_value=2")
    assert notes(shown)[0].startswith("Below 80 %")


def test_missing_values_make_it_provisional() -> None:
    shown = plan(f"{VALUED}\nO3 objective pi=26.2 team=A business_value=5")
    assert notes(shown)[0].startswith("Provisional: 1 objective has no actual value yet")


def test_the_lead_says_how_much_arrived() -> None:
    values = pages(plan(VALUED)).values
    assert isinstance(values, FramedSheet)
    assert str(values.frame.lead) == "80 % of the promised value arrived: 16 of 20."


def test_every_objective_that_counts_stands_with_the_widest_gap_first() -> None:
    bonus = "O3 objective pi=26.2 team=A business_value=5 actual_value=6 commitment=uncommitted"
    section = sections(plan(f"{VALUED}\n{bonus}\nO4 objective pi=26.2 team=A business_value=2 status=dropped"))["objectives"]
    assert [(row[0], *row[3:]) for row in rows(table(section))] == [
        ("O2", "10", "6", "−4", "planned 10, committed"),
        ("O4", "2", "–", "–", "planned 2, dropped"),
        ("O1", "10", "10", "0", "planned 10, committed"),
        ("O3", "5", "6", "+1", "not in the plan, uncommitted"),
    ]
    assert str(section.intro) == "2 of 3 valued objectives of teams reached what was planned, 1 went beyond it."


def test_while_values_are_missing_the_lesson_waits_unless_they_cannot_change_it() -> None:
    low = f"{CLOSED}\nO1 objective pi=26.2 team=A business_value=10 actual_value=1"
    open_end = notes(plan(f"{VALUED}\nO3 objective pi=26.2 team=A business_value=5"))
    settled = notes(plan(f"{low}\nO2 objective pi=26.2 team=A business_value=5"))
    assert open_end[1:] == ["What it teaches can only be told when every objective has its value."]
    assert settled[1].startswith("Even if all of them score as planned it stays below 80 %")


def test_the_lead_of_a_provisional_result_says_that_it_is_one() -> None:
    values = pages(plan(f"{VALUED}\nO3 objective pi=26.2 team=A business_value=5")).values
    assert isinstance(values, FramedSheet)
    assert str(values.frame.lead) == "So far 64 % of the promised value arrived: 16 of 25; 1 value missing."


MOVED = "status=dropped replaced_by=O4 reason=late decided_on=2026-03-20 decided_by=Ann"


def test_where_the_policies_differ_both_are_shown_team_by_team() -> None:
    heir = "O4 objective pi=26.2 team=A business_value=1 actual_value=5"
    section = sections(plan(f"{VALUED}\nO3 objective pi=26.2 team=B business_value=5 {MOVED}\n{heir}"))["teams"]
    assert [column.label for column in table(section).columns][4:6] == ["Predictability", "If rebaselined"]
    assert [row[4:6] for row in rows(table(section))] == [["136.4 %", "93.8 %"], ["40 %", "60 %"]]
    assert str(section.intro).startswith(
        "Dropped objectives count under the policy “baseline”; under “rebaselined” the number differs for A and B."
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "No objective was dropped, so “baseline” and “rebaselined” agree."),
        (
            "O3 objective pi=26.2 team=B business_value=5 status=dropped",
            "nothing would differ, as no recorded decision hands their value on.",
        ),
    ],
)
def test_where_the_policies_agree_the_page_says_why(more: str, said: str) -> None:
    section = sections(plan(f"{VALUED}\n{more}"))["teams"]
    assert said in str(section.intro)
    assert "other" not in [column.name for column in table(section).columns]


def test_the_trains_row_says_that_it_counts_more_than_its_teams() -> None:
    section = sections(plan(f"{VALUED}\nX art\nO9 objective pi=26.2 art=X business_value=10 actual_value=5"))["teams"]
    assert str(section.intro).endswith("The train counts 1 objective of its own besides those of its teams.")
    assert [words(cell) for cell in table(section).total][:5] == ["The train", "30", "21", "–", "70 %"]


def test_objectives_that_go_on_are_carried_over() -> None:
    shown = plan(f"{VALUED}\n26.3 pi\nO9 objective pi=26.3 team=B continues=O2")
    assert rows(table(sections(shown)["carried"])) == [["O2", "O9"]]


def test_without_actual_values_the_page_says_how_to_give_them() -> None:
    shown = plan("26.2 pi status=committed\nA team\nO1 objective pi=26.2 team=A business_value=5")
    found = sections(shown)
    assert list(found) == ["achieved"]
    assert "write it as `actual_value`" in str(found["achieved"].intro)
    assert rows(table(found["achieved"])) == [["A", "1", "5"]]
