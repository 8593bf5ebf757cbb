"""Texts that cost quadratic time or more where a pattern can backtrack; each is read in milliseconds."""

from time import process_time

import pytest
from tests.read.reading import read_text

FRONT = "---\n{}\n---\n"
SHEET = "---\nsheet: objective\n---\n| id | success |\n|-|-|\n"
SECTIONS = "---\nsections: feature\n---\n## F-1: a\n"
# A hundred times what these take on a slow machine, a tenth of what backtracking would.
SECONDS = 3
N = 60_000

HOSTILE = {
    "nested lists": FRONT.format("a: " + "[" * N),
    "nested blocks": FRONT.format("a:\n  " + "- " * (N // 2)),
    "open wiki links": FRONT.format(f"supports: '{'[[a|' * (N // 4)}'"),
    "open shares": FRONT.format(f"supports: '{'a:' * (N // 2)}'"),
    "blanks in a link": FRONT.format(f"supports: 'a{' ' * N}b'"),
    "digits": FRONT.format("job_size: " + "9" * N),
    "blanks in a broken title": FRONT.format(f"title: x{' ' * N}y\nowner: @ada"),
    "blank lines first": " \n" * N + "x",
    "blanks in a delimiter": "---\nsheet: objective\n---\n| a |\n| -" + " " * N + "x\n",
    "backticks in a row": SHEET + "| `" + "`|" * N,
    "blanks at a break": SHEET + "| O-1 | <br>a" + " " * N + "a |\n",
    "open breaks": SHEET + "| O-1 | " + "<br" * N + " |\n",
    "blanks in a bullet": SECTIONS + "- a: " + " " * N + "x\n",
    "hashes in a heading": SECTIONS + "## a" + " #" * N + "\n",
    "nested sections": SECTIONS + "".join(f"{'#' * (n % 6 + 1)} F-{n}: a\n" for n in range(N // 20)),
    "headings in a body": SECTIONS + "### y\n" * (N // 6),
    "quotes in a body": ">" * N,
    "blanks in a body": " " * N + "\n" + "\t" * N,
    "rules in a body": "- " * N,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    start = process_time()
    read_text(text)
    assert process_time() - start < SECONDS
