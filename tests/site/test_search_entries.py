"""Search entries of our pages."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from northline.model.page import Page
from northline.site.search_entries import MOST_WITH_TEXT, add_entries, entries, index_script

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FEATURE = Page("features/feat-1/", "FEAT-1 <b>fast</b>", "x", None, search="words & <i>more</i>")


def test_texts_are_escaped() -> None:
    assert list(entries([FEATURE])) == [
        {
            "location": "features/feat-1/",
            "title": "FEAT-1 &lt;b&gt;fast&lt;/b&gt;",
            "text": "words &amp; &lt;i&gt;more&lt;/i&gt;",
        }
    ]


def test_a_large_site_is_found_by_title_alone() -> None:
    found = list(entries([FEATURE]))
    for times, text in ((MOST_WITH_TEXT, "words &amp; &lt;i&gt;more&lt;/i&gt;"), (MOST_WITH_TEXT + 1, "")):
        index = SimpleNamespace(entries=[{"location": "a/", "title": "a", "text": "b"}])
        config = SimpleNamespace(plugins={"search": SimpleNamespace(search_index=index)})
        add_entries(cast("MkDocsConfig", config), found * times)
        assert index.entries[0] == {"location": "a/", "title": "a", "text": "b"}
        assert {one["text"] for one in index.entries[1:]} == {text}


def test_a_page_can_stay_out_of_search() -> None:
    assert list(entries([Page("findings/", "Findings", "x", None, search=None)])) == []


def test_the_index_for_a_folder_on_disk_names_files() -> None:
    script = index_script('{"docs": [{"location": ""}, {"location": "a/"}, {"location": "a/#b"}, {"location": "a/b.html"}]}')
    locations = '{"location":"index.html"},{"location":"a/index.html"},{"location":"a/index.html#b"},{"location":"a/b.html"}'
    assert script == "var __index = location.protocol === 'file:' && " + f'{{"docs":[{locations}]}}\n'
