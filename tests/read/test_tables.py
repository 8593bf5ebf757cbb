import pytest

from northline.read.tables import TableReader, cells


def texts(line: str) -> list[str]:
    return [cell.text for cell in cells(line)]


def rows(text: str) -> list[list[str]]:
    reader = TableReader()
    found = [reader.take(index, line) for index, line in enumerate(text.split("\n"))]
    return [[cell.text for cell in row.cells] for row in found if row]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("|a||c|", ["a", "", "c"]),
        ("| a | b", ["a", "b"]),
        (r"| a \| b | c |", ["a | b", "c"]),
        (r"| RR\|OE |", ["RR|OE"]),
        ("| `a|b` | c |", ["`a|b`", "c"]),
        ("| ``a`|`b`` | c |", ["``a`|`b``", "c"]),
        ("| `a | b |", ["`a", "b"]),
        (r"| a \|", ["a |"]),
        ("|", []),
        ("| |", [""]),
    ],
)
def test_pipes_part_cells_unless_escaped_or_in_code(line: str, expected: list[str]) -> None:
    assert texts(line) == expected


def test_cells_know_their_column() -> None:
    assert [(cell.text, cell.column) for cell in cells("|  one |two|  |")] == [("one", 4), ("two", 9), ("", 14)]


def test_rows_end_at_a_blank_line() -> None:
    assert rows("| a |\n|---|\n| 1 |\n\n| 2 |") == [["1"]]


@pytest.mark.parametrize("block", ["# Heading", "> quote", "```"])
def test_rows_end_at_another_block(block: str) -> None:
    assert rows(f"| a |\n|---|\n| 1 |\n{block}\n| 2 |") == [["1"]]


def test_alignment_is_no_row() -> None:
    assert rows("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |") == [["1", "2", "3"]]


@pytest.mark.parametrize("text", ["| a | b |\n|---|\n| 1 | 2 |", "a\n---\n| 1 |", "|---|\n| 1 |", "| a |\n| 1 |"])
def test_what_a_forge_shows_as_text_is_no_table(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize("line", ["\\``|a", "x\\`` | `b|c` |", "\\```"])
def test_a_run_of_backticks_behind_a_backslash_is_text(line: str) -> None:
    assert "".join(cell.text for cell in cells(line)).count("`") == line.count("`")
