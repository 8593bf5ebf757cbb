"""HTML of editors in browsers, as the Markdown that says the same and carries nothing else."""

import time

import pytest

from northline.exchange.intake.html_text import is_html, markdown_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One<br>Two</div>", "One  \nTwo"),
        ("<div>One<br><br>Two</div>", "One\n\nTwo"),
        ("<div>One<br></div><div>Two</div>", "One\n\nTwo"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>", "- a\n- b\n    - c\n\nd"),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("<b>bold </b>and<strong> more</strong>, <i>it</i> <em>too</em>", "**bold** and **more**, *it* *too*"),
        ("a<b></b>b", "ab"),
        ('<a href="https://e.org/a(b)">there</a>', "[there](https://e.org/a%28b%29)"),
        ('<a href="mailto:a@b.c">mail</a>', "[mail](mailto:a@b.c)"),
        ("use <code>a_b*c</code>", "use `a_b*c`"),
        ("<pre><code>if (a &lt; b)\n  x</code></pre>", "```\nif (a < b)\n  x\n```"),
        ("<h1>Why</h1>text<h3>How</h3>", "# Why\n\ntext\n\n### How"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></table>", "| a | b |\n| --- | --- |\n| 1\\|2 |  |"),
        ("<p>2 * 3 * 4 &amp; a_b _c_ [x]</p>", "2 \\* 3 \\* 4 & a_b \\_c\\_ \\[x\\]"),
        ("<p>caf&eacute;&nbsp;au&nbsp;lait</p>", "café au lait"),
        ("<p></p>", ""),
    ],
)
def test_html_says_the_same_in_markdown(html: str, expected: str) -> None:
    assert markdown_of(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>x{}</style>",
        '<a href="javascript:alert(1)"></a>',
        '<a href="java\nscript:alert(1)"></a>',
        '<img src=x onerror="alert(1)">',
        "<iframe src='javascript:alert(1)'></iframe>",
    ],
)
def test_nothing_is_left_of_what_could_run(html: str) -> None:
    assert markdown_of(html) == ""


def test_markup_that_was_written_as_text_stays_text() -> None:
    assert markdown_of("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>") == "\\<script\\>alert(1)\\</script\\>"


@pytest.mark.parametrize("text", ["a < b and c > d", "x <y@z.org>", "plain", "<3"])
def test_text_with_angles_is_no_html(text: str) -> None:
    assert not is_html(text)


@pytest.mark.parametrize(
    "piece", ["<ul>", "<b>", "<table><tr><td>", "<![", "<!--", "<!---->", "<a href='x", "<a ", "</", "&#", "<pre>", "<", "<a href=", "<p  "]
)
def test_hostile_html_is_read_in_bounded_time(piece: str) -> None:
    begun = time.process_time()
    markdown_of(piece * (250_000 // len(piece)))
    assert time.process_time() - begun < 5


def test_a_character_of_endless_digits_is_replaced() -> None:
    assert markdown_of(f"<p>a&#{'9' * 5_000};b</p>") == "a\N{REPLACEMENT CHARACTER}b"
