"""Writing pages of ours: rendered, spliced and put where their URL says, on one process or several."""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from northline.model.page import Page, Redirect
from northline.render import Renderer
from northline.site.request import Progress
from northline.site.splicing import Press
from northline.site.tree import Tree

# Small enough that processes finish together, large enough that asking for the next costs nothing.
CHUNK = 40
# Below this a second process costs more than it saves.
FEW = 400


@dataclass(frozen=True)
class Writer:
    """Writes `pages` into the tree of the next site; fallbacks of a worker's press are its own and only cost time."""

    renderer: Renderer
    press: Press
    tree: Tree
    pages: Sequence[Page | Redirect]

    def write(self, some: range) -> int:
        """Write the pages at these positions and give their number."""
        for position in some:
            page = self.pages[position]
            html = self.renderer.redirect(page) if isinstance(page, Redirect) else self.press.page(self.renderer.render(page))
            self.tree.put(path_of(page), html.encode("utf-8", "xmlcharrefreplace"))
        return len(some)


def path_of(page: Page | Redirect) -> str:
    """Where a page lies in the site."""
    return f"{page.url}index.html"


# Workers are forked with the writer in place: neither templates nor values that are still to be made can be sent to them.
_writers: list[Writer] = []


def write_all(writer: Writer, jobs: int, progress: Progress) -> int:
    """Write all pages, on `jobs` processes when they are many."""
    total = len(writer.pages)
    chunks = [range(start, min(start + CHUNK, total)) for start in range(0, total, CHUNK)]
    if jobs < 2 or total < FEW or not hasattr(os, "fork"):  # noqa: PLR2004  # one process is no pool
        return _tally(map(writer.write, chunks), total, progress)
    _writers[:] = [writer]
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return _tally(pool.map(_write_chunk, chunks), total, progress)


def _write_chunk(chunk: range) -> int:
    return _writers[0].write(chunk)


def _tally(counts: Iterable[int], total: int, progress: Progress) -> int:
    written = 0
    for count in counts:
        written += count
        progress("pages", written, total)
    return written
