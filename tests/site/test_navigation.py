"""The navigation of the site."""

from northline.model.content import Prose
from northline.model.page import Page
from northline.site.navigation import MOST_PROSE, navigation


def page(url: str, nav: str, section: str) -> Page:
    return Page(url, nav, "x", None, section, nav=nav)


def sources(*pages: Page) -> dict[str, str]:
    return {one.url: f"{one.url}index.md" for one in pages}


def test_pages_stand_in_the_order_given() -> None:
    pages = (page("", "Home", "home"), page("vision/", "Vision", "vision"))
    assert navigation(pages, sources(*pages), ()) == [{"Home": "index.md"}, {"Vision": "vision/index.md"}]


def test_pages_of_one_section_share_a_heading() -> None:
    pages = (page("metrics/", "Metrics", "metrics"), page("metrics/flow/", "Flow", "metrics"))
    entries = [{"Metrics": "metrics/index.md"}, {"Flow": "metrics/flow/index.md"}]
    assert navigation(pages, sources(*pages), ()) == [{"Metrics": entries}]


def test_labels_are_escaped() -> None:
    one = page("risks/", "<b>R&D</b>", "risks")
    assert navigation((one,), sources(one), ()) == [{"&lt;b&gt;R&amp;D&lt;/b&gt;": "risks/index.md"}]


def test_prose_follows_as_the_guide() -> None:
    prose = (Prose("guide/start.md", "Start <here>", ""),)
    assert navigation((), {}, prose) == [{"Guide": [{"Start &lt;here&gt;": "guide/start.md"}]}]


def test_our_own_explanations_stand_with_the_guide() -> None:
    glossary = page("glossary/", "Glossary", "guide")
    assert navigation((glossary, page("metrics/", "Metrics", "metrics")), {"glossary/": "g.md", "metrics/": "m.md"}, ()) == [
        {"Metrics": "m.md"},
        {"Guide": [{"Glossary": "g.md"}]},
    ]


def test_a_flood_of_prose_does_not_flood_the_navigation() -> None:
    prose = [Prose(f"p/{number}.md", str(number), "") for number in range(1000)]
    (guide,) = navigation((), {}, prose)
    entries = guide["Guide"]
    assert isinstance(entries, list)
    assert len(entries) == MOST_PROSE


def test_pages_without_a_label_are_not_in_it() -> None:
    assert navigation((Page("features/feat-1/", "F", "x", None, "backlog"),), {}, ()) == []
