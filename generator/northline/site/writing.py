"""Writing pages of ours: rendered, spliced and put where their URL says, on one process or several."""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from northline.model.page import Page, Redirect
from northline.render import Renderer
from northline.site.request import Progress
from northline.site.splicing import Press

CHUNK = 200
# Below this a second process costs more than it saves.
FEW = 1000


@dataclass
class Writer:
    """Writes pages below `folder`; fallbacks of a worker's press are its own and only cost time."""

    renderer: Renderer
    press: Press
    folder: Path
    _made: set[str] = field(default_factory=set)

    def write(self, pages: Iterable[Page | Redirect]) -> int:
        """Write the pages and give their number."""
        count = 0
        for page in pages:
            html = self.renderer.redirect(page) if isinstance(page, Redirect) else self.press.page(self.renderer.render(page))
            self._put(page.url, html)
            count += 1
        return count

    def _put(self, url: str, html: str) -> None:
        folder = f"{self.folder}/{url}"
        if folder not in self._made:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103  # thousands of folders: plain strings are three times faster
            self._made.add(folder)
        with open(f"{folder}index.html", "wb") as file:  # noqa: PTH123  # as above
            file.write(html.encode("utf-8", "xmlcharrefreplace"))


# Workers are forked with the writer in place, since templates and shells cannot be sent to them.
_writers: list[Writer] = []


def write_all(writer: Writer, pages: Sequence[Page | Redirect], jobs: int, progress: Progress) -> int:
    """Write all pages, on `jobs` processes when they are many."""
    chunks = [pages[start : start + CHUNK] for start in range(0, len(pages), CHUNK)]
    if jobs < 2 or len(pages) < FEW or not hasattr(os, "fork"):  # noqa: PLR2004  # one process is no pool
        counts: Iterable[int] = map(writer.write, chunks)
        return _tally(counts, len(pages), progress)
    _writers[:] = [writer]
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return _tally(pool.map(_write_chunk, chunks), len(pages), progress)


def _write_chunk(chunk: Sequence[Page | Redirect]) -> int:
    return _writers[0].write(chunk)


def _tally(counts: Iterable[int], total: int, progress: Progress) -> int:
    written = 0
    for count in counts:
        written += count
        progress("pages", written, total)
    return written
