"""Writing pages of ours: rendered, spliced and put where their URL says, on one process or several."""

from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from typing import TYPE_CHECKING, cast

from northline.model.frozen import Frozen, field, replace
from northline.model.page import Page, Redirect
from northline.render import Renderer
from northline.render.imprint import imprint
from northline.render.shell import encoded
from northline.site.ledger import Entry, Ledger
from northline.site.request import Progress
from northline.site.splicing import Press
from northline.site.tree import Tree, digest
from northline.site.worker import Worker, processes

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

Written = list[tuple[str, Entry]]
# Small enough that processes finish together, large enough that asking for the next costs nothing.
CHUNK = 40
# Below this a second process costs more than it saves.
FEW = 400


class Writer(Frozen, dict=True):
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
        data = self.press.page(self.renderer.render(replace(page, values=values)))
        return Entry(source if len(self.renderer.beyond) == seen else "", self._put(path, data))

    def _redirect(self, redirect: Redirect) -> Entry:
        return Entry("", self._put(path_of(redirect), encoded(self.renderer.redirect(redirect))))

    def _put(self, path: str, data: bytes) -> str:
        self.tree.put(path, data)
        return digest(data)


def path_of(page: Page | Redirect) -> str:
    """Where a page lies in the site."""
    return f"{page.url}index.html"


def write_all(writer: Writer, jobs: int, progress: Progress) -> Ledger:
    """Write all pages, when they are many on `jobs` processes, 0 for one a processor; the ledger of what was written."""
    jobs = processes(jobs)
    alone = jobs < 2 or len(writer.pages) < FEW  # noqa: PLR2004  # one process is no company
    return Ledger(writer.last.shared, dict(_one_by_one(writer, progress) if alone else _together(writer, jobs, progress)))


def _chunks(total: int) -> Sequence[range]:
    return [range(start, min(start + CHUNK, total)) for start in range(0, total, CHUNK)]


def _one_by_one(writer: Writer, progress: Progress) -> Iterator[tuple[str, Entry]]:
    total = len(writer.pages)
    for chunk in _chunks(total):
        yield from writer.write(chunk)
        progress("pages", chunk.stop, total)


def _together(writer: Writer, jobs: int, progress: Progress) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of all pages, each chunk written by whoever is free.

    Workers are forked with the writer in place: neither templates nor values that are still to be made can be sent to
    them. This process works as well, since every further one would hold a copy of the train.
    """
    turns, total = get_context("fork").Value("q", 0), len(writer.pages)
    workers = [Worker.begin(_work, writer, turns) for _ in range(jobs - 1)]
    try:
        for chunk in _taking(turns, total):
            yield from writer.write(chunk)
            progress("pages", min(turns.value * CHUNK, total), total)
        for worker in workers:
            yield from cast("Written", worker.answered())
    finally:
        # Nobody may go on writing into a tree that is given up.
        for worker in workers:
            worker.stop()
    progress("pages", total, total)


def _taking(turns: "Synchronized[int]", total: int) -> Iterator[range]:
    """Yield the chunks that nobody else has taken."""
    chunks = _chunks(total)
    while True:
        with turns.get_lock():
            turn = turns.value
            turns.value = turn + 1
        if turn >= len(chunks):
            return
        yield chunks[turn]


def _work(writer: Writer, turns: "Synchronized[int]") -> Written:
    return [entry for chunk in _taking(turns, len(writer.pages)) for entry in writer.write(chunk)]
