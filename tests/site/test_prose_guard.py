"""The guard before Python-Markdown."""

import time

import pytest

from northline.site.prose_guard import BudgetError, budget, refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 262_145, "it is larger than 256 KiB"),
        ("a" * 10_001, "a line is longer than 10,000 characters"),
        ("> " * 21 + "deep", "lists or quotes nest deeper than 20"),
        ("- " * 21 + "deep", "lists or quotes nest deeper than 20"),
        ("    " * 20 + "- deep", "lists or quotes nest deeper than 20"),
        ("[" * 64, "a long run of “[[[”"),
        ("`" * 64, "a long run of “```”"),
        ("[a](" * 64, "a long run of “[a]”"),
        ("<![" * 64, "a long run of “<![”"),
    ],
)
def test_what_python_markdown_does_not_survive_is_refused(text: str, expected: str) -> None:
    assert refusal(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n- a\n    - b\n        - c\n\n> quote\n> > again\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "-" * 120 + "\n",
        "=" * 120 + "\n",
        "```\n" + " " * 120 + "aligned far right\n```\n",
        "[[FEAT-1]] [x](y.md) `code`\n" * 500,
    ],
)
def test_what_people_write_passes(text: str) -> None:
    assert refusal(text) == ""


def test_rendering_has_a_budget_of_time() -> None:
    with pytest.raises(BudgetError), budget(0.05):
        time.sleep(5)


def test_what_is_quick_is_not_disturbed() -> None:
    with budget(0.05):
        done = True
    time.sleep(0.1)
    assert done
