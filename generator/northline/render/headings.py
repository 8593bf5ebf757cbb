"""Headings of a body: put below those of its page, given ids, and collected for the table of contents."""

import re

from northline.model.page import TocEntry
from northline.render.inline import text_of

# The page's own title is level 1, its sections level 2.
FIRST_LEVEL = 3
LAST_LEVEL = 6
_ATTRIBUTES = r'(?: [^\s="<>]+="[^"]*")*'
_HEADING = re.compile(rf"<h([1-6]){_ATTRIBUTES}>(.*?)</h\1>", re.DOTALL)
_EDGE = re.compile(rf"<(/?)h[1-6]{_ATTRIBUTES}>")
_ODD = re.compile(r"[^\w\- ]+")


def place_headings(html: str, prefix: str) -> tuple[str, tuple[TocEntry, ...]]:
    """Clean HTML whose highest headings are level 3, each with an id such as `b-acceptance-criteria`."""
    if "<h" not in html:
        return html, ()
    found = list(_HEADING.finditer(html))
    if any("<h" in match[2] for match in found):
        html = _apart(html)
        found = list(_HEADING.finditer(html))
    levels = [int(match[1]) for match in found]
    shift = FIRST_LEVEL - min(levels, default=FIRST_LEVEL)
    entries: list[TocEntry] = []
    taken: dict[str, int] = {}

    def place(match: re.Match[str]) -> str:
        level = min(int(match[1]) + shift, LAST_LEVEL)
        title = text_of(match[2])
        entry = TocEntry(prefix + _unique(_anchor(title), taken), title, level)
        entries.append(entry)
        return f'<h{level} id="{entry.id}">{match[2]}</h{level}>'

    return _HEADING.sub(place, html), tuple(entries)


def _apart(html: str) -> str:
    """Turn headings inside of headings, which raw HTML can hold, into plain blocks: the page's own would be found among them."""
    depth = 0

    def edge(match: re.Match[str]) -> str:
        nonlocal depth
        depth += -1 if match[1] else 1
        return match[0] if depth == (0 if match[1] else 1) else f"<{match[1]}div>"

    return _EDGE.sub(edge, html)


def _anchor(title: str) -> str:
    """Name a heading as forges do, so that links to it work in both: lower case, no punctuation, hyphens for blanks."""
    return _ODD.sub("", title.lower()).strip().replace(" ", "-") or "section"


def _unique(anchor: str, taken: dict[str, int]) -> str:
    numbered, count = anchor, taken.get(anchor, 0)
    while numbered in taken:
        count += 1
        numbered = f"{anchor}-{count}"
    taken[anchor] = count
    taken.setdefault(numbered, 0)
    return numbered
