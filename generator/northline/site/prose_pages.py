"""Prose pages: the engine's own pages, drawn by us before it gets to them."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from html import escape
from itertools import count, islice
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.structure.toc import TableOfContents

from northline.model.content import Prose
from northline.model.fault import Fault
from northline.model.frozen import Frozen, replace
from northline.model.page import Page, Redirect
from northline.model.place import Place
from northline.model.train import Train
from northline.render.links import Destinations, LinkResolver, destinations
from northline.site.links import up
from northline.site.prose_drawing import Drawn, RenderView, draw
from northline.site.prose_search import entries_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as EnginePage

# A page's folder must not stand where a file of the site does, such as that of `data/portfolio.json.md`.
_ENDINGS = "html?|xml|json|m?js|css|map|gz|atom|ics|txt|csv|tsv|xlsx|svg|png|jpe?g|gif|webp|avif|ico|pdf"
_FILE_LIKE = re.compile(rf"\.({_ENDINGS})/index\.html$", re.IGNORECASE)


class ProsePages(Frozen, dict=True):
    """The prose pages of one build by content path: what was written, where it stands, and what became of it."""

    prose: Mapping[str, Prose]
    files: Mapping[str, File]
    drawn: Mapping[str, Drawn]

    @classmethod
    def of(cls, train: Train, ours: Sequence[Page | Redirect], config: "MkDocsConfig") -> "ProsePages":
        """Draw the prose of a train beside pages of ours."""
        files = {file.src_uri: file for file in prose_files(train.prose, frozenset(f"{page.url}index.html" for page in ours), config)}
        known = _destinations(train, ours, files)
        drawn = {one.path: draw(one, _resolver(known, one.path, _url(files[one.path])), config) for one in train.prose}
        return cls({one.path: one for one in train.prose}, files, drawn)

    def later(self, path: str, train: Train, ours: Sequence[Page | Redirect], config: "MkDocsConfig") -> "ProsePages":
        """One page of a later train that stands where it does here, as all others do."""
        one = next(one for one in train.prose if one.path == path)
        resolver = _resolver(_destinations(train, ours, self.files), path, _url(self.files[path]))
        return ProsePages({path: one}, self.files, {path: draw(one, resolver, config)})

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The content path of each page by its URL."""
        return {_url(file): path for path, file in self.files.items()}

    @property
    def urls(self) -> tuple[str, ...]:
        """Where the pages stand, site-relative."""
        return tuple(self.paths)

    def search_entries(self) -> Iterator[dict[str, str]]:
        """Yield what search finds in the pages."""
        for path, one in self.drawn.items():
            yield from entries_of(one.searched, _url(self.files[path]), self.prose[path].title)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults of pages that rendering failed on."""
        failed = ((self.prose[path], one.failed) for path, one in self.drawn.items() if one.failed)
        return tuple(Fault("text-not-rendered", Place(one.path, one.body_line), facts={"problem": why}) for one, why in failed)

    def begin(self, page: "EnginePage") -> None:
        """Let a page of the engine say of itself what we wrote, and nothing that its author did."""
        page.meta = {"title": escape(self.prose[page.file.src_uri].title), "search": {"exclude": True}}

    def finish(self, page: "EnginePage", render_view: RenderView) -> str:
        """The safe HTML of a page."""
        drawn = self.drawn[page.file.src_uri]
        page.toc = TableOfContents(list(drawn.toc))
        return drawn.shown(render_view, page.url)


def _destinations(train: Train, ours: Sequence[Page | Redirect], files: Mapping[str, File]) -> Destinations:
    urls = {path: _url(file) for path, file in files.items()}
    known = destinations(train.portfolio, urls, train.assets, [page.url for page in ours])
    # A page that had to make way for one of ours stands elsewhere than its path says.
    return replace(known, files={**known.files, **urls})


def _url(file: File) -> str:
    return file.url.removeprefix("./")


def _resolver(known: Destinations, source: str, page_url: str) -> LinkResolver:
    return LinkResolver(known, source, lambda url: _relative(url, page_url))


def _relative(url: str, page_url: str) -> str:
    path, hash_, fragment = url.partition("#")
    file = path if path and not path.endswith("/") else f"{path}index.html"
    return f"{up(page_url)}{file}{hash_}{fragment}"


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
