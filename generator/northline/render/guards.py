"""What a body must satisfy before it is rendered, so that no text can stall a build; all scans are linear."""

import re
from collections import Counter

MAX_BYTES = 256 * 1024
MAX_DEPTH = 100
MAX_COLUMNS = 200
# A short row is filled up to its table's width, so that cells, not characters, are what a table costs.
MAX_CELLS = 200_000
MAX_HTML = 2 * 1024 * 1024
MAX_TAG = 10_000
# A container is at most three elements deep in HTML (list, entry, paragraph).
MAX_HTML_DEPTH = 3 * MAX_DEPTH
_INDENT = 2
# What one letter of an address can become: three bytes, each `%E3`.
_WIDEST = 9
_MARKER = re.compile(r"[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))")
# No line without so many of the characters that markers and indentation are made of, one after the other, is too deep.
_DEEP = re.compile(rf"[ \t>+*\d.)-]{{{MAX_DEPTH}}}")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Elements that close by themselves before the next of their kind, or hold nothing.
_FLAT = frozenset(
    {"area", "br", "col", "dd", "dt", "hr", "img", "input", "li", "option", "p", "source"}
    | {"tbody", "td", "tfoot", "th", "thead", "tr", "wbr"}
)


def refusal(text: str) -> str:
    """Why a Markdown text is shown as it was written instead of being rendered; empty when it is fine."""
    if len(text) * 4 > MAX_BYTES and len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return f"it is larger than {MAX_BYTES // 1024} KiB"
    if _DEEP.search(text) and any(_depth(line) > MAX_DEPTH for line in text.splitlines()):
        return f"lists or quotes nest more than {MAX_DEPTH} deep"
    return crowded(text)


def crowded(text: str) -> str:
    """Which tables of a text could have too many cells; empty when none has."""
    if "|" not in text:
        return ""
    lines = text.splitlines()
    widest = max((line.count("|") for line in lines), default=0)
    if widest > MAX_COLUMNS:
        return f"it holds a table of more than {MAX_COLUMNS} columns"
    return f"it holds tables of more than {MAX_CELLS:,} cells" if widest * len(lines) > MAX_CELLS else ""


def may_be_refused(text: str) -> bool:
    """Whether the HTML of a Markdown text could be refused: few have so many tags, or are so long."""
    return text.count("<") > MAX_HTML_DEPTH or len(text) > MAX_TAG // _WIDEST


def html_refusal(html: str) -> str:
    """What is wrong with rendered HTML that is not worth sanitising; empty when it is fine."""
    if len(html) > MAX_HTML:
        return f"it becomes more than {MAX_HTML // 1024**2} MiB of HTML"
    if len(html) > MAX_TAG and _longest_tag(html) > MAX_TAG:
        return f"it holds a tag of more than {MAX_TAG:,} characters"
    if html.count("<") > MAX_HTML_DEPTH and _html_depth(html) > MAX_HTML_DEPTH:
        return f"its tags nest more than {MAX_HTML_DEPTH} deep"
    return ""


def _depth(line: str) -> int:
    """Count the containers a line can stand in: its markers, and one for every two columns of indentation."""
    if line[:1] not in " \t>-+*0123456789":
        return 0
    depth, position = 0, 0
    while match := _MARKER.match(line, position):
        depth += 1
        position = match.end()
    indent = len(line) - len(line.lstrip(" \t"))
    # Without a marker, indentation is code or the text of an entry whose own line was counted.
    return depth + indent // _INDENT if depth else 0


def _longest_tag(html: str) -> int:
    """Measure the longest stretch from a `<` to the next `>`."""
    return max((len(piece) - piece.find("<") for piece in html.split(">") if "<" in piece), default=0)


def _html_depth(html: str) -> int:
    """Bound the nesting from above: an end tag takes back only an element of its own name."""
    still_open: Counter[str] = Counter()
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        element = name.lower()
        if element in _FLAT:
            continue
        if not closing:
            still_open[element] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif still_open[element]:
            still_open[element] -= 1
            depth -= 1
    return deepest
