"""One edition of the site: the assessed train, its pages, and what each moment of the engine's build needs of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import TableOfContents

from northline import pipeline
from northline.config import Config
from northline.exchange.csv_tables import view_tables
from northline.exchange.data_files import data_files
from northline.exchange.portfolio_json import portfolio_json
from northline.model.content import ContentFile
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, Rendered
from northline.model.train import Train
from northline.render import Renderer
from northline.render.charts import Charts, figures_on
from northline.render.charts.cache import Cache
from northline.site.aside import Aside
from northline.site.company import alone
from northline.site.compiled import compiled_templates
from northline.site.foundation import links_digest, shared_digest
from northline.site.intake import Intake
from northline.site.ledger import Ledger
from northline.site.memory import Memory
from northline.site.navigation import navigation, section_entries
from northline.site.policy import SLOT, policy
from northline.site.prose_pages import ProsePages
from northline.site.request import HeldError, Outcome, Request, outcome
from northline.site.search_entries import add_entries, entries
from northline.site.sitemap import sitemap
from northline.site.splicing import Press, content_html, title_html
from northline.site.theme import asset_files, link_assets
from northline.site.theme_pages import ThemePages, anchors
from northline.site.tree import Tree
from northline.site.writing import Writer, path_of, write_all

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as EnginePage


# What stands on every page must not be a page itself.
LONGEST_LINE = 500
# Of fewer items the data file is made sooner than a process for it.
MANY = 5_000
# The engine packs its sitemap, and a packed file tells seconds since 1970 in 32 bits.
EARLIEST, LATEST = date(1970, 1, 1), date(2106, 2, 6)


# The name by which the theme's own templates know the banner.
BANNER = "northline"


class Banner(Frozen):
    """What the theme's own templates see of the train."""

    vision: str
    policy: str
    as_of: str
    commit: str


@dataclass
class Edition:
    """An edition under way; `nav`, `files` and `press` come to it as the engine gets there.

    `families` names the family of each page by URL, in a preview.
    """

    train: Train
    ours: tuple[Page | Redirect, ...]
    request: Request
    folders: tuple[Path, ...]
    data: dict[str, bytes]
    prose: ProsePages
    charts: Charts
    guarded: bool = True
    nav: "Navigation | None" = None
    press: Press | None = None
    files: Files = field(default_factory=lambda: Files([]))
    families: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def prepare(
        cls, config: "MkDocsConfig", options: Config, request: Request, folders: tuple[Path, ...], memory: Memory, *, guarded: bool
    ) -> "Edition":
        """Read and assess the content; `HeldError` when findings are to keep the old site."""
        intake = Intake.find(config, options, request, memory)
        train = intake.assess()
        _hold(train, request)
        # A preview builds beside threads, where no process may be forked.
        apart = guarded and len(train.portfolio.items) > MANY
        portfolio = Aside.begin(partial(portfolio_json, train), forked=apart)
        request.begin("laying out pages")
        families = pipeline.families(train, options)
        pages = _distinct(families)
        request.begin("prose")
        prose = ProsePages.of(train, pages, config)
        if prose.faults:
            # Pages that fail are findings too, which every page may count; what was drawn stays as it is.
            train = intake.assess(prose.faults)
            _hold(train, request)
            families = pipeline.families(train, options)
            pages = _distinct(families)
            portfolio = Aside.begin(partial(portfolio_json, train), forked=False)
        drawings = Path(config.config_file_path).parent / ".northline-cache" / "charts" if config.config_file_path else None
        charts = Charts(Cache(drawings))
        charts.prepare(figures_on(pages))
        request.begin("data files")
        data = {**_assets(train, intake.files), **data_files(train, pages, portfolio.result())}
        intake.close()
        names = {} if guarded else _named(families)
        return cls(train, pages, request, folders, data, prose, charts, guarded, families=names)

    @cached_property
    def standing(self) -> dict[str, Page]:
        """Our pages that stand in the navigation, by the path under which the engine knows them."""
        prose = {one.path for one in self.train.prose}
        found = {}
        for page in self.ours:
            if isinstance(page, Page) and (page.nav or not page.url):
                path = f"{page.url}index.md"
                found[path if path not in prose else f"northline/{path}"] = page
        return found

    @cached_property
    def paths(self) -> dict[str, str]:
        """The engine's path of each of our standing pages, by URL."""
        return {page.url: path for path, page in self.standing.items()}

    @cached_property
    def renderer(self) -> Renderer:
        """The templates at work; charts are being drawn since pages were laid out."""
        return Renderer(self.folders, self.train, self.charts, compiled_templates("ours"))

    @property
    def pages(self) -> int:
        """How many pages the whole site has."""
        return len(self.ours) + len(self.train.prose)

    def add_files(self, files: Files, config: "MkDocsConfig") -> Files:
        """Add our standing pages, prose and assets to the engine's files, and settle its navigation."""
        for file in self.prose.files.values():
            files.append(file)
        for path, page in self.standing.items():
            files.append(_standing_file(config, path, page))
        assets = asset_files(self.folders)
        link_assets(config, assets)
        # The site's own logo and styles come last: no picture of an author's stands for them.
        for path, content in {**self.data, **view_tables(self.renderer.view_tables()), **assets}.items():
            known = files.get_file_from_path(path)
            if known is not None:
                files.remove(known)
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))
        self.files = files
        if config.nav is None:
            config.nav = navigation(self.standing.values(), self.paths, self.train.prose)
        return files

    def date_pages(self, files: Files) -> None:
        """Date the engine's pages by the as-of date, which its sitemap and archives are stamped with."""
        stamp = min(max(self.train.portfolio.as_of, EARLIEST), LATEST).isoformat()
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = stamp

    def source(self, page: "EnginePage") -> str | None:
        """A page's source for the engine; None when the engine is to read it itself."""
        return "" if self._knows(page) else None

    def convert(self, page: "EnginePage", markdown: str) -> str:
        """What is left for the engine to render: nothing of our pages and of prose."""
        if page.file.src_uri in self.prose.prose:
            self.prose.begin(page)
        return "" if self._knows(page) else markdown

    def _knows(self, page: "EnginePage") -> bool:
        return page.file.src_uri in self.standing or page.file.src_uri in self.prose.prose

    def content(self, page: "EnginePage", html: str) -> str:
        """The finished content of a page of the engine."""
        ours = self.standing.get(page.file.src_uri)
        if ours is None:
            return self.prose.finish(page, self.renderer.view) if page.file.src_uri in self.prose.prose else html
        return dressed(page, self.renderer.render(ours))

    def open_press(self, env: "jinja2.Environment", config: "MkDocsConfig") -> None:
        """Tell the theme what every page shows, and set up the shells."""
        # Compiling a template asks its filters for what they make of constants, and others may bring filters of their own.
        env.bytecode_cache = compiled_templates("theme") if alone(config) else None
        env.globals[BANNER] = self.banner_of(self.train)
        if self.nav is not None:
            entries = section_entries(self.nav, self.standing.values(), self.paths)
            self.press = Press(ThemePages(env, config, self.nav, entries), config)

    def press_for(self, train: Train) -> Press | None:
        """The press for pages of a later train, around which stands what stood here, but for what every page says of the train."""
        if self.press is None:
            return None
        theme, banner = self.press.theme, self.banner_of(train)
        if banner == self.banner_of(self.train):
            return replace(self.press)
        env = theme.env.overlay()
        env.globals = {**env.globals, BANNER: banner}
        return Press(ThemePages(env, theme.config, theme.nav, theme.entries), self.press.config)

    def banner_of(self, train: Train) -> Banner:
        """What every page of a train says of it."""
        portfolio = train.portfolio
        vision = portfolio.vision()
        line = (vision.text("one_liner") or vision.title) if vision else ""
        line = line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"
        return Banner(line, SLOT if self.guarded else "", portfolio.as_of.isoformat(), train.build.commit)

    def finished(self, html: str, url: str, content: str) -> str:
        """A page of the engine with links and policy settled."""
        return self.press.theme.finished(html, url, content) if self.press else html

    def template(self, output: str, name: str, config: "MkDocsConfig") -> str:
        """A page that the theme brings along, settled."""
        if name == "sitemap.xml":
            # Redirects are no pages that a search engine should list.
            urls = [page.url for page in self.ours if isinstance(page, Page)]
            return sitemap(config.site_url, [*urls, *self.prose.urls], self.train.portfolio.as_of)
        return output.replace(SLOT, policy(output)) if SLOT in output else output

    @property
    def rest(self) -> tuple[Page | Redirect, ...]:
        """Our pages that the engine does not write."""
        return tuple(page for page in self.ours if page.url not in self.paths)

    @property
    def written(self) -> tuple[str, ...]:
        """The files that `write` makes."""
        return tuple(path_of(page) for page in self.rest)

    def write(self, config: "MkDocsConfig", tree: Tree, last: Ledger) -> Ledger:
        """Write every page that the engine does not, and tell search of all of ours; the ledger of what was written."""
        pages = [page for page in self.ours if isinstance(page, Page)]
        add_entries(config, chain(entries(pages), self.prose.search_entries()))
        if self.press is None:
            return Ledger()
        self._let_go()
        self.charts.settle()
        last = last.on(shared_digest(config, self.folders, pages, self.press))
        # A preview serves from threads, beside which no process may be forked.
        jobs = self.request.jobs if self.guarded else 1
        writer = Writer(self.renderer, self.press, tree, self.rest, last, links_digest(self.train))
        return write_all(writer, jobs, self.request.progress)

    def _let_go(self) -> None:
        """Forget the data files, which the engine has written: workers are about to be forked, and each would carry them along."""
        for path in self.data:
            if file := self.files.get_file_from_path(path):
                file.content_bytes = b""
        self.data.clear()

    def outcome(self, site: str) -> Outcome:
        """What this edition came to, once it stands at `site`."""
        return outcome(self.train, site, self.pages, published=True)


def dressed(page: "EnginePage", rendered: Rendered) -> str:
    """The content of a page of ours that the engine writes, which is told what its template asks of it."""
    ours = rendered.page
    page.toc = TableOfContents(list(anchors(rendered.toc)))
    # Search finds our pages by entries of ours.
    page.meta = {"title": title_html(ours), "search": {"exclude": True}, "hide": ["navigation"]}
    return content_html(rendered)


def _hold(train: Train, request: Request) -> None:
    result = outcome(train, "", 0, published=False)
    worst = result.worst()
    if request.hold_at is not None and worst is not None and worst >= request.hold_at:
        raise HeldError(result)


def _assets(train: Train, files: tuple[ContentFile, ...]) -> dict[str, bytes]:
    wanted = frozenset(train.assets)
    return {file.path: file.data for file in files if file.path in wanted}


def _distinct(families: Mapping[str, tuple[Page | Redirect, ...]]) -> tuple[Page | Redirect, ...]:
    """One page to a URL: the first, and pages before redirects."""
    kept: dict[str, Page | Redirect] = {}
    pages = (page for family in families.values() for page in family)
    for page in sorted(pages, key=lambda page: isinstance(page, Redirect)):
        kept.setdefault(page.url, page)
    return tuple(kept.values())


def _named(families: Mapping[str, tuple[Page | Redirect, ...]]) -> Mapping[str, str]:
    """The family that the page at each URL is of."""
    found: dict[str, str] = {}
    for name, pages in families.items():
        for page in pages:
            if isinstance(page, Page):
                found.setdefault(page.url, name)
    return found


def _standing_file(config: "MkDocsConfig", path: str, page: Page) -> File:
    file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{page.url}index.html"
    file.edit_uri = page.source or None
    return file
