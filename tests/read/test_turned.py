import pytest
from tests.read.reading import read_item, read_text


def commitment(field: str) -> object:
    """What an objective with one field says of its commitment."""
    return read_item(f"---\ntitle: Refunds in a day\n{field}\n---\n", "objectives/OBJ-1.md").value("commitment")


@pytest.mark.parametrize(
    ("written", "expected"), [("yes", "uncommitted"), ("x", "uncommitted"), ("No", "committed"), ("stretch", "uncommitted")]
)
def test_stretch_says_the_opposite_of_committed(written: str, expected: str) -> None:
    assert commitment(f"Stretch: {written}") == expected


def test_an_empty_stretch_says_nothing() -> None:
    assert commitment("Stretch: n/a") is None


def test_the_field_itself_is_taken_as_it_is() -> None:
    assert [commitment(f"{name}: yes") for name in ("commitment", "Committed")] == ["committed", "committed"]


def test_what_is_neither_yes_nor_no_is_wrong() -> None:
    assert [one.rule for one in read_text("---\nstretch: perhaps\n---\n", "objectives/OBJ-1.md").faults] == ["invalid-value"]


def test_a_column_of_ticks_tells_which_rows_of_a_table_are_stretch() -> None:
    found = read_text("---\nsheet: objective\n---\n\n| id | Stretch |\n|-|-|\n| O-1 | x |\n| O-2 | |\n", "objectives/all.md")
    assert [one.value("commitment") for one in found.items] == ["uncommitted", None]
