"""The next edition before it is built: pages of ours made one by one as they are asked for, so that a preview need not wait."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import Lock

from mkdocs.commands.build import get_context
from mkdocs.structure.files import Files

from northline import pipeline
from northline.config import Config
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
        """A draft, if what stands around pages is the same as in the last edition as far as anybody can tell before it is built."""
        before = last.train
        same = train.prose == before.prose and train.assets == before.assets and train.portfolio.urls == before.portfolio.urls
        dressed = last.press is not None and last.nav is not None and last.banner_of(train) == last.banner_of(before)
        return cls(train, options, last) if same and dressed and not last.prose.faults else None

    def page(self, url: str) -> bytes | None:
        """The page at a URL; None when it is not ours, or not known yet."""
        path = f"{url}index.html"
        with self._lock:
            if path not in self.made and (page := self._page(url)):
                self.made[path] = self._standing(page) if url in self.last.paths else self._press.page(self._renderer.render(page))
            return self.made.get(path)

    def _page(self, url: str) -> Page | None:
        family = self.last.families.get(url)
        if family is None:
            return None
        if family not in self._families:
            self._families[family] = Pages(pipeline.family(family, self.train, self.options))
        return self._families[family].find(url)

    def _standing(self, page: Page) -> bytes:
        """A page that stands in the navigation, which the theme renders in full."""
        press, file = self._press, self.last.files.get_file_from_path(self.last.paths[page.url])
        if file is None or file.page is None or self.last.nav is None:
            return b""
        place = file.page
        place.content, place.active = dressed(place, self._renderer.render(page)), True
        try:
            context = get_context(self.last.nav, Files([]), press.config, place)
            return encoded(press.theme.finished(press.theme.env.get_template("main.html").render(context), place.url, place.content))
        finally:
            place.active = False

    @cached_property
    def _press(self) -> Press:
        if self.last.press is None:
            raise ValueError("an edition that never got as far as its pages has no press")
        return replace(self.last.press)

    @cached_property
    def _renderer(self) -> Renderer:
        last = self.last
        return Renderer(last.folders, self.train, Charts(last.charts.cache), last.renderer.compiled)
