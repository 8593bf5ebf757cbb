"""Where the links of a text lead: to items, prose pages and files of the site, out of it, or nowhere."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from urllib.parse import quote, unquote

from northline.model.frozen import Frozen, field
from northline.model.portfolio import Portfolio
from northline.model.text import slug

# Ids that a body makes are set apart from those of the page around it.
BODY_PREFIX = "b-"
_SCHEME = re.compile(r"[^/#?\[]*:")
_INDEXES = ("index", "readme")


class Kind(Enum):
    """What a link leads to."""

    PAGE = "page"
    OUTSIDE = "outside"
    HERE = "here"
    NOWHERE = "nowhere"


class Target(Frozen):
    """Where one link leads; `href` is ready for the page it stands on."""

    kind: Kind
    href: str = ""


NOWHERE = Target(Kind.NOWHERE)


class Destinations(Frozen):
    """Everything in a site that a link can lead to; all URLs are site-relative.

    `files` maps content paths to the URL of their item or prose page, `shared` a file of several items to the URL of
    each by its folded id, `prefixes` an item's file to what sets the ids of its body apart, `assets` are content paths copied
    as they are, `pages` URLs of other pages.
    """

    item: Callable[[str], str | None]
    files: Mapping[str, str] = field(default_factory=dict)
    shared: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()


class LinkResolver(Frozen):
    """Resolves the links of texts in one content file, for one page; `href` makes a site-relative URL relative to it."""

    destinations: Destinations
    source: str
    href: Callable[[str], str]

    def item(self, name: str) -> str | None:
        """Where `[[name]]` leads, or None when there is no such item."""
        url = self.destinations.item(name.strip())
        # An item of another train may have its page on another host.
        return url if url is None or _SCHEME.match(url) else self.href(url)

    def link(self, address: str) -> Target:
        """Where a Markdown link leads."""
        if address.startswith("//"):
            return Target(Kind.OUTSIDE, f"https:{address}")
        if _SCHEME.match(address):
            return Target(Kind.OUTSIDE, address)
        if address.startswith("#"):
            return Target(Kind.HERE, address)
        path, _, fragment = address.partition("#")
        return self._file(self._from_here(path), fragment)

    def asset(self, address: str) -> str | None:
        """Where a relative image lies, or None when the site has no such file."""
        path = self._from_here(address.partition("#")[0])
        return self.href(quote(path)) if path in self.destinations.assets else None

    def _from_here(self, address: str) -> str:
        """Turn an address into a path in the content folder; a leading `/` is that folder."""
        path = unquote(address.partition("?")[0]).replace("\\", "/")
        folder = "" if path.startswith("/") else posixpath.dirname(self.source)
        return posixpath.normpath(posixpath.join(folder, path.lstrip("/"))) if path else self.source

    def _file(self, path: str, fragment: str) -> Target:
        known = self.destinations
        shared = known.shared.get(path, {}).get(fragment.casefold())
        if shared is not None:
            return Target(Kind.PAGE, self.href(shared))
        folder = "" if path == "." else f"{path}/"
        for candidate in (path, f"{folder}index.md", f"{folder}README.md"):
            if candidate in known.files:
                return Target(Kind.PAGE, self.href(known.files[candidate]) + self._anchor(candidate, fragment))
        if path in known.assets:
            return Target(Kind.PAGE, self.href(quote(path)) + (f"#{fragment}" if fragment else ""))
        return Target(Kind.PAGE, self.href(folder)) if folder in known.pages else NOWHERE

    def _anchor(self, path: str, fragment: str) -> str:
        """Lead to a heading: an item's own headings carry a prefix, a prose page's do not."""
        if not fragment:
            return ""
        prefix = self.destinations.prefixes.get(path)
        return f"#{fragment}" if prefix is None else f"#{BODY_PREFIX}{prefix}{fragment}"


def id_prefix(item_id: str) -> str:
    """What stands in the ids of an item's body, so that several bodies can stand on one page."""
    return f"{slug(item_id)}-"


def destinations(
    portfolio: Portfolio,
    prose: Iterable[str] = (),
    assets: Iterable[str] = (),
    pages: Iterable[str] = (),
) -> Destinations:
    """Everything that links can lead to; `prose` and `assets` are content paths, `pages` site-relative URLs."""
    files = {path: prose_url(path) for path in prose}
    shared: dict[str, dict[str, str]] = {}
    prefixes: dict[str, str] = {}
    for item in portfolio:
        url = portfolio.urls.get(item.id)
        if url is not None and not item.implied:
            files.setdefault(item.place.path, url)
            prefixes.setdefault(item.place.path, id_prefix(item.id))
            shared.setdefault(item.place.path, {})[item.id.casefold()] = url

    def find(name: str) -> str | None:
        item = portfolio.find(name)
        if item is not None:
            return portfolio.urls.get(item.id)
        told = portfolio.others.find(name)
        return None if told is None else told.url

    return Destinations(find, files, shared, prefixes, frozenset(assets), frozenset({*pages, *portfolio.urls.values()}))


def prose_url(path: str) -> str:
    """The site-relative URL of a prose page: `guide/start.md` → `guide/start/`, an index page is its folder."""
    stem = path.rpartition(".")[0] or path
    folder, _, name = stem.rpartition("/")
    if name.lower() in _INDEXES:
        return quote(f"{folder}/") if folder else ""
    return quote(f"{stem}/")
