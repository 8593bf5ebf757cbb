"""Short texts: titles as HTML, and HTML as text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from northline.model.entities import unescaped

_CODE = re.compile(r"(?<!`)(`{1,9})(?!`)([^`]|[^`].*?[^`])(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r'<(?:[^<>"]|"[^"]*")*>')
_BLANKS = re.compile(r"\s+")
MAX_CODE = 2_000


@lru_cache(maxsize=32768)
def inline_html(text: str) -> Markup:
    """A title or other short text as HTML: everything escaped, only backticks become code."""
    if "`" not in text or len(text) > MAX_CODE:
        return escape(text)
    pieces: list[Markup] = []
    position = 0
    for match in _CODE.finditer(text):
        pieces += (escape(text[position : match.start()]), Markup("<code>{}</code>").format(_trimmed(match[2])))
        position = match.end()
    return Markup("").join((*pieces, escape(text[position:])))


def marked_html(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """A short text as HTML with some of its characters marked; where spans overlap, the first holds."""
    pieces: list[Markup] = []
    position = 0
    for start, end in sorted(spans):
        if position <= start < end:
            pieces += (escape(text[position:start]), Markup("<mark>{}</mark>").format(text[start:end]))
            position = end
    return Markup("").join((*pieces, escape(text[position:])))


def text_of(html: str) -> str:
    """The words of clean HTML on one line, without tags and entities."""
    return _BLANKS.sub(" ", unescaped(_TAG.sub("", html))).strip()


def _trimmed(code: str) -> str:
    """Drop the one blank on each side that lets code begin or end with a backtick."""
    padded = code.startswith(" ") and code.endswith(" ") and code.strip()
    return code[1:-1] if padded else code
