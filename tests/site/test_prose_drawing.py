"""One page of prose, drawn: what is shown, and what becomes of a page that cannot be."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from northline.model.content import Prose
from northline.render.links import Destinations, LinkResolver
from northline.site import prose_drawing
from northline.site.prose_drawing import Drawn, draw
from northline.site.prose_guard import BudgetError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

LINKS = LinkResolver(Destinations(lambda name: "a/" if name == "A" else None), "guide/x.md", str)
CONFIG = cast("MkDocsConfig", SimpleNamespace(markdown_extensions=["toc", "tables", "pymdownx.snippets"], mdx_configs={}))


def drawn(text: str) -> Drawn:
    return draw(Prose("guide/x.md", "Guide <1>", text), LINKS, CONFIG)


def test_links_lead_to_items_and_views_hold_their_place() -> None:
    page = drawn("[[A|here]]\n\n```view\nfrom: features\n```\n\n--8<-- 'pyproject.toml'\n")
    html = page.shown(lambda source, url: f"<ul>{source} at {url}</ul>", "guide/x/")
    assert '<a href="a/" rel="noopener noreferrer">here</a>' in html
    assert "<ul>from: features at guide/x/</ul>" in html
    assert "--8&lt;-- 'pyproject.toml'" in html
    assert page.failed == ""


def test_headings_in_the_table_of_contents_are_text() -> None:
    page = drawn("# One <b onclick=x>bold</b> & `<i>`\n")
    assert [anchor.title for anchor in page.toc] == ["One bold &amp; &lt;i&gt;"]


@pytest.mark.parametrize("anchor", ["x50%", "a\\b", "a&quot;b", "a&#34;b", "__search", "md-x", "x&#3;"])
def test_a_heading_keeps_no_id_that_the_theme_cannot_find(anchor: str) -> None:
    page = drawn(f"# One {{: #{anchor} }}\n\n## Two {{: #two-2 }}\n")
    assert [(anchor.id, [child.id for child in anchor.children]) for anchor in page.toc] == [("one", ["two-2"])]
    assert '<h1 id="one">' in page.html
    assert '<h2 id="two-2">' in page.html


@pytest.mark.parametrize("error", [RecursionError(), BudgetError(), KeyError("x"), MemoryError()])
def test_whatever_rendering_runs_into_the_page_shows_its_source(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(prose_drawing, "Markdown", _raising(error))
    page = drawn("a <b>\n")
    said = {
        "RecursionError": "it nests too deeply",
        "BudgetError": "it takes too long to render",
        "KeyError": "it cannot be rendered (KeyError)",
        "MemoryError": "it cannot be rendered (MemoryError)",
    }[type(error).__name__]
    assert page.failed == said
    assert page.html == (
        f'<h1>Guide &lt;1&gt;</h1>\n<p class="nl-refused">This page is shown as it was written: {said}.</p>\n'
        "<pre><code>a &lt;b&gt;\n</code></pre>"
    )


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("<div>\n" * 500, "its tags nest more than 300 deep"),
        ("<a title='" + ("x" * 5000 + "\n") * 3 + "'>\n", "it holds a tag of more than 10,000 characters"),
        ("".join(f"[^{number}]: x\n\n" for number in range(15_000)), "it becomes more than 2 MiB of HTML"),
    ],
)
def test_html_that_would_cost_much_to_clean_is_not_cleaned(text: str, failed: str) -> None:
    assert drawn(text).failed == failed


def test_what_the_guard_refuses_is_told_by_the_guard_alone() -> None:
    page = drawn("[" * 70)
    assert page.failed == ""
    assert "it cannot" not in page.html
    assert "a long run of “[[[”" in page.html


def _raising(error: Exception) -> Callable[..., object]:
    def markdown(**_: object) -> object:
        raise error

    return markdown
