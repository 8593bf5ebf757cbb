"""What search finds in prose: an entry for each page, and one for each of its headings that a link can lead to.

The search plugin would read the pages itself, and ends the build at some HTML that the sanitiser rightly lets through.
"""

import re
from collections.abc import Iterator

from markupsafe import escape

from northline.model.entities import unescaped
from northline.render.inline import text_of

_HEADING = re.compile(r"<h([1-6])([^<>]*)>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r' id="([^"]*)"')
_PERMALINK = re.compile(r'<a class="headerlink"[^<>]*>[^<]*</a>')


def entries_of(html: str, url: str, title: str) -> Iterator[dict[str, str]]:
    """Yield the entries of one page from its clean HTML; texts are escaped, since Material shows them as HTML."""
    location, name, start = url, title, 0
    for heading in _HEADING.finditer(html):
        anchor = _ID.search(heading[2])
        if anchor is None:
            continue
        text = text_of(html[start : heading.start()])
        # The first heading is most often the page's own name.
        if text or location != url or start:
            yield _entry(location, name, text)
            location = f"{url}#{unescaped(anchor[1])}"
            name = text_of(_PERMALINK.sub("", heading[3]))
        start = heading.end()
    yield _entry(location, name, text_of(html[start:]))


def _entry(location: str, title: str, text: str) -> dict[str, str]:
    return {"location": location, "title": str(escape(title)), "text": str(escape(text))}
