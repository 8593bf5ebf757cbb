"""The lines of a Markdown text that can be headings and tables: those outside fenced code and comments."""

import re
from collections.abc import Iterator

from northline.model.frozen import Frozen

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")


class Heading(Frozen):
    """An ATX heading; `index` counts lines from 0, `column` is where its text begins, from 1."""

    level: int
    text: str
    index: int
    column: int


def open_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield index and line of what is neither fenced code nor inside an HTML comment."""
    fence = ""
    comment = False
    for index, line in enumerate(lines):
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif comment:
            comment = "-->" not in line
        elif opened := _FENCE.match(line):
            fence = opened[1]
        elif line.lstrip().startswith("<!--"):
            comment = "-->" not in line
        else:
            yield index, line


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip()
    indented = len(line) - len(line.lstrip(" ")) > 3  # noqa: PLR2004  # CommonMark: four blanks are code
    return not indented and len(stripped) >= len(fence) and not stripped.strip(fence[0])


def heading_at(index: int, line: str) -> Heading | None:
    """The heading that a line is, or None."""
    found = _HEADING.fullmatch(line) if "#" in line[:4] else None
    if not found or found[2] is None:
        return None
    text = found[2].strip()
    bare = text.rstrip("#")
    # Closing hashes count only behind a blank: `# About C#` keeps its own.
    text = bare.rstrip() if bare != text and (not bare or bare[-1] in " \t") else text
    lead = len(found[2]) - len(found[2].lstrip())
    return Heading(len(found[1]), text, index, found.start(2) + lead + 1)


def headings(body: str) -> Iterator[Heading]:
    """Yield the headings of a text."""
    if "#" in body:
        for index, line in open_lines(body.split("\n")):
            if heading := heading_at(index, line):
                yield heading
