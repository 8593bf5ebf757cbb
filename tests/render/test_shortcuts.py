"""Short ways past work that most bodies do not need lead where the long ways do."""

from hypothesis import given
from hypothesis import strategies as st
from tests.render.test_markdown import LINKS

from northline.render.dress import Dresser
from northline.render.guards import MAX_DEPTH, _depth, refusal
from northline.render.sanitize import clean
from northline.render.tags import TAG

# Long runs of what containers are made of, around the limit, broken by what ends them.
MARKS = st.sampled_from([">", "- ", "+ ", "* ", "1. ", "12) ", "٣. ", " ", "\t", "a", "\n", "\u2028", "- - ", "> > "])
RUNS = st.tuples(MARKS, st.integers(1, MAX_DEPTH + 2)).map(lambda run: run[0] * run[1])
PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<a href='x.md'>", "</a>", "<img src=a.png>", "<table><tr><td>1", "<pre>", "<input type=checkbox>"),
        *("<abbr title=a>", "<ins>", "<b id=one>", " id=two ", "&lt;a", "text ", "<h2>", '"', "<u>"),
    ]
)


@given(st.lists(RUNS, max_size=6).map("".join))
def test_a_text_is_too_deep_when_one_of_its_lines_is(text: str) -> None:
    too_deep = any(_depth(line) > MAX_DEPTH for line in text.splitlines())
    assert ("nest more than" in refusal(text)) == too_deep


@given(st.lists(PIECES, max_size=10).map("".join).map(clean))
def test_what_is_not_dressed_has_nothing_to_dress(html: str) -> None:
    assert Dresser(LINKS, "b-").dress(html) == TAG.sub(Dresser(LINKS, "b-")._tag, html)  # noqa: SLF001  # the long way
