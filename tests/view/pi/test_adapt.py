from tests.view.pi.plans import plan, rows, table

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
    assert notes(plan(VALUED)) == ["The train is in the band of 80–100 %, although B is not: the mean hides it."]


def test_below_the_band_the_lesson_asks_what_was_not_known() -> None:
    shown = plan(f"{CLOSED}\nO1 objective pi=26.2 team=A business_value=10 actual_value=2")
    assert notes(shown)[0].startswith("Below 80 %")


def test_missing_values_make_it_provisional() -> None:
    shown = plan(f"{VALUED}\nO3 objective pi=26.2 team=A business_value=5")
    assert notes(shown)[0].startswith("Provisional: 1 objective has no actual value yet")


def test_the_lead_says_how_much_arrived() -> None:
    values = pages(plan(VALUED)).values
    assert isinstance(values, FramedSheet)
    assert values.frame.lead == "80 % of the promised value arrived: 16 of 20."


def test_objectives_below_their_value_stand_with_the_widest_gap_first() -> None:
    shown = plan(f"{VALUED}\nO3 objective pi=26.2 team=A business_value=5 actual_value=4")
    assert [row[0] for row in rows(table(sections(shown)["short"]))] == ["O2", "O3"]


def test_objectives_that_go_on_are_carried_over() -> None:
    shown = plan(f"{VALUED}\n26.3 pi\nO9 objective pi=26.3 team=B continues=O2")
    assert rows(table(sections(shown)["carried"])) == [["O2", "O9"]]


def test_without_actual_values_the_page_says_how_to_give_them() -> None:
    shown = plan("26.2 pi status=committed\nA team\nO1 objective pi=26.2 team=A business_value=5")
    assert list(sections(shown)) == ["achieved"]
