"""Nothing hostile passes the sanitiser, and what readers need does."""

from collections.abc import Callable

import pytest
from tests.render.inspection import NAMES, TAGS, wrongs
from tests.render.vectors import VECTORS

from northline.render.sanitize import clean, clean_prose

PROSE_TAGS = TAGS | {"label", "nav"}
PROSE_NAMES = NAMES | {"for", "name", "data-tabs"}


@pytest.mark.parametrize("vector", VECTORS)
def test_a_hostile_fragment_leaves_a_body_with_allowed_markup_only(vector: str) -> None:
    assert wrongs(clean(vector).replace('src="outside:', 'title="')) == []


@pytest.mark.parametrize("vector", VECTORS)
def test_a_hostile_fragment_leaves_a_prose_page_with_allowed_markup_only(vector: str) -> None:
    assert wrongs(clean_prose(vector), PROSE_TAGS, PROSE_NAMES) == []


@pytest.mark.parametrize("vector", VECTORS)
def test_cleaning_twice_changes_nothing(vector: str) -> None:
    once = clean(vector).replace('src="outside:', 'title="')
    assert clean(once) == once


@pytest.mark.parametrize("address", ["https://other.example/", "java&#115;cript:", "//other.example/"])
@pytest.mark.parametrize("digits", ["9" * 5_000, "0" * 5_000 + "58"])
def test_an_address_with_endless_digits_is_judged_like_any_other(address: str, digits: str) -> None:
    html = f'<img src="{address}&amp;#{digits};"><a href="{address}&amp;#{digits};">x</a>'
    assert wrongs(clean_prose(html)) == []
    assert wrongs(clean(html).replace('src="outside:', 'title="')) == []


@pytest.mark.parametrize("cleaned", [clean, clean_prose])
def test_an_address_that_cannot_be_judged_goes(cleaned: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> str:
        raise ValueError("an address like no other")

    monkeypatch.setattr("northline.render.sanitize.address", fail)
    assert cleaned('<a href="javascript:alert(1)" title="a">b</a>').count("javascript") == 0
    assert 'title="a"' in cleaned('<a href="https://a.example/" title="a">b</a>')


def test_there_are_more_than_a_hundred_different_vectors() -> None:
    assert len(set(VECTORS)) > 150


@pytest.mark.parametrize(
    "html",
    [
        '<p dir="rtl" lang="ar">x</p>',
        '<a href="https://a.example/?q=1&amp;r=2" rel="noopener noreferrer">x</a>',
        '<a href="mailto:a@b.example" rel="noopener noreferrer">x</a>',
        '<a href="../features/feat-1.md#x" rel="noopener noreferrer">x</a>',
        '<a href="a/b:c" rel="noopener noreferrer">x</a>',
        '<details open=""><summary>S</summary>x</details>',
        '<table><tbody><tr><td align="right" colspan="2">x</td></tr></tbody></table>',
        '<code class="language-c++">x</code>',
        '<img src="a.png" alt="A" width="10" height="20">',
        "<kbd>Ctrl</kbd> <mark>x</mark> H<sub>2</sub>O",
        '<input type="checkbox" checked="">',
    ],
)
def test_useful_markup_stays_as_it_is(html: str) -> None:
    assert clean(html) == html


@pytest.mark.parametrize("cleaned", [clean, clean_prose])
@pytest.mark.parametrize("mark", ["&#2;", "&#3;", "&#x03", "\x02", "\x03"])
def test_no_text_or_attribute_can_hold_a_mark_that_pages_are_put_together_by(mark: str, cleaned: Callable[[str], str]) -> None:
    html = f'{mark}view/x{mark} <b title="{mark}view/x{mark}">x</b> '
    assert cleaned(html) == '\ufffdview/x\ufffd <b title="\ufffdview/x\ufffd">x</b> '


def test_a_class_that_a_mark_divides_is_not_put_together_again() -> None:
    assert clean_prose('<b class="m&#2;d-nav">x</b>') == '<b class="m\ufffdd-nav">x</b>'


def test_an_alert_becomes_an_admonition() -> None:
    html = '<div class="markdown-alert markdown-alert-caution"><p class="markdown-alert-title">Caution</p></div>'
    assert clean(html) == '<div class="admonition danger"><p class="admonition-title">Caution</p></div>'


def test_authors_cannot_borrow_the_classes_of_the_page() -> None:
    assert clean('<div class="nl-finding admonition">x</div>') == "<div>x</div>"
    assert clean_prose('<div class="nl-finding md-nav note">x</div>') == '<div class="note">x</div>'
    assert clean_prose('<span class="nl-dangling">x</span>') == '<span class="nl-dangling">x</span>'


@pytest.mark.parametrize("html", ['<pre class="mermaid">x</pre>', '<pre class="a Mermaid">x</pre>'])
def test_no_class_lets_the_theme_ask_another_host_for_a_program(html: str) -> None:
    assert "ermaid" not in clean_prose(html)


def test_a_link_out_of_the_site_says_so_to_the_browser() -> None:
    assert clean('<a href="https://a.example" rel="opener">x</a>') == ('<a href="https://a.example" rel="noopener noreferrer">x</a>')


def test_an_image_of_another_host_is_never_asked_for() -> None:
    assert clean('<img src="//a.example/x.png" alt="A">') == '<img src="outside:https://a.example/x.png" alt="A">'


def test_an_input_without_a_harmless_type_is_gone() -> None:
    assert clean('a<input type="text">b<input title="type=checkbox">c') == "abc"


def test_tags_in_an_attribute_are_not_taken_for_tags() -> None:
    html = '<b title="&lt;input&gt;"><i title=" onclick=alert(1) x">x</i></b><input type="radio">'
    assert clean(html) == html


def test_brackets_in_an_attribute_are_escaped_so_that_tags_can_be_told_by_their_form() -> None:
    assert clean("<p title='<h1>\"</h1>'>x</p>") == '<p title="&lt;h1&gt;&quot;&lt;/h1&gt;">x</p>'


def test_material_admonitions_details_and_permalinks_survive_in_prose() -> None:
    html = (
        '<h2 id="why">Why<a class="headerlink" href="#why" title="Permanent link" rel="noopener noreferrer">¶</a></h2>'
        '<div class="admonition note"><p class="admonition-title">Note</p></div>'
        '<details class="tip" open=""><summary>Tip</summary></details>'
    )
    assert clean_prose(html) == html


def test_material_tabs_survive_in_prose() -> None:
    html = (
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:1">'
        '<input checked="" id="__tabbed_1_1" name="__tabbed_1" type="radio">'
        '<div class="tabbed-labels"><label for="__tabbed_1_1">A</label></div>'
        '<div class="tabbed-content"><div class="tabbed-block">x</div></div></div>'
    )
    assert clean_prose(html) == html


def test_material_code_blocks_survive_in_prose() -> None:
    html = (
        '<div class="language-python highlight"><pre><span></span><code>'
        '<span id="__span-0-1"><a id="__codelineno-0-1" name="__codelineno-0-1" href="#__codelineno-0-1"></a>'
        '<span class="kn">import</span></span></code></pre></div>'
    )
    assert clean_prose(html) == (
        '<div class="language-python highlight"><pre tabindex="0"><span></span><code>'
        '<span id="__span-0-1"><a id="__codelineno-0-1" href="#__codelineno-0-1" rel="noopener noreferrer"></a>'
        '<span class="kn">import</span></span></code></pre></div>'
    )


def test_an_image_of_another_host_is_a_link_in_prose() -> None:
    outside = '<img src="https://a.example/x.png" alt="A">'
    assert clean_prose(outside) == '<a href="https://a.example/x.png" rel="noopener noreferrer">A</a>'
    assert clean_prose(f'<a href="b/">{outside}</a>') == '<a href="b/" rel="noopener noreferrer">A</a>'


def test_prose_can_be_read_by_keyboard_and_screen_reader() -> None:
    html = '<table><tbody><tr><td><input type="checkbox"></td></tr></tbody></table><table class="highlighttable"></table>'
    assert clean_prose(html) == (
        '<div class="nl-scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>'
        '<input type="checkbox" aria-label="Not done"></td></tr></tbody></table></div><table class="highlighttable"></table>'
    )


def test_footnotes_survive_in_prose() -> None:
    html = '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1" rel="noopener noreferrer">1</a></sup>'
    assert clean_prose(html) == html


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>", ["<script>"]),
        ('<a href="javascript:x">', ['<a href="javascript:x">']),
        ('<img src="https://a.example/x">', ['<img src="https://a.example/x">']),
        ('<b onclick="x">', ['<b onclick="x">']),
        ("<!-- x -->", ["<!-- x -->"]),
    ],
)
def test_the_inspection_sees_what_is_wrong(html: str, found: list[str]) -> None:
    assert wrongs(html) == found
