"""HTML descriptions as Markdown: paragraphs, lists, emphasis, links, code, headings, tables; everything else as its text."""

import re
from dataclasses import dataclass, field

from northline.model.entities import unescaped

_HTML = re.compile(r"</?(?:p|div|br|span|ul|ol|li|b|strong|i|em|a|h[1-6]|table|pre|code|img)\b[^<>]*>", re.IGNORECASE)
# What opens with `<` and is none of these is text. Each attempt ends at the next angle: the standard library's parser takes
# minutes over a long row of them, and raises on some.
_TAG = re.compile(r"<!--|<[!?][^<>]*>|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[\s/][^<>]*)?)>")
_ADDRESS = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
# Stands for a line break until it is known what follows it: HTML can hold no such character.
_BREAK = "\x00"
_BREAKS = re.compile(f"{_BREAK}(?: ?{_BREAK})+ ?")
_GAPS = re.compile(r"\n{3,}")
# What Markdown would take for markup, although its author wrote it as text.
_MARKS = re.compile(r"([\\`*<>\[\]])|(?<!\w)(_)|(_)(?!\w)")
_SCHEMES = re.compile(r"(?:https?|mailto):[^\s<>]*", re.IGNORECASE)
_BLOCKS = frozenset({"p", "div", "ul", "ol", "table", "blockquote", "section", "article", "hr", "dl", "dd", "dt", "pre"})
_WRAPS = {"b": "**", "strong": "**", "i": "*", "em": "*", "del": "~~", "s": "~~", "code": "`"}
_SILENT = frozenset({"script", "style", "title", "template"})
_DEEPEST = 20


def is_html(text: str) -> bool:
    """Whether a text was written by an editor that writes HTML."""
    return _HTML.search(text) is not None


def markdown_of(html: str) -> str:
    """The Markdown that says what the HTML says."""
    reader = _Reader()
    position = 0
    while found := _TAG.search(html, position):
        reader.data(unescaped(html[position : found.start()]))
        position = found.end()
        if found[0] == "<!--":
            # A comment that never ends hides the rest, as it does in a browser.
            closed = html.find("-->", position)
            position = len(html) if closed < 0 else closed + len("-->")
        elif found[1]:
            reader.end(found[2].lower())
        elif found[2]:
            reader.start(found[2].lower(), found[3])
    reader.data(unescaped(html[position:]))
    return reader.text()


@dataclass(slots=True)
class _Table:
    """A table under construction."""

    rows: list[list[str]] = field(default_factory=list)

    def text(self) -> str:
        width = max((len(row) for row in self.rows), default=0)
        if not width:
            return ""
        head, *rest = ([*row, *[""] * (width - len(row))] for row in self.rows)
        lines = [head, ["---"] * width, *rest]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


class _Reader:
    """Writes pieces of Markdown while it meets tags; open lists and links wait on stacks, so nothing recurses."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lists: list[int | None] = []
        self.links: list[str] = []
        self.table: _Table | None = None
        self.cell: list[str] | None = None
        self.literal = 0
        self.code = 0
        self.silent = 0
        self.opened = False

    def text(self) -> str:
        self._end_table()
        lines = (line.rstrip(f" {_BREAK}").lstrip(_BREAK) for line in "".join(self.pieces).split("\n"))
        broken = _BREAKS.sub("\n\n", "\n".join(lines)).replace(_BREAK, "  \n")
        return _GAPS.sub("\n\n", broken).strip("\n")

    def start(self, tag: str, attributes: str) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "pre":
            self._block("```\n")
            self.literal += 1
        elif tag in {"ul", "ol"}:
            self._open_list(tag)
        elif tag == "li":
            self._item()
        elif tag in {"table", "tr", "td", "th"}:
            self._open_cell(tag)
        elif re.fullmatch("h[1-6]", tag):
            self._block(f"{'#' * int(tag[1])} ")
        elif tag == "a":
            self._open_link(_ADDRESS.search(attributes))
        elif tag in _WRAPS and not self.literal:
            self.code += tag == "code"
            self._wrap(_WRAPS[tag], opens=True)
        else:
            self._mark(tag)

    def end(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "pre":
            self._put("\n```\n\n" if self.literal else "")
            self.literal = max(0, self.literal - 1)
        elif tag in {"ul", "ol"}:
            self._close_list()
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "table":
            self._end_table()
        elif tag == "a":
            self._put(self.links.pop() if self.links else "")
        else:
            self._end_mark(tag)

    def _close_list(self) -> None:
        if self.lists:
            self.lists.pop()
        self._block(None if self.lists else "")

    def _end_mark(self, tag: str) -> None:
        if tag in _WRAPS and not self.literal:
            self.code = max(0, self.code - (tag == "code"))
            self._wrap(_WRAPS[tag], opens=False)
        elif re.fullmatch("h[1-6]", tag):
            self._block("")
        elif tag != "br":
            self._mark(tag)

    def data(self, data: str) -> None:
        if self.silent:
            return
        if self.literal:
            self._put(data.replace("```", "` ` `"))
            return
        text = _BLANKS.sub(" ", data)
        text = text.lstrip() if self._at_start() else text
        if self.opened and text.startswith(" "):
            # Emphasis begins at a letter: the blank goes before its mark.
            mark = self._pieces.pop()
            text = text.lstrip()
            self._pieces.extend([*((" ",) if not self._at_start() else ()), mark])
        if text:
            self._put(text.replace("`", "'") if self.code else _MARKS.sub(r"\\\1\2\3", text))

    def _wrap(self, mark: str, *, opens: bool) -> None:
        """Put a mark of emphasis or code on the side of a blank where Markdown sees it; around nothing, put none."""
        pieces = self._pieces
        if opens:
            self._put(mark)
            self.opened = True
        elif pieces[-1:] == [mark]:
            pieces.pop()
        elif pieces:
            bare = pieces[-1].rstrip(" ")
            pieces[-1:] = [bare, mark, pieces[-1][len(bare) :]]

    def _mark(self, tag: str) -> None:
        if tag == "br":
            self._put("\n" if self.literal or self.lists else _BREAK if self.cell is None else " ")
        elif tag in _BLOCKS and not self.lists:
            self._block("")

    def _open_list(self, tag: str) -> None:
        if not self.lists:
            self._block("")
        self.lists.append(0 if tag == "ol" else None)

    def _item(self) -> None:
        if not self.lists:
            self.lists.append(None)
        number = self.lists[-1]
        if number is not None:
            self.lists[-1] = number + 1
        indent = "    " * (min(len(self.lists), _DEEPEST) - 1)
        self._line(f"{indent}{'-' if number is None else f'{number + 1}.'} ")

    def _open_link(self, address: re.Match[str] | None) -> None:
        bare = _BLANKS.sub("", unescaped(address[1] or address[2] or address[3] or "")) if address else ""
        if _SCHEMES.fullmatch(bare):
            self._put("[")
            self.links.append(f"]({bare.replace('(', '%28').replace(')', '%29')})")
        else:
            self.links.append("")

    def _open_cell(self, tag: str) -> None:
        if tag == "table" and self.table is None:
            self._block("")
            self.table = _Table()
        elif tag == "tr" and self.table is not None:
            self._end_cell()
            self.table.rows.append([])
        elif tag in {"td", "th"} and self.table is not None:
            self._end_cell()
            self.cell = []

    def _end_cell(self) -> None:
        if self.cell is not None and self.table is not None:
            rows = self.table.rows or [[]]
            rows[-1].append(_BLANKS.sub(" ", "".join(self.cell)).strip().replace("|", "\\|"))
            self.table.rows = rows
        self.cell = None

    def _end_table(self) -> None:
        self._end_cell()
        if self.table is not None:
            text, self.table = self.table.text(), None
            self._block(f"{text}\n\n" if text else "")

    @property
    def _pieces(self) -> list[str]:
        return self.pieces if self.cell is None else self.cell

    def _put(self, text: str) -> None:
        self.opened = False
        self._pieces.append(text)

    def _at_start(self) -> bool:
        last = self._pieces[-1:]
        return not last or last[0].endswith(("\n", "\n "))

    def _line(self, text: str) -> None:
        self._put(text if self._at_start() else f"\n{text}")

    def _block(self, text: str | None) -> None:
        """Begin a paragraph of its own; None only ends the line."""
        if text is None:
            self._line("")
        elif self.cell is not None:
            self._put(f" {text}")
        else:
            self._put(f"\n\n{text}")
