"""Links in prose: `[[ID]]` and `[[ID|text]]` outside code and comments, with line and column."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from northline.model.frozen import Frozen

_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})")
_LIST = re.compile(r"[ \t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_TOKEN = re.compile(r"\\[\\`\[<]|(?P<ticks>`+)|(?P<comment><!--)|\[\[(?P<target>[^\[\]|\n]{1,200})(?:\|[^\[\]\n]*)?\]\]")
_INDENT = 4


class WikiLink(Frozen):
    """A link as written in prose; line and column count from 1 within the text."""

    target: str
    line: int
    column: int
    width: int


def wiki_links(text: str) -> tuple[WikiLink, ...]:
    """The links of a text, in order."""
    if "[[" not in text:
        return ()
    prose = _without_blocks(text)
    starts = [0, *(match.end() for match in re.finditer(r"\n", prose))]
    return tuple(_link(match, starts) for match in _matches(prose) if match["target"].strip())


def _link(match: re.Match[str], starts: list[int]) -> WikiLink:
    line = bisect_right(starts, match.start())
    return WikiLink(match["target"].strip(), line, match.start() - starts[line - 1] + 1, match.end() - match.start())


def _without_blocks(text: str) -> str:
    """Blank out fenced and indented code, every other character keeping its place."""
    lines = text.split("\n")
    fence, after_blank, in_list = "", True, False
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        bare = line.strip(" \t>")
        indented = line.expandtabs(_INDENT).startswith(" " * _INDENT)
        code = bool(fence) or bool(opening) or (after_blank and indented and not in_list)
        if fence:
            fence = "" if bare and not bare.strip(fence[0]) and len(bare) >= len(fence) else fence
        elif opening:
            fence = opening["fence"]
        elif _LIST.match(line):
            in_list = True
        elif bare and not indented:
            in_list = in_list and (not after_blank or line.startswith(" "))
        after_blank = not bare or (code and indented)
        lines[number] = " " * len(line) if code else line
    return "\n".join(lines)


def _matches(prose: str) -> Iterator[re.Match[str]]:
    """Yield the links between code spans and comments, in one pass."""
    runs = _Runs(prose)
    position = 0
    while match := _TOKEN.search(prose, position):
        position = match.end()
        if match["target"]:
            yield match
        elif match["ticks"]:
            position = runs.closing(match) or position
        elif match["comment"]:
            position = runs.comment_end(position)


class _Runs:
    """Where runs of backticks, blank lines and comments end, so that no search is made twice."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self.blanks = [match.start() for match in re.finditer(r"\n[ \t]*(?=\n)", prose)]
        self.last_comment_end = prose.rfind("-->")
        self.ticks: defaultdict[int, list[int]] = defaultdict(list)
        for match in re.finditer(r"`+", prose):
            self.ticks[match.end() - match.start()].append(match.start())

    def closing(self, opening: re.Match[str]) -> int | None:
        """Where the code span ends that starts here; None when its paragraph does not close it."""
        length = opening.end() - opening.start()
        starts = self.ticks[length]
        following = bisect_left(starts, opening.end())
        if following == len(starts):
            return None
        blank = bisect_left(self.blanks, opening.end())
        end = self.blanks[blank] if blank < len(self.blanks) else len(self.prose)
        return starts[following] + length if starts[following] < end else None

    def comment_end(self, position: int) -> int:
        """Where the comment ends; an open one is plain text."""
        return self.prose.index("-->", position) + 3 if position <= self.last_comment_end else position
