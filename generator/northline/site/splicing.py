"""From rendered content to whole pages: a shell for each depth and section, proved on two real pages, or Material itself."""

import logging
from collections import Counter
from dataclasses import dataclass, field

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import AnchorLink

from northline.model.frozen import Frozen, replace
from northline.model.page import Page, Rendered
from northline.render.shell import Shell, TocForm, encoded, listed, slot, toc_id
from northline.site.links import depth
from northline.site.theme_pages import CONTENT, SAMPLES, Copy, ThemePages, anchors

PROOFS = 2
_log = logging.getLogger("mkdocs.plugins.northline")


class Key(Frozen):
    """What decides which shell a page needs.

    `headed` and `listed`: the table of contents starts with the page's own heading; it lists anything. `edit` is the
    word in the edit URL that the view link replaces.
    """

    depth: int
    section: str
    headed: bool
    listed: bool
    edit: str


@dataclass
class Press:
    """Makes whole pages; `fallbacks` names the shells that differed from Material, whose pages it then renders in full."""

    theme: ThemePages
    config: MkDocsConfig
    fallbacks: set[Key] = field(default_factory=set)
    _shells: dict[Key, Shell] = field(default_factory=dict)
    _proved: Counter[Key] = field(default_factory=Counter)
    _toc: TocForm | None = None

    def page(self, rendered: Rendered) -> bytes:
        """The whole page for a rendered content, as it stands in a file."""
        copy = self._copy(rendered)
        key = self._key(rendered, copy)
        if key in self.fallbacks:
            return self._whole(rendered, copy)
        spliced = self._splice(key, rendered, copy)
        return spliced if self._proved[key] >= PROOFS else self._prove(key, spliced, self._whole(rendered, copy), copy.url)

    def sample(self, page: Page) -> Shell:
        """What the theme puts around a page, as most pages of its section and depth need it."""
        copy = self._copy(Rendered(page, ""))
        return self._shell(Key(depth(page.url), page.section, headed=False, listed=True, edit=_edit_word(copy)), copy)

    def _whole(self, rendered: Rendered, copy: Copy) -> bytes:
        return encoded(self.theme.whole(replace(copy, toc=anchors(rendered.toc))))

    def _prove(self, key: Key, spliced: bytes, whole: bytes, url: str) -> bytes:
        self._proved[key] += 1
        if whole != spliced:
            self.fallbacks.add(key)
            _log.warning("The theme varies %s in a way the shell does not know; rendering such pages in full", url)
        return whole

    def _splice(self, key: Key, rendered: Rendered, copy: Copy) -> bytes:
        return self._shell(key, copy).page(self._texts(rendered, copy, key))

    def _shell(self, key: Key, copy: Copy) -> Shell:
        if key not in self._shells:
            self._shells[key] = self.theme.shell(_pattern(key, copy))
        return self._shells[key]

    def _texts(self, rendered: Rendered, copy: Copy, key: Key) -> dict[str, str]:
        if self._toc is None:
            self._toc = self.theme.toc_form()
        texts = {"title": copy.title, CONTENT: copy.content, "canonical": copy.canonical}
        if key.listed:
            texts["toc"] = self._toc.fill(listed(rendered.toc))
        if rendered.toc:
            # The skip link leads to the first entry.
            texts["id"] = toc_id(rendered.toc[0])
        if key.edit:
            texts |= {f"/{key.edit}/": copy.edit, "/raw/": copy.edit.replace(key.edit, "raw")}
        return texts

    def _key(self, rendered: Rendered, copy: Copy) -> Key:
        headed = bool(rendered.toc) and rendered.toc[0].level == 1
        return Key(depth(copy.url), copy.section, headed, bool(listed(rendered.toc)), _edit_word(copy))

    def _copy(self, rendered: Rendered) -> Copy:
        page = rendered.page
        return Copy(
            url=page.url,
            title=title_html(page),
            content=content_html(rendered),
            section=page.section,
            canonical=canonical(self.config, page.url),
            edit=edit_url(self.config, page.source),
        )


def _edit_word(copy: Copy) -> str:
    return ("blob" if "/blob/" in copy.edit else "edit") if copy.edit else ""


def _pattern(key: Key, copy: Copy) -> Copy:
    """The copy that gives a shell: every text that varies is a slot."""
    return Copy(
        url=copy.url,
        title=slot("title"),
        content=slot(CONTENT),
        toc=_toc_pattern(key),
        section=key.section,
        canonical=slot("canonical") if copy.canonical else "",
        edit=slot(f"/{key.edit}/") if key.edit else "",
    )


def _toc_pattern(key: Key) -> tuple[AnchorLink, ...]:
    entries = SAMPLES if key.listed else ()
    if not key.headed:
        return entries
    heading = AnchorLink("", slot("id"), 1)
    heading.children = list(entries)
    return (heading,)


def title_html(page: Page) -> str:
    """A page's title as HTML."""
    return str(escape(page.title))


def content_html(rendered: Rendered) -> str:
    """A page's content, under a heading in any case."""
    return rendered.html if CONTENT in rendered.html else f"<h1>{title_html(rendered.page)}</h1>\n{rendered.html}"


def canonical(config: MkDocsConfig, url: str) -> str:
    """A page's full URL, empty when the site does not know where it will stand."""
    return f"{config.site_url.rstrip('/')}/{url}" if config.site_url else ""


def edit_url(config: MkDocsConfig, source: str) -> str:
    """Where the content file behind a page can be edited, empty when there is no such place."""
    if not source or not (config.edit_uri or config.edit_uri_template):
        return ""
    file = File(source, None, "", use_directory_urls=True)
    return str(escape(EnginePage(None, file, config).edit_url or ""))
