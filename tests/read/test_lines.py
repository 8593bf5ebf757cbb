import pytest

from northline.read.lines import headings


def texts(body: str) -> list[str]:
    return [heading.text for heading in headings(body)]


def test_headings_of_all_levels_are_found_with_their_place() -> None:
    (first, second) = headings("# One\ntext\n   ######   Six\n")
    assert (first.level, first.text, first.index, first.column) == (1, "One", 0, 3)
    assert (second.level, second.text, second.index, second.column) == (6, "Six", 2, 13)


@pytest.mark.parametrize("line", ["#tag", "####### Seven", "    # Code", "text # no"])
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert texts(line) == []


@pytest.mark.parametrize(
    "body",
    [
        "```\n# A\n```\n# B",
        "~~~ python\n# A\n```\n# A\n~~~\n# B",
        "````\n```\n# A\n````\n# B",
        "<!-- # A\n# A\n-->\n# B",
        "<!-- one line -->\n# B",
    ],
)
def test_code_and_comments_hold_no_headings(body: str) -> None:
    assert texts(body) == ["B"]


def test_fence_that_nothing_closes_runs_to_the_end() -> None:
    assert texts("```\n# A\n    ```\n# B") == []


def test_inline_code_opens_no_fence() -> None:
    assert texts("``` a ``` b\n# B") == ["B"]
