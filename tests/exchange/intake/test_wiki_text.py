"""Jira's markup, as the Markdown that says the same."""

import time

import pytest

from northline.exchange.intake.wiki_text import markdown_of


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("h1. Why\nh3. How", "# Why\n### How"),
        ("* a\n** b\n# c\n## d\n- e", "- a\n   - b\n1. c\n   1. d\n- e"),
        ("a *bold* word, 2 * 3 * 4", "a **bold** word, 2 * 3 * 4"),
        ("see [there|https://e.org/x] and [https://e.org]", "see [there](https://e.org/x) and <https://e.org>"),
        ("[x|javascript:alert(1)]", "[x|javascript:alert(1)]"),
        ("run {{make}}", "run `make`"),
        ("{code:java}\n# no heading\n*x*\n{code}\nafter", "```java\n# no heading\n*x*\n```\nafter"),
        ("{noformat}a{noformat}", "```\na\n```"),
        ("{quote}\nsaid\n{quote}\nafter", "> said\n\nafter"),
        ("||a||b||\n|1|*2*|", "| a | b |\n| --- | --- |\n| 1 | **2** |"),
        ("{color:red}hot{color}", "hot"),
        ("nothing of the kind", "nothing of the kind"),
        ("", ""),
    ],
)
def test_markup_says_the_same_in_markdown(markup: str, expected: str) -> None:
    assert markdown_of(markup) == expected


@pytest.mark.parametrize("piece", ["{code}", "{quote}", "*a ", "[a|http://", "{{", "||", "# ", "*", "{color:"])
def test_hostile_markup_is_read_in_bounded_time(piece: str) -> None:
    begun = time.process_time()
    markdown_of(piece * (100_000 // len(piece)))
    assert time.process_time() - begun < 5
