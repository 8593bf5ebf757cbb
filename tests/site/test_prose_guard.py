"""The guard before Python-Markdown."""

import time

import pytest

from northline.model.content import Prose
from northline.model.fault import Fault
from northline.model.place import Place
from northline.site.prose_guard import BudgetError, budget, faults, refusal


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
    refused = refusal(text)
    assert refused is not None
    assert refused.why == expected


def test_a_refused_page_is_a_fault_at_its_line() -> None:
    prose = (Prose("guide/bad.md", "Bad", "fine\n\n" + "[" * 70, body_line=4), Prose("guide/good.md", "Good", "fine"))
    facts = {"what": "a long run of “[[[”", "limit": "63"}
    assert faults(prose) == (Fault("body-too-deep", Place("guide/bad.md", 6), facts=facts),)


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
    assert refusal(text) is None


def test_rendering_has_a_budget_of_time() -> None:
    with pytest.raises(BudgetError), budget(0.05):
        time.sleep(5)


def test_what_is_quick_is_not_disturbed() -> None:
    with budget(0.05):
        done = True
    time.sleep(0.1)
    assert done
