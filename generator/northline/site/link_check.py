"""Links inside a built site that lead to no file of it, or to no place in one."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from northline.model.entities import unescaped
from northline.model.frozen import Frozen

# Enough to meet every kind of page of a large site; small sites are checked whole.
SAMPLE = 400
_LINK = re.compile(r'<(?:a|link|img|script)\s(?:[^>"]|"[^"]*")*?\s?(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'<a\s(?:[^>"]|"[^"]*")*?\s?href="([^"#]*#[^"]+)"')
_ID = re.compile(r'<[a-z][^<>]*?\s(?:id|name)="([^"]*)"')
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


class Broken(Frozen):
    """A link that leads nowhere, and the page it stands on."""

    page: str
    href: str


def broken_links(site: Path, sample: int = SAMPLE) -> tuple[Broken, ...]:
    """Broken links of at most `sample` pages, evenly spread over the site."""
    files = set(files_below(site))
    # The error page has links from the server's root, since it stands in for pages at any depth.
    return tuple(broken for page in _sampled(files - {"404.html"}, sample) for broken in _broken(site, page, files))


def broken_anchors(site: Path, sample: int = SAMPLE) -> tuple[Broken, ...]:
    """Links of the same pages to a heading or another place that the page they lead to does not have."""
    known: dict[str, frozenset[str]] = {}
    return tuple(broken for page in _sampled(files_below(site), sample) for broken in _without_place(site, page, known))


def _sampled(files: Iterable[str], sample: int) -> list[str]:
    pages = sorted(path for path in files if path.endswith(".html"))
    return pages[:: max(1, -(-len(pages) // sample))]


def _without_place(site: Path, page: str, known: dict[str, frozenset[str]]) -> Iterator[Broken]:
    html = (site / page).read_text(encoding="utf-8")
    for href in dict.fromkeys(_ANCHOR.findall(html)):
        path, _, anchor = href.partition("#")
        target = _target(page, path)
        if _OUTSIDE.match(path) or not (site / target).is_file() or not target.endswith(".html"):
            continue
        if target not in known:
            known[target] = frozenset(map(unescaped, _ID.findall((site / target).read_text(encoding="utf-8"))))
        if unescaped(unquote(anchor)) not in known[target]:
            yield Broken(page, href)


def files_below(site: Path) -> Iterator[str]:
    """Yield the path of every file of a site."""
    root = os.fspath(site)
    for folder, _, names in os.walk(root):
        prefix = f"{folder}/"[len(root) + 1 :].replace(os.sep, "/")
        for name in names:
            yield prefix + name


def _broken(site: Path, page: str, files: set[str]) -> Iterator[Broken]:
    html = (site / page).read_text(encoding="utf-8")
    for href in dict.fromkeys(_LINK.findall(html)):
        target = _target(page, href)
        # What lies beside this site, such as the site of another train, is not ours to look for.
        if href and not _OUTSIDE.match(href) and not target.startswith("../") and target not in files:
            yield Broken(page, href)


def _target(page: str, href: str) -> str:
    path = unquote(re.split(r"[?#]", unescaped(href), maxsplit=1)[0])
    return os.path.normpath(os.path.join(os.path.dirname(page), path)).replace(os.sep, "/") if path else page  # noqa: PTH118, PTH120  # a URL's path
