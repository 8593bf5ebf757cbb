"""Front matter that is read without the machinery of YAML gives what YAML gives, or is left to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northline.read.plain_fields import plain_table
from northline.read.yaml_tree import Origin, Tree, read_yaml

PLAIN = """\
id: FEAT-12
title: Ovens that warm 3:1 faster than today's, in 90% of homes
Business Value: 8
due:
tags: [ovens, Order to Door, 26.2]
supports:
  - OUT-1
  - "T2 #4"
kpis:
- KPI-1

owner: 'Ada, or whoever is on call'
pi: 26.10
"""
# What YAML gives a meaning to, and what it and editors count as lines, between words.
PIECES = (
    *("a", "B-1", "26.10", "no", "~", "null", "0x1F", "ü", "日", "é", "two words", "1e3", "2026-01-01"),
    *(":", ": ", " :", "#", " #", " # note", "-", "- ", "---", "...", "?", "? ", "!", "!!str ", "&a ", "*a", "|", ">", ">-", "%", "@", "`"),
    *('"', "'", "''", '\\"', "\\", "[", "]", "[a, b]", "[a,]", "[ ]", "[a: b]", ", ", ",", "{", "}", "{a: 1}", "<<", "="),
    *(
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "\n    - ",
        "\r",
        "\x0b",
        "\x85",
        "\u2028",
        "\ufeff",
        "\xa0",
        "\x07",
        "\U0001f600",
    ),
)
VALUES = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
KEYS = st.sampled_from(("id", "title", "a b", "Title", "x-y", "ü", "1", "-", '"q"', "a  b", "k" * 1025, " id", "a.b"))
SPACES = st.sampled_from((": ", ":", ":  ", ":\n  - ", ":\n- ", ": [", ': "', ": '", " : "))
ENDS = st.sampled_from(("\n", "", " \n", "\n\n", '"\n', "'\n", "]\n", "] \n"))
FIELDS = st.tuples(KEYS, SPACES, VALUES, ENDS).map("".join)
TEXTS = st.lists(FIELDS, min_size=1, max_size=4).map("".join)


def by_yaml(text: str) -> Tree:
    return read_yaml(text, Origin("a.md", 2))


def test_what_most_people_write_is_read_without_yaml() -> None:
    assert plain_table(PLAIN, "a.md", 2) is not None


@settings(max_examples=1000, deadline=None)
@given(TEXTS)
def test_what_is_read_without_yaml_is_what_yaml_reads(text: str) -> None:
    plain = plain_table(text, "a.md", 2)
    assert plain is None or Tree(plain) == by_yaml(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "words",
        "a: b: c",
        "a: b # note",
        "a: &x b",
        "a: *x",
        "a: !!str b",
        "a: |\n  b",
        "a: {b: c}",
        "a: [[b]]",
        "a: b\n  c",
        "a: b\na: c",
        "a:\n  b: c",
        "a:\n  - b\n - c",
        "a: it's\tso",
        'a: "\\n"',
        "a: 'it''s'",
        "a: -",
    ],
)
def test_what_could_mean_more_is_left_to_yaml(text: str) -> None:
    assert plain_table(text, "a.md", 2) is None
