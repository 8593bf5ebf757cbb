"""What a prose page must not be before Python-Markdown sees it: inputs on which it dies or does not end."""

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MAX_BYTES = 256 * 1024
MAX_LINE = 10_000
MAX_DEPTH = 20
SECONDS = 10
# A run of brackets or backticks costs the square of its length; nobody writes longer ones. Spaces do not break a run.
_RUN = re.compile(r"(?:[\[\]]\s?){64}|`{64}|(?:<!?\[?){64}|(?:\[a?\]?\(){64}|(?:[*_]\s?){200}|(?:[-=] ?){200}")
_QUOTES = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]")
INDENT = 4


class BudgetError(Exception):
    """Rendering a page took longer than its share of time."""


def refusal(text: str) -> str:
    """Why a text is not given to Python-Markdown, empty when it is."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return f"it is larger than {MAX_BYTES // 1024} KiB"
    for line in text.splitlines():
        if len(line) > MAX_LINE:
            return f"a line is longer than {MAX_LINE:,} characters"
        if _nesting(line) > MAX_DEPTH:
            return f"lists or quotes nest deeper than {MAX_DEPTH}"
    run = _RUN.search(text)
    return f"a long run of “{run[0][:3]}”" if run else ""


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
    """Bound the time of what runs inside by `BudgetError`; without timers or off the main thread there is no bound."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: object) -> None:
        raise BudgetError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
