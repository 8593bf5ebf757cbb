from tests.view.pi.plans import plan, rows, table, words

from northline.view.pi.plan import Plan
from northline.view.pi.sheets import Sheets, pages
from northline.view.pi.sufficiency import sufficiency

TRAIN = """
V vision
T1 theme parent=V
OUT-1 outcome parent=T1
OUT-2 outcome parent=T1
26.2 pi
A team
X art
O1 objective pi=26.2 team=A supports=OUT-1 business_value=8 actual_value=6 rolls_up_to=O9
O2 objective pi=26.2 team=A business_value=5 commitment=uncommitted
O9 objective pi=26.2 art=X business_value=9
"""


def sheets(shown: Plan) -> Sheets:
    values = pages(shown).values
    assert isinstance(values, Sheets)
    return values


def test_a_team_has_two_tables_each_with_its_sum() -> None:
    (sheet,) = sheets(plan(TRAIN)).sheets
    captions = [(one.caption, [words(cell) for cell in one.total][:3]) for one in map(table, sheet.blocks)]
    assert captions == [("Committed objectives of A", ["Sum", "8", "6"]), ("Uncommitted objectives of A", ["Sum", "5", ""])]


def test_the_train_s_objectives_show_what_carries_them() -> None:
    train = next(one for one in sheets(plan(TRAIN)).whole if one.id == "train")
    assert rows(table(train))[0][-1] == "O1 worth 8"


def test_an_objective_of_the_train_that_no_team_carries_says_so() -> None:
    train = next(one for one in sheets(plan(TRAIN.replace(" rolls_up_to=O9", ""))).whole if one.id == "train")
    assert rows(table(train))[0][-1] == "no team commits"


def test_sufficiency_says_how_each_outcome_is_covered() -> None:
    found = sufficiency(plan(TRAIN))
    assert found is not None
    assert [row[:4] for row in rows(table(found))] == [["OUT-1", "covered", "O1", "8"], ["OUT-2", "nobody", "–", "–"]]
    assert str(found.intro) == "1 of 2 outcomes has no committed objective."


def test_the_lead_counts_objectives_and_their_value() -> None:
    assert (
        str(sheets(plan(TRAIN)).frame.lead)
        == "1 committed objective worth 8, 1 committed objective of the whole train worth 9, 1 uncommitted."
    )


def test_without_objectives_the_page_says_what_to_write() -> None:
    shown = sheets(plan("26.2 pi"))
    assert (shown.whole, shown.sheets) == ((), ())
    assert "Each team writes its own" in shown.empty


def test_values_that_nobody_gave_are_not_zero() -> None:
    (sheet,) = sheets(plan("26.2 pi\nA team\nO1 objective pi=26.2 team=A")).sheets
    assert "business_value" not in [column.name for column in table(sheet.blocks[0]).columns]
    assert str(sheet.intro) == ""


def test_where_nobody_told_committed_from_uncommitted_there_is_one_table() -> None:
    shown = sheets(plan("26.2 pi\nA team\nO1 objective pi=26.2 team=A\nO2 objective pi=26.2 team=A"))
    assert [table(block).caption for block in shown.sheets[0].blocks] == ["Objectives of A"]
    assert str(shown.frame.lead) == "2 objectives."


def test_a_sheet_says_how_much_of_its_value_was_dropped() -> None:
    (sheet,) = sheets(plan(f"{TRAIN}O3 objective pi=26.2 team=A business_value=4 status=dropped commitment=committed")).sheets
    assert str(sheet.intro) == "8 of value committed · 4 dropped · 5 uncommitted · 6 delivered"
    assert [words(cell) for cell in table(sheet.blocks[0]).total][1] == "12"


def test_an_objective_of_the_train_names_uncommitted_help_apart() -> None:
    text = TRAIN.replace("O2 objective pi=26.2 team=A", "O2 objective pi=26.2 team=A rolls_up_to=O9")
    train = next(one for one in sheets(plan(text)).whole if one.id == "train")
    assert rows(table(train))[0][-1] == "O1 worth 8 uncommitted: O2"
