"""The guard before Python-Markdown."""

import signal
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
        ("|a" * 201, "it holds a table of more than 200 columns"),
        ("|a" * 101 + "\n" + "|\n" * 2000, "it holds tables of more than 200,000 cells"),
        ("[a]: /" + "u" * 9000 + "\n\n" + "[a]\n" * 2000, "a long address that is named very often"),
        ('[a]: /\n"' + "u" * 9000 + '"\n\n' + "[a]\n" * 2000, "a long address that is named very often"),
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
        "".join(f"[a{number}]: https://example.org/{'path/' * 20}\n" for number in range(500)) + "[a7] and more\n" * 500,
    ],
)
def test_what_people_write_passes(text: str) -> None:
    assert refusal(text) is None


def test_rendering_has_a_budget_of_time() -> None:
    with pytest.raises(BudgetError), budget(0.05):
        _use_processor(5)


def test_waiting_for_others_is_not_counted() -> None:
    with budget(0.2):
        time.sleep(0.3)
        waited = True
    assert waited


def test_the_budget_ends_with_its_block() -> None:
    with budget(0.05):
        pass
    _use_processor(0.1)
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def _use_processor(seconds: float) -> None:
    ready = time.process_time() + seconds
    while time.process_time() < ready:
        pass
