"""Prose drawn by Python-Markdown within bounds, before the rest of the site, so that what fails is a finding like any other."""

import re
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from markdown import Markdown
from mkdocs.structure.toc import AnchorLink, get_toc

from northline.model.content import Prose
from northline.model.entities import unescaped
from northline.model.frozen import Frozen
from northline.render.guards import html_refusal
from northline.render.sanitize import clean_prose
from northline.site.prose_guard import BudgetError, budget, refusal
from northline.site.prose_markdown import ProseLinks, View, as_code, dialect, settled

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from northline.render.links import LinkResolver

# A view block and the URL of the page it stands on → HTML.
RenderView = Callable[[str, str], str]
_TAG = re.compile(r"<[^<>]*>")


class Drawn(Frozen):
    """What became of one page: safe HTML, in which a token stands for each view; `failed` says what rendering ran into."""

    html: str
    toc: tuple[AnchorLink, ...] = ()
    views: tuple[View, ...] = ()
    failed: str = ""

    def shown(self, render_view: RenderView, url: str) -> str:
        """The HTML for the page at a URL, with every view in its place."""
        html = self.html
        for view in self.views:
            html = html.replace(f"<p>{view.token}</p>", render_view(view.source, url), 1)
        return html

    @property
    def searched(self) -> str:
        """The HTML that search reads; what a view lists is found on its own pages."""
        html = self.html
        for view in self.views:
            html = html.replace(f"<p>{view.token}</p>", "", 1)
        return html


def draw(one: Prose, links: "LinkResolver", config: "MkDocsConfig") -> Drawn:
    """Draw one page; what is refused or fails shows its source."""
    refused = refusal(one.body)
    if refused:
        return Drawn(_as_written(one, refused.why))
    extension = ProseLinks(links)
    names, options = dialect(config, extension)
    try:
        with budget():
            markdown = Markdown(extensions=names, extension_configs=options)
            html = settled(markdown.convert(one.body))
    except RecursionError:
        return _failed(one, "it nests too deeply")
    except BudgetError:
        return _failed(one, "it takes too long to render")
    # Whatever else Python-Markdown or an extension makes of an author's text must not stop the build.
    except Exception as error:  # noqa: BLE001
        return _failed(one, f"it cannot be rendered ({type(error).__name__})")
    if problem := html_refusal(html):
        return _failed(one, problem)
    toc = tuple(_plain(anchor) for anchor in get_toc(getattr(markdown, "toc_tokens", [])))
    return Drawn(clean_prose(html), toc, tuple(extension.views))


def _failed(one: Prose, why: str) -> Drawn:
    return Drawn(_as_written(one, why), failed=why)


def _as_written(one: Prose, why: str) -> str:
    note = f'<p class="nl-refused">This page is shown as it was written: {escape(why)}.</p>'
    return f"<h1>{escape(one.title)}</h1>\n{note}\n{as_code(one.body)}"


def _plain(anchor: AnchorLink) -> AnchorLink:
    """Make an entry of a table of contents plain text again: Material puts it into pages as it is."""
    safe = AnchorLink(escape(unescaped(_TAG.sub("", anchor.title))), escape(anchor.id), anchor.level)
    safe.children = [_plain(child) for child in anchor.children]
    return safe
