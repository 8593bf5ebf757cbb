"""Bodies as authors write them, and the HTML that readers get."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from tests.render.inspection import wrongs
from tests.render.vectors import VECTORS

from northline.model.page import TocEntry
from northline.render.links import Destinations, LinkResolver
from northline.render.markdown import Body, body_html

ITEMS = {"FEAT-1": "features/feat-1/", "JIRA:12": "features/jira-12/", "a b": "features/a-b/"}
FILES = {"features/feat-1.md": "features/feat-1/", "guide/start.md": "guide/start/", "index.md": ""}
SHARED = {"features/feat-1.md": {"feat-1": "features/feat-1/"}}
PREFIXES = {"features/feat-1.md": "feat-1-"}
DESTINATIONS = Destinations(
    ITEMS.get, FILES, SHARED, PREFIXES, frozenset({"features/pic.png"}), frozenset({"roadmap/", "features/feat-1/"})
)
LINKS = LinkResolver(DESTINATIONS, "features/feat-9.md", lambda url: f"../../{url}")


def render(text: str) -> str:
    return str(body_html(text, LINKS).html).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* ~~b~~ `c`", "<p><em>a</em> <del>b</del> <code>c</code></p>"),
        ("text\n- a\n- b", "<p>text</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("a <!-- hidden --> b", "<p>a  b</p>"),
        ("<b onclick=x>a</b>", "<p><b>a</b></p>"),
        ("```python\na<b\n```", '<pre tabindex="0"><code class="language-python">a&lt;b\n</code></pre>'),
        ("```mermaid\ngraph\n```", '<pre tabindex="0"><code class="language-mermaid">graph\n</code></pre>'),
        ("a\x07b\ud800c", "<p>abc</p>"),
        ("  \n\n", ""),
    ],
)
def test_github_flavoured_markdown_is_rendered(text: str, html: str) -> None:
    assert render(text) == html


def test_a_table_keeps_its_alignment_and_scrolls_in_a_region_of_its_own() -> None:
    assert render("|a|b|\n|-|-:|\n|1|2|").replace("\n", "") == (
        '<div class="nl-scroll" role="group" aria-label="Table" tabindex="0"><table>'
        '<thead><tr><th>a</th><th align="right">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table></div>'
    )


def test_a_task_list_tells_screen_readers_what_is_done() -> None:
    assert render("- [x] a\n- [ ] b").splitlines()[1:3] == [
        '<li class="task-list-item"><input type="checkbox" disabled="" checked="" aria-label="Done"> a</li>',
        '<li class="task-list-item"><input type="checkbox" disabled="" aria-label="Not done"> b</li>',
    ]


def test_an_alert_is_an_admonition() -> None:
    assert render("> [!WARNING]\n> a").splitlines()[:3] == [
        '<div class="admonition warning">',
        '<p class="admonition-title">Warning</p>',
        "<p>a</p>",
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[FEAT-1]]", '<a class="nl-ref" href="../../features/feat-1/">FEAT-1</a>'),
        ("[[FEAT-1|the & text]]", '<a class="nl-ref" href="../../features/feat-1/">the &amp; text</a>'),
        ("[[JIRA:12|x]]", '<a class="nl-ref" href="../../features/jira-12/">x</a>'),
        ("[[a b]]", '<a class="nl-ref" href="../../features/a-b/">a b</a>'),
        ("[[FEAT-99]]", '<span class="nl-missing" title="no such item">FEAT-99</span>'),
        ("[[X]] [a](feat-1.md)", '<span class="nl-missing" title="no such item">X</span> <a href="../../features/feat-1/">a</a>'),
        ("`[[FEAT-1]]`", "<code>[[FEAT-1]]</code>"),
        (r"\[[FEAT-1]]", "[[FEAT-1]]"),
    ],
)
def test_double_brackets_link_to_items_outside_code(text: str, html: str) -> None:
    assert render(text) == f"<p>{html}</p>"


def test_a_wiki_link_in_a_table_may_have_a_text_of_its_own() -> None:
    assert '<a class="nl-ref" href="../../features/feat-1/">x</a>' in render("|a|\n|-|\n|[[FEAT-1\\|x]]|")


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("feat-1.md", "../../features/feat-1/"),
        ("./feat-1.md", "../../features/feat-1/"),
        ("../features/feat-1.md#done", "../../features/feat-1/#b-feat-1-done"),
        ("feat-1.md#FEAT-1", "../../features/feat-1/"),
        ("feat-1.md?plain=1", "../../features/feat-1/"),
        ("../guide/start.md#setup", "../../guide/start/#setup"),
        ("/guide/start.md", "../../guide/start/"),
        ("/features/feat-1/", "../../features/feat-1/"),
        ("../roadmap/", "../../roadmap/"),
        ("../", "../../"),
        ("pic.png", "../../features/pic.png"),
        ("#done", "#b-done"),
    ],
)
def test_a_link_to_another_content_file_leads_to_its_page(address: str, href: str) -> None:
    assert render(f"[a]({address})") == f'<p><a href="{href}">a</a></p>'


@pytest.mark.parametrize("address", ["nope.md", "../../src/x.py", "../../../etc/passwd", "/nope/", "?q=1#x"])
def test_a_link_that_leads_nowhere_loses_its_address_and_is_reported(address: str) -> None:
    body = body_html(f"[a]({address}) [b]({address})", LINKS)
    assert body.broken == (address,)
    assert str(body.html).strip() == (
        '<p><a class="nl-broken" title="leads to no page">a</a> <a class="nl-broken" title="leads to no page">b</a></p>'
    )


@pytest.mark.parametrize("address", ["https://a.example/?q=1", "HTTP://a.example", "mailto:a@b.example"])
def test_a_link_out_of_the_site_stays_and_says_so(address: str) -> None:
    assert render(f"[a]({address})") == f'<p><a href="{address}" rel="noopener noreferrer">a</a></p>'


@pytest.mark.parametrize(
    ("text", "html", "broken"),
    [
        ("![A](pic.png)", '<img src="../../features/pic.png" alt="A" loading="lazy">', ()),
        ("![A](no.png)", '<span class="nl-broken" title="no such image">A</span>', ("no.png",)),
        ("![A](https://a.example/x.png)", '<a href="https://a.example/x.png" rel="noopener noreferrer">A</a>', ()),
        (
            "[![A](https://a.example/x.png)](https://b.example)",
            '<a href="https://b.example" rel="noopener noreferrer">A</a>',
            (),
        ),
    ],
)
def test_only_images_of_the_site_are_shown(text: str, html: str, broken: tuple[str, ...]) -> None:
    body = body_html(text, LINKS)
    assert (str(body.html).strip(), body.broken) == (f"<p>{html}</p>", broken)


def test_headings_start_at_the_third_level_with_ids_of_their_own() -> None:
    body = body_html("## Done & *dusted*\n\n### Why?\n\n## Done & dusted\n\n###### Deep\n", LINKS)
    assert body.headings == (
        TocEntry("b-done--dusted", "Done & dusted", 3),
        TocEntry("b-why", "Why?", 4),
        TocEntry("b-done--dusted-1", "Done & dusted", 3),
        TocEntry("b-deep", "Deep", 6),
    )
    assert str(body.html).startswith('<h3 id="b-done--dusted">Done &amp; <em>dusted</em></h3>')


def test_numbered_ids_never_collide_with_written_ones() -> None:
    body = body_html("# a\n\n# a-1\n\n# a\n", LINKS)
    assert len({heading.id for heading in body.headings}) == 3


def test_a_heading_inside_of_a_heading_is_none() -> None:
    html = '<h1>a<div><h2 id="50%">b</h2></div></h1>\n\n<h2>c</h2>'
    assert render(html) == '<h3 id="b-ab">a<div><div>b</div></div></h3>\n<h4 id="b-c">c</h4>'


def test_raw_html_in_the_form_of_a_view_block_does_not_end_what_stands_around_it() -> None:
    html = '<pre><code class="language-view">a</code>b</pre><div><pre><code>c</code></pre></div>'
    shown = str(body_html(html, LINKS, view=lambda _: Markup("<ul></ul>")).html).strip()
    assert shown == '<pre tabindex="0"><code class="language-view">a</code>b</pre><div><pre tabindex="0"><code>c</code></pre></div>'


def test_a_view_block_is_replaced_by_the_list_it_asks_for() -> None:
    text = "a\n\n```view\nwhere: wsjf > 5\n```\n\n```text\nb\n```"
    shown = str(body_html(text, LINKS, view=lambda source: Markup("<p>{}</p>").format(source)).html)
    assert shown.splitlines()[1:] == [
        "<p>where: wsjf &gt; 5",
        "</p>",
        '<pre tabindex="0"><code class="language-text">b',
        "</code></pre>",
    ]
    assert 'class="language-view"' in render(text)


def test_several_bodies_can_stand_on_one_page() -> None:
    bodies = [str(body_html("a[^1]\n\n[^1]: b", LINKS, prefix).html) for prefix in ("feat-1-", "feat-2-")]
    assert '<a href="#b-feat-1-fn-1" id="b-feat-1-fnref-1">' in bodies[0]
    assert '<li id="b-feat-2-fn-1">' in bodies[1]


def test_ids_of_authors_never_meet_those_of_the_page() -> None:
    assert render('<p id="content">a</p>') == '<p id="b-content">a</p>'


@pytest.mark.parametrize("vector", VECTORS)
def test_a_hostile_body_becomes_harmless(vector: str) -> None:
    assert wrongs(str(body_html(vector, LINKS).html)) == []


PIECES = st.sampled_from(
    [*VECTORS, "\n\n", "> ", "- ", "# ", "|", "`", "```\n", "[[", "]]", "<b>", "</b>", '"', "'", "[", "](", ")", "&quot;"]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_hostile_pieces_in_any_order_become_harmless(text: str) -> None:
    assert wrongs(str(body_html(text, LINKS).html)) == []


NESTED = st.sampled_from(
    [
        f"{tag}{close}"
        for tag in ("<h1>", "<h2>", "<div>", "<a href=x>", "<table>", "<td>", "<li>", "<pre>", '<code class="language-view">')
        for close in ("", tag.split()[0].replace("<", "</").rstrip(">") + ">")
    ]
    + ["x", "\n\n", "[[A]]", "![x](//a.example/x.png)"]
)
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*>')


def unended(html: str) -> list[str]:
    """The elements of some HTML that do not end where they should."""
    waiting: list[str] = []
    for closing, name in _TAG.findall(html):
        if closing and (not waiting or waiting.pop() != name):
            return [f"/{name}"]
        if not closing and name not in {"br", "hr", "img", "input", "col", "wbr"}:
            waiting.append(name)
    return waiting


@settings(deadline=None)
@given(st.lists(NESTED, max_size=12).map("".join))
def test_a_body_ends_all_that_it_begins_and_nothing_else(text: str) -> None:
    assert unended(str(body_html(text, LINKS, view=lambda _: Markup("<ul></ul>")).html)) == []


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_ids_in_a_body_are_unique_to_its_prefix(text: str) -> None:
    assert all(one.startswith("b-x-") for one in re.findall(r' id="([^"]*)"', str(body_html(text, LINKS, "x-").html)))


PATHOLOGICAL = {
    "lists in lists": "- " * 40_000 + "a",
    "quotes in quotes": ">" * 40_000 + "a",
    "indented lists": "\n".join("  " * depth + "- a" for depth in range(400)),
    "numbered lists in lists": "1. " * 20_000,
    "many columns": "|a" * 5_000 + "\n" + "|-" * 5_000,
    "short rows of a wide table": "|" + "a|" * 199 + "\n|" + "-|" * 199 + "\n" + "|a\n" * 50_000,
    "open elements": "<div>" * 40_000,
    "open emphasis": "<p><b>" * 20_000,
    "attributes": "<a " + " ".join(f"a{n}" for n in range(20_000)) + ">x</a>",
    "a footnote used often": "[^1]: x\n\n" + "[^1]" * 60_000,
    "too large": "x" * (256 * 1024 + 1),
    "too large in bytes": "é" * (128 * 1024 + 1),
}


@pytest.mark.parametrize("text", PATHOLOGICAL.values(), ids=PATHOLOGICAL.keys())
def test_a_body_that_would_stall_the_build_is_shown_as_plain_text(text: str) -> None:
    started = time.process_time()
    body = body_html(text, LINKS)
    assert time.process_time() - started < 2
    assert body.plain
    assert str(body.html).startswith('<pre class="nl-plain" tabindex="0">')


HARD = {
    "brackets": "[" * 250_000,
    "open links": "[a](" * 60_000,
    "marked sections": "<![CDATA[" * 25_000,
    "open comments": "<!--" * 60_000,
    "open wiki links": "[[a|" * 60_000,
    "backticks": "".join("`" * n + " " for n in range(700)),
    "emphasis": "*a _b " * 40_000,
    "strikes": "~~a " * 60_000,
    "open tags": "<a " * 80_000,
    "reference links": "[a]: " + "x" * 1000 + "\n\n" + "[a]" * 80_000,
    "addresses": "http://a" * 30_000,
    "headings": "# a\n" * 20_000,
    "wiki links": "[[FEAT-1]] " * 8_000,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_a_hard_body_takes_no_more_than_moments(text: str) -> None:
    started = time.process_time()
    body = body_html(text, LINKS)
    assert time.process_time() - started < 2
    assert isinstance(body, Body)


def test_a_plain_body_is_escaped() -> None:
    body = body_html("<b>" + "- " * 101, LINKS)
    assert body.plain == ""
    body = body_html("- " * 101 + "<b>", LINKS)
    assert str(body.html).endswith("- &lt;b&gt;</pre>")


def test_ordinary_depth_and_width_are_rendered() -> None:
    assert body_html("- " * 20 + "a\n\n" + "|a" * 20 + "|\n" + "|-" * 20 + "|\n" + "    " * 60 + "code", LINKS).plain == ""
