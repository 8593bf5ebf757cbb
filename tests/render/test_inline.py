"""Titles with backticks, and HTML as words."""

import pytest

from northline.render.inline import inline_html, text_of


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Use `a` & <b>", "Use <code>a</code> &amp; &lt;b&gt;"),
        ("`<script>`", "<code>&lt;script&gt;</code>"),
        ("`` a`b ``", "<code>a`b</code>"),
        ("one ` alone", "one ` alone"),
        ("``a` b", "``a` b"),
        ("*a* [b](c) [[D]]", "*a* [b](c) [[D]]"),
        ("", ""),
    ],
)
def test_only_backticks_become_markup(text: str, html: str) -> None:
    assert str(inline_html(text)) == html


def test_a_long_row_of_backticks_is_only_escaped() -> None:
    assert str(inline_html("`a" * 2000)) == "`a" * 2000


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a &amp; <b>b</b></p>\n<p>c</p>", "a & b c"),
        ('<a title="x > y">z</a>', "z"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_the_words_of_html_are_its_text(html: str, text: str) -> None:
    assert text_of(html) == text
