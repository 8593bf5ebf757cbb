from tests.view.pi.plans import plan, rows, table

from northline.view.pi.promises import promises


def heads(text: str) -> list[str]:
    return [column.label for column in table(promises(plan(text))).columns]


def test_a_team_s_promise_counts_what_stands_and_what_arrived() -> None:
    shown = plan(
        "26.2 pi\nA team\nO1 objective pi=26.2 team=A business_value=8 actual_value=6\n"
        "O2 objective pi=26.2 team=A business_value=3 commitment=uncommitted\nO3 objective pi=26.2 team=A status=dropped business_value=9"
    )
    assert rows(table(promises(shown))) == [["A", "1", "8", "1", "3", "6"]]


def test_columns_that_nobody_filled_are_left_out() -> None:
    assert heads("26.2 pi\nA team\nO1 objective pi=26.2 team=A") == ["Team", "Objectives"]


def test_before_there_are_objectives_there_is_no_section() -> None:
    assert promises(plan("26.2 pi\nA team")) is None
