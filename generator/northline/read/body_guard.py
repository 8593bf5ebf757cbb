"""How large and how deep a body may be before rendering it would cost too much; measured in linear time."""

import re
from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.place import Place

MAX_BYTES = 256 * 1024
MAX_DEPTH = 100
MAX_COLUMNS = 200
# A container takes at least one character of the beginning of a line; a column at least two of a delimiter row.
# Each begins with a newline, which is found faster than the beginning of a line. Where the first finds nothing, no other does.
_LONG = re.compile(r"\n[ \t>*+.)\d:|-]{100}")
_DEEP = re.compile(r"\n[ \t>*+.)\d-]{100,}+")
_WIDE = re.compile(r"\n[ \t>]*+([|:-][|: \t-]{398,}+)")
# A quote or list with the blank that belongs to it; a rule across the page (`-----`) is neither.
_CONTAINER = re.compile(r"(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]?")
_INDENT = 2  # the least by which a nested list is set in


def guard_body(path: str, body: str, first_line: int, item: str = "") -> Iterator[Fault]:
    """Yield the faults of a body that a renderer must not be given."""
    # A character has at most four bytes: short bodies need no encoding to be measured.
    if len(body) * 4 > MAX_BYTES and (size := len(body.encode(errors="replace"))) > MAX_BYTES:
        facts = {"size": str(size), "limit": str(MAX_BYTES)}
        yield Fault("body-too-large", Place(path, first_line), item, facts)
    lines = f"\n{body}"
    if len(body) < MAX_DEPTH or not _LONG.search(lines):
        return
    for what, limit, index in (("nested blocks", MAX_DEPTH, _deep_at(lines)), ("table columns", MAX_COLUMNS, _wide_at(lines))):
        if index is not None:
            line = first_line + body.count("\n", 0, index)
            yield Fault("body-too-deep", Place(path, line), item, {"what": what, "limit": str(limit)})


def _deep_at(lines: str) -> int | None:
    """Where in a body the first line begins that is nested too deep; `lines` are the body behind a newline."""
    return next((found.start() for found in _DEEP.finditer(lines) if _depth(found[0][1:]) > MAX_DEPTH), None)


def _depth(prefix: str) -> int:
    """Bound the number of blocks that the beginning of a line can be nested in."""
    rest, containers = _CONTAINER.subn("", prefix)
    return containers + (rest.count(" ") + 4 * rest.count("\t")) // _INDENT


def _wide_at(lines: str) -> int | None:
    return next((found.start() for found in _WIDE.finditer(lines) if found[1].strip(" \t|").count("|") >= MAX_COLUMNS), None)
