"""What a prose page must not be before Python-Markdown sees it: inputs on which it dies or does not end."""

import re
import signal
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from northline.model.content import Prose
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.render.guards import MAX_CELLS, crowded

MAX_BYTES = 256 * 1024
MAX_LINE = 10_000
MAX_DEPTH = 20
MAX_RUN = 63
SECONDS = 5
# A named address is copied to wherever its name stands: a page of 256 KiB could become one of 300 MB.
MAX_COPIED = 16 * 1024 * 1024
# A run of brackets or backticks costs the square of its length; nobody writes longer ones. Spaces do not break a run.
_RUN = re.compile(r"(?:[\[\]]\s?){64}|`{64}|(?:<!?\[?){64}|(?:\[a?\]?\(){64}|(?:[*_]\s?){200}|(?:[-=] ?){200}")
_QUOTES = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")
# A named address; its title may stand on the lines after it.
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]*\]:.*(?:\n.*){0,2}", re.MULTILINE)
INDENT = 4


class BudgetError(Exception):
    """Rendering a page took longer than its share of time."""


class Refusal(Frozen):
    """Why a text is not given to Python-Markdown: in words, on which line of it, and as a rule with its facts."""

    why: str
    line: int
    rule: str
    facts: Mapping[str, str]


def refusal(text: str) -> Refusal | None:
    """The reason not to give a text to Python-Markdown, None when it is harmless."""
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        return _too_large(f"it is larger than {MAX_BYTES // 1024} KiB", 1, str(size), str(MAX_BYTES))
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_LINE:
            why = f"a line is longer than {MAX_LINE:,} characters"
            return _too_large(why, number, f"a line of {len(line):,} characters", f"{MAX_LINE:,}")
        if _nesting(line) > MAX_DEPTH:
            return _too_deep(f"lists or quotes nest deeper than {MAX_DEPTH}", number, "nested lists or quotes", str(MAX_DEPTH))
    return _run(text) or _growth(text)


def _run(text: str) -> Refusal | None:
    run = _RUN.search(text)
    if run is None:
        return None
    what = f"a long run of “{run[0][:3]}”"
    return _too_deep(what, _line_of(text, run), what, str(MAX_RUN))


def _growth(text: str) -> Refusal | None:
    """Refuse what becomes much larger when it is rendered: wide tables, whose short rows are filled up, and named addresses."""
    if wide := crowded(text):
        return _too_deep(wide, 1, wide.removeprefix("it holds "), f"{MAX_CELLS:,} cells")
    longest = max(_DEFINITION.finditer(text), key=lambda found: len(found[0]), default=None)
    if longest is None or len(longest[0]) * text.count("]") <= MAX_COPIED:
        return None
    what = "a long address that is named very often"
    return _too_large(what, _line_of(text, longest), what, f"{MAX_COPIED // 1024**2} MiB in all")


def _line_of(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _too_large(why: str, line: int, size: str, limit: str) -> Refusal:
    return Refusal(why, line, "body-too-large", {"size": size, "limit": limit})


def _too_deep(why: str, line: int, what: str, limit: str) -> Refusal:
    return Refusal(why, line, "body-too-deep", {"what": what, "limit": limit})


def faults(prose: Iterable[Prose]) -> tuple[Fault, ...]:
    """The faults of prose pages that will show their source."""
    refused = ((one, refusal(one.body)) for one in prose)
    return tuple(Fault(why.rule, Place(one.path, one.body_line + why.line - 1), facts=why.facts) for one, why in refused if why is not None)


def _nesting(line: str) -> int:
    """How many containers a line can open at most: quote marks, list markers in a row, and its indentation."""
    quoted = _QUOTES.match(line)
    quotes = quoted[0].count(">") if quoted else 0
    rest = line[quoted.end() :] if quoted else line
    body = rest.lstrip(" \t")
    indent = (len(rest) - len(body) + (INDENT - 1) * rest[: len(rest) - len(body)].count("\t")) // INDENT
    markers = 0
    # Deep indentation is only nesting when it starts a container; long code lines are indented too.
    while marker := _MARKER.match(body):
        markers += 1
        body = body[marker.end() :].lstrip(" \t")
    return quotes + markers + (indent if markers else 0)


@contextmanager
def budget(seconds: float = SECONDS) -> Iterator[None]:
    """Bound the processor's time of what runs inside by `BudgetError`; without timers or off the main thread there is no bound.

    A clock would also count what other programs do, and pages would fail on a busy machine that are fine on another.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: object) -> None:
        raise BudgetError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
