"""Pages as Material makes them: whole ones for checking and falling back, and shells to splice into."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from northline.model.frozen import Frozen
from northline.model.page import TocEntry
from northline.render.shell import Shell, TocForm, cut, slot, toc_id, toc_title
from northline.site.links import depth, file_links
from northline.site.policy import SLOT, policy

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

# Material adds a heading to content that has none; this slot looks as if it had one.
CONTENT = "<h1"
# Material's search dialog has no name; to a screen reader it would be just "dialog".
_DIALOG = 'data-md-component="search" role="dialog"'
# Two entries, so that the text which the theme puts between them is known too.
SAMPLES = (AnchorLink(slot("title"), slot("id"), 2), AnchorLink(slot("title2"), slot("id2"), 2))


# Half of what the theme writes is blank lines and indentation; where blanks count, they stay.
_KEPT = re.compile(r"(<(script|style|pre|textarea)\b.*?</\2>)", re.DOTALL)
_LINES = re.compile(r"\n\s++")


class Copy(Frozen):
    """What Material is told about one page; texts are HTML, `edit` and `canonical` whole URLs or empty."""

    url: str
    title: str
    content: str
    toc: tuple[AnchorLink, ...] = ()
    section: str = ""
    canonical: str = ""
    edit: str = ""


@dataclass
class ThemePages:
    """Material at work: one environment, one navigation; `entries` finds the navigation entry of each section."""

    env: "jinja2.Environment"
    config: "MkDocsConfig"
    nav: "Navigation"
    entries: Mapping[str, object]
    _policies: dict[int, str] = field(default_factory=dict)

    def whole(self, copy: Copy) -> str:
        """A page as Material renders it, with links that work from a file and its policy in place."""
        return self.finished(self._raw(copy), copy.url, copy.content)

    def shell(self, copy: Copy) -> Shell:
        """The page that `copy` describes, cut at its slots; the toc's slot takes the place of its entries."""
        html = self.finished(self._raw(copy), copy.url, copy.content)
        first, second = self._samples()
        if first in html:
            start, end = html.index(first), html.index(second) + len(second)
            html = html[:start] + slot("toc") + html[end:]
        return cut(html)

    def finished(self, html: str, url: str, content: str) -> str:
        """The HTML of a page of the theme with its links and its policy settled, tight around its content."""
        before, found, after = html.partition(content) if content else (html, "", "")
        pieces = (tight(before), found, tight(after))
        html = "".join(file_links(piece, url) for piece in pieces).replace(_DIALOG, f'{_DIALOG} aria-label="Search"', 1)
        return html.replace(SLOT, self.policy_at(url)) if SLOT in html else html

    def policy_at(self, url: str) -> str:
        """The policy of pages as deep as `url`, from a page without content."""
        level = depth(url)
        if level not in self._policies:
            self._policies[level] = policy(self._raw(Copy(url, "", "")))
        return self._policies[level]

    def toc_form(self) -> TocForm:
        """How Material writes entries of a table of contents, learnt from its own template."""
        leaf, second = self._samples()
        parent = AnchorLink(slot("title"), slot("id"), 2)
        parent.children = [SAMPLES[1], SAMPLES[1]]
        whole = self._toc_item(parent)
        start, end = whole.index(second), whole.rindex(second) + len(second)
        between_children = whole[start + len(second) : end - len(second)]
        branch = cut(whole[:start] + slot("children") + whole[end:])
        return TocForm(cut(leaf), branch, self._between(leaf, second), between_children)

    def _toc_item(self, anchor: AnchorLink) -> str:
        return tight(str(self.env.get_template("partials/toc-item.html").render(toc_item=anchor))).strip()

    def _samples(self) -> tuple[str, str]:
        return self._toc_item(SAMPLES[0]), self._toc_item(SAMPLES[1])

    def _between(self, first: str, second: str) -> str:
        html = tight(self._raw(Copy("", "", "", SAMPLES)))
        return html[html.index(first) + len(first) : html.index(second)]

    def _raw(self, copy: Copy) -> str:
        page = self._page(copy)
        entry = self.entries.get(copy.section)
        _activate(entry, active=True)
        try:
            return self.rendered(page)
        finally:
            _activate(entry, active=False)

    def rendered(self, page: EnginePage) -> str:
        """A page of the engine as Material renders it."""
        return str(self.env.get_template("main.html").render(get_context(self.nav, Files([]), self.config, page)))

    def _page(self, copy: Copy) -> EnginePage:
        source = File.generated(self.config, f"{copy.url}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = EnginePage(copy.title, source, self.config)
        page.meta = {"title": copy.title, "hide": ["navigation"]}
        page.content, page.toc = copy.content, TableOfContents(list(copy.toc))
        page.canonical_url, page.edit_url = copy.canonical or None, copy.edit or None
        return page


def tight(html: str) -> str:
    """HTML of the theme without its blank lines and indentation."""
    # What stands between, what is kept, its tag, and so on.
    pieces = _KEPT.split(html)
    pieces[::3] = [_LINES.sub("\n", piece) for piece in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces)


def _activate(entry: object, *, active: bool) -> None:
    if entry is not None:
        entry.active = active  # type: ignore[attr-defined]


def anchors(entries: tuple[TocEntry, ...]) -> tuple[AnchorLink, ...]:
    """A table of contents as the engine holds it."""
    return tuple(_anchor(entry) for entry in entries)


def _anchor(entry: TocEntry) -> AnchorLink:
    anchor = AnchorLink(toc_title(entry), toc_id(entry), entry.level)
    anchor.children = [_anchor(child) for child in entry.children]
    return anchor
