"""Fenced blocks with a name: where they stand in a text, and what they hold."""

import re
from collections.abc import Iterator

from northline.model.frozen import Frozen

_OPEN = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})[ \t]*(?P<name>[\w-]*)")
_LIST = re.compile(r"[ \t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_TAB = 4


class Fenced(Frozen):
    """One fenced block; `line` counts the line of its first content from 0, `indent` what stands before each line."""

    name: str
    text: str
    line: int
    indent: int = 0


def fenced(body: str) -> Iterator[Fenced]:
    """Yield the fenced blocks of a text that are closed, or open to its end."""
    lines = body.split("\n")
    index, in_list = 0, False
    while index < len(lines):
        line = lines[index]
        opening = _OPEN.match(line)
        in_list = bool(_LIST.match(line)) or (in_list and (not line.strip() or line[0] in " \t>"))
        index += 1
        # Four blanks outside of a list are code that shows a fence, not a fence.
        if opening and (in_list or len(opening["lead"].expandtabs(_TAB)) < _TAB or ">" in opening["lead"]):
            end = _end(lines, index, opening["fence"])
            indent = len(opening["lead"])
            yield Fenced(opening["name"], "\n".join(_inner(one, indent) for one in lines[index:end]), index, indent)
            index = end + 1


def _end(lines: list[str], start: int, fence: str) -> int:
    for index in range(start, len(lines)):
        bare = lines[index].strip(" \t>")
        if len(bare) >= len(fence) and not bare.strip(fence[0]):
            return index
    return len(lines)


def _inner(line: str, indent: int) -> str:
    """Take away what a list or quote puts before a line, and nothing else."""
    lead = len(line[:indent]) - len(line[:indent].lstrip(" \t>"))
    return line[lead:]
