import pytest
from tests.read.reading import read_item, read_text, told

from northline.read.body_guard import MAX_BYTES, guard_body


def problems(body: str) -> list[tuple[str, int, str]]:
    return [(one.rule, one.place.line, one.facts.get("what", "")) for one in guard_body("a.md", body, 10)]


@pytest.mark.parametrize(
    "body",
    [
        ">" * 100,
        "> " * 100,
        "- " * 100,
        "-" * 5000,
        "text " * 5000,
        "|a" * 200 + "|\n" + "|-" * 200 + "|",
        "\n".join(" " * depth * 2 + "- a" for depth in range(99)),
        "a: " + "=" * 5000,
    ],
)
def test_what_people_write_is_let_through(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    "body",
    [
        ">" * 101,
        "> " * 101 + "a",
        "- " * 101,
        "1. " * 101,
        ">- " * 60,
        " " * 202 + "- a",
        "- " * 60 + "a\n" + " " * 120 + "> " * 60,
    ],
)
def test_nesting_beyond_the_limit_is_found(body: str) -> None:
    assert {problem[0] for problem in problems(body)} == {"body-too-deep"}


def test_place_is_the_line_that_is_too_deep() -> None:
    assert problems(f"text\n\n{'>' * 200}") == [("body-too-deep", 12, "nested blocks")]


def test_columns_beyond_the_limit_are_found() -> None:
    assert problems("|a" * 201 + "|\n" + "|-" * 201 + "|") == [("body-too-deep", 11, "table columns")]


def test_size_is_measured_in_bytes() -> None:
    assert problems("é" * (MAX_BYTES // 2)) == []
    assert problems("é" * (MAX_BYTES // 2) + "x") == [("body-too-large", 10, "")]


def test_body_is_kept_beside_its_fault() -> None:
    text = f"---\nid: FEAT-1\n---\n\n{'>' * 200}\n"
    assert read_item(text).body == ">" * 200
    assert told(read_text(text)) == ["body-too-deep 5:0 nested blocks, 100"]
