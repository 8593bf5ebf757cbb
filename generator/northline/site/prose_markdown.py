"""Python-Markdown for prose pages: Material's usual extensions, `[[ID]]` links, links to content files, `view` blocks."""

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from northline.render.links import Kind, LinkResolver
from northline.render.sanitize import safe_id

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# MkDocs judges relative links by its own files; a scheme makes it leave ours alone until they are settled.
SETTLED = "northline-settled:"
_WIKI = r"\[\[([^\]\[|<>\n]{1,80})(?:\|([^\]\[\n]{1,200}))?\]\]"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNFINDABLE = re.compile(r'[%"\\]')
EXTENSIONS: dict[str, dict[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.details": {},
    "pymdownx.highlight": {"anchor_linenums": False},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {},
}
# Known to read files outside the page, or to take time without end on a few characters.
NEVER = ("snippets", "b64", "magiclink", "betterem", "caret", "tilde")


@dataclass
class View:
    """A `view` block met in a page: its source, and the text that holds its place until the page is clean."""

    source: str
    token: str


@dataclass(eq=False)
class ProseLinks(Extension):
    """Our extension for one page; `resolver` finds what it links to, `views` gathers its view blocks."""

    resolver: LinkResolver
    views: list[View] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the link processors."""
        # Before ordinary links (160 and below), after code spans (190), so that code stays as it is.
        md.inlinePatterns.register(_WikiLink(_WIKI, md, self), "northline-wiki", 175)
        # After the attributes of headings are read (8), before their table of contents is made (5).
        md.treeprocessors.register(_HeadingIds(md), "northline-ids", 6)
        md.treeprocessors.register(_ContentLinks(md, self), "northline-links", 1)

    def fence(self, source: str, *_: object, **__: object) -> str:
        """Hold the place of a `view` block."""
        view = View(source, f"northline-view-{len(self.views)}-holds-its-place")
        self.views.append(view)
        return f"<p>{view.token}</p>"


class _WikiLink(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, links: ProseLinks) -> None:
        super().__init__(pattern, md)
        self.links = links

    # Python-Markdown's own names and signature.
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        name, words = m[1].strip(), (m[2] or m[1]).strip()
        found = self.links.resolver.item(name)
        element = Element("a" if found else "span")
        if found:
            element.set("href", SETTLED + found)
        else:
            element.set("class", "nl-dangling")
            element.set("title", f"{name} does not exist")
        element.text = words
        return element, m.start(0), m.end(0)


class _HeadingIds(Treeprocessor):
    def run(self, root: Element) -> None:
        """Let headings keep no id that would be gone when the page is clean, or that ends the theme's scripts."""
        for element in root.iter():
            if element.tag in _HEADINGS and not _found(element.get("id", "")):
                element.attrib.pop("id", None)


def _found(anchor: str) -> bool:
    """Whether the theme can find an id that its table of contents leads to: it decodes it, and puts it into a selector."""
    return safe_id(anchor) is not None and not _UNFINDABLE.search(anchor)


class _ContentLinks(Treeprocessor):
    def __init__(self, md: Markdown, links: ProseLinks) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Settle what links and pictures lead to in the content folder."""
        resolver = self.links.resolver
        for element in root.iter():
            if element.tag == "a":
                _settle_link(element, resolver)
            elif element.tag == "img":
                found = resolver.asset(element.get("src", ""))
                if found:
                    element.set("src", SETTLED + found)


def _settle_link(element: Element, resolver: LinkResolver) -> None:
    href = element.get("href", "")
    if not href or href.startswith(SETTLED):
        return
    target = resolver.link(href)
    if target.kind is Kind.PAGE:
        element.set("href", SETTLED + target.href)
    elif target.kind is Kind.NOWHERE:
        element.tag = "span"
        del element.attrib["href"]
        element.set("class", "nl-dangling")
        element.set("title", f"{href} does not exist")


def settled(html: str) -> str:
    """The HTML with our links as they are meant."""
    return html.replace(f'="{SETTLED}', '="')


def as_code(source: str) -> str:
    """A block shown as it was written."""
    return f"<pre><code>{escape(source)}</code></pre>"


def dialect(config: "MkDocsConfig", links: ProseLinks) -> tuple[list[Any], dict[str, dict[str, Any]]]:
    """The extensions of prose and their options: what the site configures stays, save the ones that are never safe."""
    names: list[Any] = [name for name in config.markdown_extensions if not _banned(name)]
    names += [name for name in EXTENSIONS if name not in names]
    options = dict(config.mdx_configs) | {name: {**given, **(config.mdx_configs.get(name) or {})} for name, given in EXTENSIONS.items()}
    fences = options["pymdownx.superfences"]
    view = {"name": "view", "class": "nl-view", "format": links.fence}
    fences["custom_fences"] = [*(one for one in fences.get("custom_fences", ()) if one.get("name") != "view"), view]
    return [*names, links], options


def _banned(name: object) -> bool:
    return isinstance(name, str) and name.startswith("pymdownx.") and name.rpartition(".")[2] in NEVER
