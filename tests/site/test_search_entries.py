"""Search entries of our pages."""

from northline.model.page import Page
from northline.site.search_entries import MOST_WITH_TEXT, entries, index_script

FEATURE = Page("features/feat-1/", "FEAT-1 <b>fast</b>", "x", None, search="words & <i>more</i>")


def test_texts_are_escaped() -> None:
    assert list(entries([FEATURE], 1)) == [
        {
            "location": "features/feat-1/",
            "title": "FEAT-1 &lt;b&gt;fast&lt;/b&gt;",
            "text": "words &amp; &lt;i&gt;more&lt;/i&gt;",
        }
    ]


def test_a_large_site_is_found_by_title_alone() -> None:
    assert [entry["text"] for entry in entries([FEATURE], MOST_WITH_TEXT)] == ["words &amp; &lt;i&gt;more&lt;/i&gt;"]
    assert [entry["text"] for entry in entries([FEATURE], MOST_WITH_TEXT + 1)] == [""]


def test_a_page_can_stay_out_of_search() -> None:
    assert list(entries([Page("findings/", "Findings", "x", None, search=None)], 1)) == []


def test_the_index_for_a_folder_on_disk_names_files() -> None:
    script = index_script('{"docs": [{"location": ""}, {"location": "a/"}, {"location": "a/#b"}, {"location": "a/b.html"}]}')
    locations = '{"location":"index.html"},{"location":"a/index.html"},{"location":"a/index.html#b"},{"location":"a/b.html"}'
    assert script == f'var __index = {{"docs":[{locations}]}}\n'
