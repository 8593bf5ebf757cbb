"""Jira's text markup as Markdown: headings, lists, code, quotes, links, tables, emphasis; everything else as it stands."""

import re
from collections.abc import Iterator

_HEADING = re.compile(r"h([1-6])\.\s+(.*)")
_ITEM = re.compile(r"([*#-]{1,6})\s+(\S.*)")
_FENCE = re.compile(r"(?<!\{)\{(code|noformat)(?::([^{}|]{0,40})[^{}]*)?\}(?!\})")
_LINK = re.compile(r"\[([^\[\]|\n]{1,300})\|((?:https?://|mailto:)[^\s\[\]|<>]{1,2000})(?:\|[^\[\]\n]{0,40})?\]")
_BARE = re.compile(r"\[((?:https?://|mailto:)[^\s\[\]|<>]{1,2000})\]")
_MONO = re.compile(r"\{\{([^{}\n]{1,500})\}\}")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,1000})(?<=\S)\*(?![\w*])")
_QUOTED = re.compile(r"\{quote\}")
_DROPPED = re.compile(r"\{color(?::[^{}]{0,40})?\}|\{panel(?::[^{}]{0,200})?\}")
_LANGUAGE = re.compile(r"[\w+#-]{1,20}")


def markdown_of(text: str) -> str:
    """The Markdown that says what Jira's markup says; a text without any stays as it is."""
    return "\n".join(_lines(text)) if text else text


def _lines(text: str) -> Iterator[str]:
    fenced = quoted = False
    table = 0
    for line in text.split("\n"):
        fence = _FENCE.search(line)
        if fenced or fence:
            yield from _fenced(line, fence, fenced=fenced)
            fenced = fenced != (fence is not None and len(_FENCE.findall(line)) % 2 == 1)
            continue
        turns = len(_QUOTED.findall(line))
        inner = _QUOTED.sub("", line)
        prefix = "> " if quoted or turns else ""
        quoted = quoted != (turns % 2 == 1)
        table = table + 1 if inner.startswith("|") else 0
        if inner.strip() or not turns:
            yield from (f"{prefix}{one}".rstrip() if prefix else one for one in _block(inner, table))
        if turns and not quoted:
            yield ""


def _fenced(line: str, fence: re.Match[str] | None, *, fenced: bool) -> Iterator[str]:
    """Yield a line of code, or one on which code begins or ends."""
    if fence is None:
        yield line
        return
    before, after = line[: fence.start()], line[fence.end() :]
    if fenced:
        yield from filter(str.strip, (before,))
        yield "```"
        yield from filter(str.strip, (after,))
        return
    yield from filter(str.strip, (before,))
    language = fence[2] or ""
    yield f"```{language if _LANGUAGE.fullmatch(language) else ''}"
    closing = _FENCE.search(after)
    inner = after[: closing.start()] if closing else after
    yield from filter(str.strip, (inner,))
    if closing:
        yield "```"
        yield from filter(str.strip, (after[closing.end() :],))


def _block(line: str, table: int) -> Iterator[str]:
    """Yield one line outside of code; `table` counts the lines of the table that it is in."""
    if heading := _HEADING.fullmatch(line):
        yield f"{'#' * int(heading[1])} {_inline(heading[2])}"
    elif item := _ITEM.fullmatch(line):
        mark = "1." if item[1].endswith("#") else "-"
        yield f"{'   ' * (len(item[1]) - 1)}{mark} {_inline(item[2])}"
    elif table:
        cells = [_inline(cell.strip()) for cell in line.replace("||", "|").strip().strip("|").split("|")]
        yield f"| {' | '.join(cells)} |"
        if table == 1:
            yield f"|{' --- |' * len(cells)}"
    else:
        yield _inline(line)


def _inline(text: str) -> str:
    plain = _DROPPED.sub("", text)
    plain = _LINK.sub(r"[\1](\2)", _BARE.sub(r"<\1>", plain))
    return _BOLD.sub(r"**\1**", _MONO.sub(r"`\1`", plain))
