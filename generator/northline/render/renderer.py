"""Turns a page's values into HTML by its template; autoescape is always on."""

import re
from collections.abc import Callable, Hashable
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Protocol

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from northline.model.cells import Table
from northline.model.entities import unescaped
from northline.model.figure import Figure
from northline.model.frozen import Frozen, field
from northline.model.link import Strength
from northline.model.page import DATA, ROOT, Page, Redirect, Rendered, TocEntry, data_file, href, up, view_file
from northline.model.terms import MEANINGS
from northline.model.text import fold
from northline.model.train import Train
from northline.render.bodies import Bodies
from northline.render.charts import Charts
from northline.render.generated import Generator, SharedTemplate
from northline.render.inline import inline_html, marked_html
from northline.render.sparks import spark_path, spark_point, spark_y
from northline.render.views import Views

STRENGTH_WORDS = {
    Strength.EXPLICIT.value: "explicit link",
    Strength.THEME.value: "theme only",
    Strength.INHERITED.value: "inherited",
    Strength.DANGLING.value: "dangling",
    Strength.NONE.value: "no link",
}
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_COUNT = re.compile(r'\s*<span class="nl-count">.*?</span>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\w")
_DATA = re.compile(f"{DATA}([^{DATA}]*){DATA}")


class Renderer(Frozen, dict=True):
    """Renders pages with the site's own templates first, then the packaged ones.

    `beyond` grows whenever a page shows what its values do not tell: the answer to a view, or a drawing.
    """

    template_dirs: tuple[Path, ...]
    train: Train
    charts: Charts = field(default_factory=Charts)
    compiled: BytecodeCache | None = None
    beyond: list[str] = field(default_factory=list)

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            bytecode_cache=self.compiled,
            loader=FileSystemLoader([str(folder) for folder in self.template_dirs]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        environment.code_generator_class, environment.template_class = Generator, SharedTemplate
        environment.filters |= {
            "beside": partial(zip, strict=True),
            "each": lambda several, macro: [kept(one, macro) for one in several],
            "inline": _inline,
            "kept": kept,
            "body": self._bodies.html,
            "mention": mention,
            "term": term,
            "csv_link": lambda table: f"{DATA}{table}{DATA}",
            "marked": lambda part: marked_html(part.text, part.spans),
            "picture": self._picture,
            "spark_path": spark_path,
            "spark_point": spark_point,
            "spark_y": spark_y,
            "strength_word": STRENGTH_WORDS.__getitem__,
            "bar_width": lambda ratio: f"{min(max(ratio, 0.0), 1.0) * 100:.1f}",
        }
        return environment

    @cached_property
    def _bodies(self) -> Bodies:
        return Bodies(self.train, self._view)

    @cached_property
    def _views(self) -> Views:
        return Views(self.train)

    def _picture(self, figure: Figure) -> Markup:
        self.beyond.append(figure.name)
        return self.charts.picture(figure)

    def _view(self, source: str) -> Markup:
        self.beyond.append(source)
        return self._views.html(source, self._environment)

    def view(self, source: str, url: str) -> str:
        """The list that stands for a view block on the page at `url`."""
        html = _DATA.sub(lambda table: csv_link(view_file(table[1])), str(self._view(source)))
        return html.replace(ROOT, up(url))

    def view_tables(self) -> tuple[Table, ...]:
        """The tables that answer the train's view blocks, each under its own name."""
        return self._views.tables()

    def render(self, page: Page) -> Rendered:
        """The page's content as HTML, links relative to where it stands, and its table of contents."""
        html = self._environment.get_template(f"pages/{page.template}.html.j2").render(page=page.shown)
        if DATA in html:
            html = _DATA.sub(lambda table: csv_link(data_file(page, table[1])), html)
        return Rendered(page, html.replace(ROOT, up(page.url)), contents(html))

    def redirect(self, redirect: Redirect) -> str:
        """A whole page that only forwards."""
        target = f"{up(redirect.url)}{redirect.target}index.html"
        return self._environment.get_template("pages/redirect.html.j2").render(target=target)


# A mention stands on some twenty pages, a badge on hundreds.
@lru_cache(maxsize=2**17)
def kept(part: Hashable, macro: Callable[..., Markup], *more: str) -> Markup:
    """What a macro makes of a part, made once for all equal parts."""
    return macro(part, *more)


@lru_cache(maxsize=2**16)
def _inline(text: str) -> Markup:
    return Markup(inline_html(text))  # noqa: S704  # inline_html escapes all it is given


class Mentioned(Protocol):
    """An item that a text may name."""

    @property
    def id(self) -> str:
        """The id as the text writes it."""

    @property
    def href(self) -> str:
        """Where its page is."""


def mention(text: str, ref: Mentioned | None) -> Markup:
    """A short text in which the first naming of an item leads to its page; a link follows when the text does not name it."""
    html = str(inline_html(text))
    if ref is None:
        return Markup(html)  # noqa: S704  # inline_html escapes all it is given
    link = str(Markup('<a class="nl-ref" href="{}">{}</a>').format(ref.href, ref.id))
    word = str(escape(ref.id))
    start = _named(html, word)
    # Both parts come from inline_html, and the link is escaped.
    return Markup(f"{html} {link}" if start < 0 else html[:start] + link + html[start + len(word) :])  # noqa: S704  # see above


def _named(html: str, word: str) -> int:
    """Where a word stands by itself in a short text; tags and references to characters hold no words. -1 when it does not."""
    start = html.find(word)
    while start >= 0:
        beside = html[start - 1 : start] + html[start + len(word) : start + len(word) + 1]
        inside = html.rfind("<", 0, start) > html.rfind(">", 0, start) or html.rfind("&", 0, start) > html.rfind(";", 0, start)
        if not inside and not _WORD.search(beside):
            return start
        start = html.find(word, start + 1)
    return -1


@lru_cache(maxsize=2**10)
def term(label: str) -> Markup:
    """A heading of a column or fact; a word of the method tells its meaning to whoever points at it."""
    meaning = MEANINGS.get(fold(label))
    return Markup('<abbr title="{}">{}</abbr>').format(meaning, label) if meaning else escape(label)


def csv_link(file: str) -> str:
    """The link to a table's data file; nothing when it has none."""
    return str(Markup(' <a class="nl-csv" href="{}" download>CSV</a>').format(href(file))) if file else ""


def contents(html: str) -> tuple[TocEntry, ...]:
    """The page's second-level headings, in order."""
    return tuple(TocEntry(anchor, _worded(title)) for anchor, title in _HEADING.findall(html))


@lru_cache(maxsize=2**10)
def _worded(title: str) -> str:
    """A heading as text, without its count."""
    return unescaped(_TAG.sub("", _COUNT.sub("", title))).strip()
