import pytest
from tests.read.reading import read_item

from northline.read.titles import first_heading, one_line, without_id, without_title


def test_title_of_the_front_matter_comes_first() -> None:
    assert read_item("---\ntitle: Named\n---\n# Heading\n").title == "Named"


def test_first_heading_is_the_title_otherwise() -> None:
    assert read_item("Some text\n\n## Heading\n").title == "Heading"


def test_id_is_the_title_when_there_is_nothing_else() -> None:
    assert read_item("Some text\n").title == "FEAT-1"


def test_heading_in_code_is_no_title() -> None:
    assert read_item("```\n# Code\n```\n# Heading\n").title == "Heading"


@pytest.mark.parametrize("heading", ["# FEAT-1: Offline", "# FEAT-1 - Offline", "# feat-1 – Offline", "# Offline #"])
def test_id_at_the_beginning_of_the_heading_is_not_the_title(heading: str) -> None:
    item = read_item(f"{heading}\n\nText")
    assert (item.title, item.body, item.body_line) == ("Offline", "Text", 3)


def test_heading_that_only_resembles_the_id_stays() -> None:
    assert without_id("FEAT-12 and more", "FEAT-1") == "FEAT-12 and more"
    assert without_id("FEAT-1:", "FEAT-1") == "FEAT-1:"


def test_leading_heading_that_repeats_the_title_is_left_out() -> None:
    assert without_title("\n\n# My  title\n\nText\n", "My title", "A") == ("Text", 4)


def test_heading_that_says_something_else_stays() -> None:
    assert without_title("\n# Other\n\nText\n", "My title", "A") == ("# Other\n\nText", 1)


def test_indented_code_at_the_beginning_keeps_its_indent() -> None:
    assert without_title("\n    code\n", "T", "A") == ("    code", 1)


def test_title_stands_on_one_line() -> None:
    assert one_line(" a\n  b\tc ") == "a b c"


def test_hashes_that_belong_to_a_word_stay() -> None:
    assert first_heading("# About C#", "") == "About C#"
    assert first_heading("## Closed ##  ", "") == "Closed"


def test_heading_that_gives_a_field_is_no_title() -> None:
    item = read_item("## Benefit hypothesis\n\nFaster\n\n## Offline checkout\n")
    assert (item.title, item.text("benefit_hypothesis")) == ("Offline checkout", "Faster")
