"""Links of the theme made to work from a folder on disk: a directory becomes its `index.html`, relative to the page."""

import posixpath
import re

# Quoted values may hold `>`; possessive repeats keep hostile input linear.
_TAG = re.compile(r'<(?:a|link|form|area)\s(?:[^>"]++|"[^"]*+")*+>')
_HREF = re.compile(r'(\shref=")([^"#?\x02]*)')
# A link to a folder, or text that looks like one.
_FOLDER = re.compile(r'\shref="(?:[^"#?\x02]*/\.{0,2}|\.{1,2})["#?\x02]')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")


def depth(url: str) -> int:
    """How many folders a page lies below the root."""
    return url.count("/")


def up(url: str) -> str:
    """The way from a page to the root: `../../`, or nothing at the root."""
    return "../" * depth(url)


def file_links(html: str, url: str) -> str:
    """The HTML of the page at `url` with every relative link to a folder pointing at the folder's `index.html`."""
    if not _FOLDER.search(html):
        return html

    def rewrite(href: re.Match[str]) -> str:
        return href[1] + _file(href[2], url)

    return _TAG.sub(lambda tag: _HREF.sub(rewrite, tag[0]), html)


def _file(path: str, url: str) -> str:
    if not path or _ELSEWHERE.match(path):
        return path
    name = path.rpartition("/")[2]
    if name not in {"", ".", ".."}:
        return path
    target = posixpath.normpath(posixpath.join("/", url, path)).strip("/")
    return f"{up(url)}{target}/index.html" if target else f"{up(url)}index.html"
