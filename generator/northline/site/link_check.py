"""Links inside a built site that lead to no file of it, or to no place in one."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from northline.model.entities import unescaped
from northline.model.frozen import Frozen
from northline.site.files_below import files_below
from northline.site.links import up

# Enough to meet every kind of page of a large site; small sites are checked whole.
SAMPLE = 400
_LINK = re.compile(r'<(?:a|link|img|script)\s(?:[^>"]|"[^"]*")*?\s?(?:href|src)="([^"]*)"')
_ID = re.compile(r'<[a-z][^<>]*?\s(?:id|name)="([^"]*)"')
# A tag as far as it names no place yet.
_TAG = re.compile(rb'<[a-z](?:(?!\s(?:id|name)=")[^<>])*')
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# What makes a link more than the name of a file.
_MORE = re.compile("[&%?#]")


class Broken(Frozen):
    """A link that leads nowhere, and the page it stands on."""

    page: str
    href: str


class _Link(NamedTuple):
    """A link within the site: its page, what is written, the file it leads to and the place in that file."""

    page: str
    href: str
    target: str
    anchor: str


def broken_links(site: Path, sample: int = SAMPLE, files: frozenset[str] = frozenset()) -> tuple[Broken, ...]:
    """Links of at most `sample` pages, evenly spread over the site, that lead to no file of it; then those to no place in one.

    `files` are the paths of the site's files, where somebody knows them.
    """
    files = files or frozenset(files_below(site))
    # The error page has links from the server's root, since it stands in for pages at any depth.
    links = [link for page in _sampled(files - {"404.html"}, sample) for link in _links(site, page, files)]
    lacking = _lacking(site, {link[2:] for link in links if link.target in files})
    lost = [link for link in links if link.target not in files]
    return tuple(Broken(link.page, link.href) for link in (*lost, *(link for link in links if link[2:] in lacking)))


def _sampled(files: Iterable[str], sample: int) -> list[str]:
    pages = sorted(path for path in files if path.endswith(".html"))
    return pages[:: max(1, -(-len(pages) // sample))]


def _links(site: Path, page: str, files: frozenset[str]) -> Iterator[_Link]:
    """Yield the links of a page that lead to a place in a page of the site, or to no file of it."""
    root = up(page)
    for href in dict.fromkeys(_LINK.findall(_text(_page(site, page)))):
        # Nearly all links go by way of the root, to a file that is called as it is written there.
        if href.startswith(root) and href[len(root) :] in files and not _MORE.search(href):
            continue
        path, _, anchor = unescaped(href).partition("#")
        target = _target(page, path)
        # What lies beside this site, such as the site of another train, is not ours to look for.
        if _OUTSIDE.match(href) or target.startswith("../"):
            continue
        if target not in files or (anchor and target.endswith(".html")):
            yield _Link(page, href, target, unquote(anchor))


def _lacking(site: Path, places: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the places, each in a page, that do not exist."""
    anchors: dict[str, set[str]] = {}
    for target, anchor in places:
        anchors.setdefault(target, set()).add(anchor)
    return {(target, anchor) for target, some in anchors.items() for anchor in _unnamed(_page(site, target), some)}


def _unnamed(page: bytes, anchors: set[str]) -> set[str]:
    """The anchors that no tag names; only what is not found as it is written is looked for in every spelling."""
    unseen = {anchor for anchor in anchors if not _named(page, anchor)}
    return unseen.difference(map(unescaped, _ID.findall(_text(page)))) if unseen else unseen


def _named(page: bytes, anchor: str) -> bool:
    """Whether a tag names an anchor in plain letters; among bytes these are found ten times as fast as in text."""
    start = page.find(b' id="%s"' % anchor.encode()) if anchor.isascii() else -1
    return start >= 0 and _TAG.fullmatch(page, page.rfind(b"<", 0, start), start) is not None


def _page(site: Path, page: str) -> bytes:
    with open(f"{site}/{page}", "rb", buffering=0) as file:  # noqa: PTH123  # hundreds of files: plain strings are faster
        return file.read()


def _text(page: bytes) -> str:
    return page.decode("utf-8", "replace")


def _target(page: str, path: str) -> str:
    path = unquote(path.partition("?")[0])
    return os.path.normpath(os.path.join(os.path.dirname(page), path)).replace(os.sep, "/") if path else page  # noqa: PTH118, PTH120  # a URL's path
