"""Writing pages of ours: rendered, spliced and put where their URL says, on one process or several."""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context

from northline.model.page import Page, Redirect
from northline.render import Renderer
from northline.render.imprint import imprint
from northline.site.ledger import Entry, Ledger
from northline.site.request import Progress
from northline.site.splicing import Press
from northline.site.tree import Tree, digest

Written = list[tuple[str, Entry]]
# Small enough that processes finish together, large enough that asking for the next costs nothing.
CHUNK = 40
# Below this a second process costs more than it saves.
FEW = 400


@dataclass(frozen=True)
class Writer:
    """Writes `pages` into the tree of the next site; fallbacks of a worker's press are its own and only cost time.

    `last` is the ledger of the last build on the same foundation, `links` a digest of what links of texts can lead to.
    """

    renderer: Renderer
    press: Press
    tree: Tree
    pages: Sequence[Page | Redirect]
    last: Ledger = field(default_factory=Ledger)
    links: str = ""

    def write(self, some: range) -> Written:
        """Write the pages at these positions and give their entries."""
        return [
            (path_of(page), self._redirect(page) if isinstance(page, Redirect) else self._page(page))
            for page in map(self.pages.__getitem__, some)
        ]

    def _page(self, page: Page) -> Entry:
        values, path = page.shown, path_of(page)
        source = imprint(page, values, self.links)
        known = self.last.entry(path, source)
        if known and self.tree.keep(path, known.result):
            return known
        seen = len(self.renderer.beyond)
        html = self.press.page(self.renderer.render(replace(page, values=values)))
        return Entry(source if len(self.renderer.beyond) == seen else "", self._put(path, html))

    def _redirect(self, redirect: Redirect) -> Entry:
        return Entry("", self._put(path_of(redirect), self.renderer.redirect(redirect)))

    def _put(self, path: str, html: str) -> str:
        data = encoded(html)
        self.tree.put(path, data)
        return digest(data)


def encoded(html: str) -> bytes:
    """A page as it stands in a file, whatever characters it holds."""
    return html.encode("utf-8", "xmlcharrefreplace")


def path_of(page: Page | Redirect) -> str:
    """Where a page lies in the site."""
    return f"{page.url}index.html"


# Workers are forked with the writer in place: neither templates nor values that are still to be made can be sent to them.
_writers: list[Writer] = []


def write_all(writer: Writer, jobs: int, progress: Progress) -> Ledger:
    """Write all pages, on `jobs` processes when they are many; the ledger of what was written."""
    total = len(writer.pages)
    chunks = [range(start, min(start + CHUNK, total)) for start in range(0, total, CHUNK)]
    if jobs < 2 or total < FEW or not hasattr(os, "fork"):  # noqa: PLR2004  # one process is no pool
        return Ledger(writer.last.shared, _gathered(map(writer.write, chunks), total, progress))
    _writers[:] = [writer]
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return Ledger(writer.last.shared, _gathered(pool.map(_write_chunk, chunks), total, progress))


def _write_chunk(chunk: range) -> Written:
    return _writers[0].write(chunk)


def _gathered(chunks: Iterable[Written], total: int, progress: Progress) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for written in chunks:
        entries.update(written)
        progress("pages", len(entries), total)
    return entries
