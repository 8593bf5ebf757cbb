"""The next edition before it is built: pages of ours made one by one as they are asked for, so that a preview need not wait."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock

from mkdocs.structure.pages import Page as EnginePage

from northline import pipeline
from northline.config import Config
from northline.model.frozen import replace
from northline.model.page import Page, Redirect
from northline.model.train import Train
from northline.render import Renderer
from northline.render.charts import Charts
from northline.render.shell import encoded
from northline.site.edition import Edition, dressed
from northline.site.splicing import Press


@dataclass
class Pages:
    """The pages of a family by URL, made no further than to the one that is asked for: a family may have ten thousand."""

    coming: Iterator[Page | Redirect]
    known: dict[str, Page] = field(default_factory=dict)

    def find(self, url: str) -> Page | None:
        """The page at a URL; of two, the first."""
        while url not in self.known and (page := next(self.coming, None)):
            if isinstance(page, Page):
                self.known.setdefault(page.url, page)
        return self.known.get(url)


@dataclass
class Draft:
    """Pages of a train as they will stand in its edition, dressed as in the `last` one; it is asked from several threads.

    `made` holds what readers were given, by path, until the edition shows whether it was right.
    """

    train: Train
    options: Config
    last: Edition
    made: dict[str, bytes] = field(default_factory=dict)
    _families: dict[str, "Pages"] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    @classmethod
    def of(cls, train: Train, options: Config, last: Edition) -> "Draft | None":
        """A draft, if what stands around pages is the same as in the last edition, but for the vision.

        As far as anybody can tell before it is built: a commit may bring pages of changes, and titles of prose stand in the navigation.
        """
        before = last.train
        same = train.assets == before.assets and train.portfolio.urls == before.portfolio.urls
        titled = [(one.path, one.title) for one in train.prose] == [(one.path, one.title) for one in before.prose]
        said, saying = last.banner_of(before), last.banner_of(train)
        dressed = last.press is not None and last.nav is not None and replace(saying, vision=said.vision) == said
        return cls(train, options, last) if same and titled and dressed and not last.prose.faults else None

    def page(self, url: str) -> bytes | None:
        """The page at a URL; None when it is not ours, or not known yet."""
        path = f"{url}index.html"
        with self._lock:
            if path not in self.made and (html := self._html(url)):
                self.made[path] = html
            return self.made.get(path)

    def _html(self, url: str) -> bytes:
        if prose := self.last.prose.paths.get(url):
            return self._prose(prose)
        page = self._page(url)
        if page is None:
            return b""
        return self._standing(page) if url in self.last.paths else self._press.page(self._renderer.render(page))

    def _page(self, url: str) -> Page | None:
        family = self.last.families.get(url)
        if family is None:
            return None
        if family not in self._families:
            self._families[family] = Pages(pipeline.family(family, self.train, self.options))
        return self._families[family].find(url)

    def _standing(self, page: Page) -> bytes:
        """A page of ours that stands in the navigation."""
        place = self._place(self.last.paths[page.url])
        if place is None:
            return b""
        place.content = dressed(place, self._renderer.render(page))
        return self._whole(place)

    def _prose(self, path: str) -> bytes:
        """A prose page; empty when it is only to be found in the edition what is wrong with it."""
        pages, place = self.last.prose.later(path, self.train, self.last.ours, self._press.config), self._place(path)
        if pages.faults or place is None:
            return b""
        pages.begin(place)
        place.content = pages.finish(place, self._renderer.view)
        return self._whole(place)

    def _place(self, path: str) -> EnginePage | None:
        """What the engine knows of a page in the last edition."""
        file = self.last.files.get_file_from_path(path)
        return file.page if file else None

    def _whole(self, place: EnginePage) -> bytes:
        """A page that the theme renders in full."""
        theme = self._press.theme
        place.active = True
        try:
            return encoded(theme.finished(theme.rendered(place), place.url, place.content or ""))
        finally:
            place.active = False

    @cached_property
    def _press(self) -> Press:
        press = self.last.press_for(self.train)
        if press is None:
            raise ValueError("an edition that never got as far as its pages has no press")
        return press

    @cached_property
    def _renderer(self) -> Renderer:
        last = self.last
        return Renderer(last.folders, self.train, Charts(last.charts.cache), last.renderer.compiled)
