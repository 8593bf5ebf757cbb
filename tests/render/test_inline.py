"""Titles with backticks, and HTML as words."""

import pytest

from northline.render.inline import inline_html, marked_html, text_of


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


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ([], "a &lt;b&gt; c"),
        ([(2, 5)], "a <mark>&lt;b&gt;</mark> c"),
        ([(6, 7), (0, 1)], "<mark>a</mark> &lt;b&gt; <mark>c</mark>"),
        ([(0, 4), (2, 7)], "<mark>a &lt;b</mark>&gt; c"),
        ([(3, 3), (6, 99)], "a &lt;b&gt; <mark>c</mark>"),
    ],
)
def test_words_are_marked_where_they_stand(spans: list[tuple[int, int]], html: str) -> None:
    assert str(marked_html("a <b> c", spans)) == html
