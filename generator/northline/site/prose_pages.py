"""Prose pages: the engine's own pages, rendered behind the guard and made safe."""

import logging
import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import count, islice
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink, TableOfContents

from northline.model.content import Prose
from northline.render.links import Destinations, LinkResolver
from northline.render.sanitize import clean_prose
from northline.site.links import up
from northline.site.prose_guard import BudgetError, budget, refusal
from northline.site.prose_markdown import ProseLinks, as_code, settled

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_TAG = re.compile(r"<[^>]*>")
# A page's folder must not stand where a file of the site does, such as that of `data/portfolio.json.md`.
_ENDINGS = "html?|xml|json|m?js|css|map|gz|atom|ics|txt|csv|tsv|xlsx|svg|png|jpe?g|gif|webp|avif|ico|pdf"
_FILE_LIKE = re.compile(rf"\.({_ENDINGS})/index\.html$", re.IGNORECASE)
_log = logging.getLogger("mkdocs.plugins.northline")
RenderView = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one prose page."""

    html: str
    toc: tuple[AnchorLink, ...] = ()


@dataclass
class ProsePages:
    """The prose pages of one build."""

    prose: Mapping[str, Prose]
    links: ProseLinks
    destinations: Destinations
    render_view: RenderView | None = None
    _done: dict[str, Converted] = field(default_factory=dict)

    def source(self, page: "Page") -> str | None:
        """The Markdown of a page without its front matter; None when it is not a prose page."""
        one = self.prose.get(page.file.src_uri)
        # The engine takes leading `key: value` lines for front matter, unless a blank line comes first.
        return None if one is None else f"\n{one.body}"

    def convert(self, page: "Page", config: "MkDocsConfig", files: Files) -> None:
        """Render a page under guard, and keep the result until the engine asks for it."""
        one = self.prose[page.file.src_uri]
        page.meta = {"title": escape(one.title)}
        refused = refusal(one.body)
        problem = refused.why if refused else self._render(page, one, config, files)
        if problem:
            self._refuse(one, problem)

    def finish(self, page: "Page") -> str:
        """The safe HTML of a page that was converted."""
        done = self._done[page.file.src_uri]
        page.toc = TableOfContents(list(done.toc))
        return done.html

    def _render(self, page: "Page", one: Prose, config: "MkDocsConfig", files: Files) -> str:
        self.links.for_page(LinkResolver(self.destinations, one.path, lambda url: _relative(url, page.url)))
        page.markdown = one.body
        try:
            with budget():
                page.render(config, files)
        except RecursionError:
            return "it nests too deeply"
        except BudgetError:
            return "it takes too long to render"
        # Whatever else Python-Markdown or an extension makes of an author's text must not stop the build.
        except Exception as error:  # noqa: BLE001
            return f"it cannot be rendered ({type(error).__name__})"
        toc = tuple(_plain(anchor) for anchor in page.toc)
        self._done[one.path] = Converted(self._safe(page.content or "", page.url), toc)
        return ""

    def _safe(self, html: str, url: str) -> str:
        cleaned = clean_prose(settled(html))
        for view in self.links.views:
            shown = self.render_view(view.source, url) if self.render_view else as_code(view.source)
            cleaned = cleaned.replace(f"<p>{view.token}</p>", shown, 1)
        return cleaned

    def _refuse(self, one: Prose, problem: str) -> None:
        _log.warning("%s is shown as plain text: %s", one.path, problem)
        note = f'<p class="nl-refused">This page is shown as it was written: {escape(problem)}.</p>'
        self._done[one.path] = Converted(f"<h1>{escape(one.title)}</h1>\n{note}\n{as_code(one.body)}")


def _relative(url: str, page_url: str) -> str:
    path, hash_, fragment = url.partition("#")
    file = path if path and not path.endswith("/") else f"{path}index.html"
    return f"{up(page_url)}{file}{hash_}{fragment}"


def _plain(anchor: AnchorLink) -> AnchorLink:
    """Make an entry of a table of contents plain text again: Material puts it into pages as it is."""
    safe = AnchorLink(escape(unescape(_TAG.sub("", anchor.title))), escape(anchor.id), anchor.level)
    safe.children = [_plain(child) for child in anchor.children]
    return safe


def prose_files(prose: Sequence[Prose], taken: frozenset[str], config: "MkDocsConfig") -> list[File]:
    """The engine's files for prose pages; one whose URL is ours or another's moves below `guide/`."""
    found = []
    used = set(taken)
    for one in prose:
        file = File.generated(config, one.path, content="")
        file.edit_uri = one.path
        file.dest_uri = _free(_FILE_LIKE.sub(r"-\1/index.html", file.dest_uri), used)
        used.add(file.dest_uri)
        found.append(file)
    return found


def _free(wanted: str, used: Container[str]) -> str:
    """The first place that nothing else has: as wanted, below `guide/`, or below a number there."""
    if wanted not in used:
        return wanted
    numbered = (f"guide/{number}/{wanted}" for number in count(2))
    return next(place for place in (f"guide/{wanted}", *islice(numbered, 1000)) if place not in used)
