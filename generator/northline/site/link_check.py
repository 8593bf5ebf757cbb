"""Links inside a built site that lead to no file of it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

# Enough to meet every kind of page of a large site; small sites are checked whole.
SAMPLE = 400
_LINK = re.compile(r'<(?:a|link|img|script)\s(?:[^>"]|"[^"]*")*?\s?(?:href|src)="([^"]*)"')
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere, and the page it stands on."""

    page: str
    href: str


def broken_links(site: Path, sample: int = SAMPLE) -> tuple[Broken, ...]:
    """Broken links of at most `sample` pages, evenly spread over the site."""
    files = set(_files(site))
    # The error page has links from the server's root, since it stands in for pages at any depth.
    pages = sorted(path for path in files if path.endswith(".html") and path != "404.html")
    step = max(1, -(-len(pages) // sample))
    return tuple(broken for page in pages[::step] for broken in _broken(site, page, files))


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        relative = os.path.relpath(folder, site)
        for name in names:
            yield name if relative == "." else f"{relative}/{name}".replace(os.sep, "/")


def _broken(site: Path, page: str, files: set[str]) -> Iterator[Broken]:
    html = (site / page).read_text(encoding="utf-8")
    for href in dict.fromkeys(_LINK.findall(html)):
        if href and not _OUTSIDE.match(href) and _target(page, href) not in files:
            yield Broken(page, href)


def _target(page: str, href: str) -> str:
    path = unquote(re.split(r"[?#]", unescape(href), maxsplit=1)[0])
    return os.path.normpath(os.path.join(os.path.dirname(page), path)).replace(os.sep, "/") if path else page  # noqa: PTH118, PTH120  # a URL's path
