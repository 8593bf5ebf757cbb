"""The shell splice: text with slots, and tables of contents in the theme's own form."""

from northline.model.page import TocEntry
from northline.render.shell import TocForm, cut, encoded, listed, slot, toc_title

FORM = TocForm(
    leaf=cut(f'<li><a href="#{slot("id")}">{slot("title")}</a></li>'),
    branch=cut(f'<li><a href="#{slot("id")}">{slot("title")}</a><ul>{slot("children")}</ul></li>'),
    between="\n",
    between_children=" ",
)


def test_a_shell_is_filled_wherever_a_slot_stands() -> None:
    shell = cut(f"<title>{slot('title')}</title><h1>{slot('title')}</h1>{slot('content')}")
    assert shell.fill({"title": "A", "content": "<p>b</p>"}) == "<title>A</title><h1>A</h1><p>b</p>"


def test_a_page_is_what_a_filled_shell_is_in_a_file() -> None:
    shell = cut(f"<title>{slot('title')}</title>é{slot('content')}{slot('edit')}\ud800")
    texts = {"title": "→", "content": "<p>\udfff</p>"}
    assert shell.page(texts) == encoded(shell.fill(texts)) == "<title>→</title>é<p>&#57343;</p>&#55296;".encode()


def test_a_text_without_slots_stays_as_it_is() -> None:
    assert cut("<p>plain</p>").fill({"title": "A"}) == "<p>plain</p>"


def test_a_slot_that_is_not_named_stays_empty() -> None:
    assert cut(f"a{slot('edit')}b").fill({}) == "ab"


def test_what_fills_a_slot_is_not_searched_for_slots() -> None:
    assert cut(f"{slot('content')}").fill({"content": slot("title"), "title": "A"}) == slot("title")


def test_a_shell_can_be_filled_again() -> None:
    shell = cut(f"<i>{slot('title')}</i>")
    assert [shell.fill({"title": "A"}), shell.fill({"title": "B"})] == ["<i>A</i>", "<i>B</i>"]


def test_entries_of_a_toc_stand_apart_as_the_theme_sets_them() -> None:
    entries = (TocEntry("a", "A"), TocEntry("b", "B"))
    assert FORM.fill(entries) == '<li><a href="#a">A</a></li>\n<li><a href="#b">B</a></li>'


def test_an_entry_with_children_takes_the_form_of_a_branch() -> None:
    entries = (TocEntry("a", "A", 2, (TocEntry("b", "B", 3), TocEntry("c", "C", 3))),)
    inner = '<li><a href="#b">B</a></li> <li><a href="#c">C</a></li>'
    assert FORM.fill(entries) == f'<li><a href="#a">A</a><ul>{inner}</ul></li>'


def test_titles_in_a_toc_are_escaped() -> None:
    assert toc_title(TocEntry("a", 'Fast  &\n<b>"safe"</b>')) == "Fast &amp; &lt;b&gt;&#34;safe&#34;&lt;/b&gt;"


def test_a_toc_lists_what_stands_under_the_heading_of_the_page() -> None:
    below = (TocEntry("a", "A"),)
    assert listed((TocEntry("top", "Top", 1, below),)) == below
    assert listed(below) == below
    assert listed(()) == ()
