"""Secrets that people paste into texts: what they look like, and the text without them."""

import re
from collections.abc import Iterator
from functools import cache

from northline.model.entities import unescaped
from northline.model.frozen import Frozen, replace
from northline.model.secret_forms import AROUND, FORMS, RUN, STEMS, TELLTALE

MASK = "•"
# No name of a file or folder shorter than this can be one.
SHORTEST = 20
_RUN, _TELLTALE = re.compile(RUN), re.compile(TELLTALE)
_SHORT_WORDS = re.compile(rf"(?:\S{{0,{SHORTEST - 1}}}+\s)*+\S{{0,{SHORTEST - 1}}}+")
_ADDRESS = re.compile(r"://[^\s<>\"`]{3,500}@")
# What an editor or exporter puts into a token, and a page does not show: escapes, entities, signs without width.
_UNSEEN = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4}))|\\\n[ \t]*|(?P<entity>&#?\w{2,8};)"
    r"|[\xad\u200b-\u200d\u2060\ufeff]|<wbr ?/?>"
)
_END = re.compile(r"-{4,5} ?END [A-Z0-9 ]{0,60}-{4,5}|Private-MAC: *\w*", re.IGNORECASE)


class Secret(Frozen):
    """What looks like a secret, from `start` to `end` in a text; `kind` says what it is, never what it says."""

    kind: str
    start: int
    end: int


def secrets(text: str) -> tuple[Secret, ...]:
    """The secrets of a text, in order."""
    found = list(_secrets(text)) if is_suspect(text) else []
    if ("\\" in text or "&" in text or "<wbr" in text or not text.isascii()) and _UNSEEN.search(text):
        plain, places = _seen(text)
        if is_suspect(plain):
            found += (Secret(one.kind, places[one.start], places[one.end]) for one in _secrets(plain))
    return _apart(found)


def is_suspect(text: str) -> bool:
    """Whether a text needs the search by all forms: one cheap look spares nearly every one."""
    # A run holds no blank, so that only long words can hold one; those few are found far sooner than runs in a text.
    if not _SHORT_WORDS.fullmatch(text):
        runs = _RUN.findall(" ".join([word for word in text.split() if len(word) >= SHORTEST]))
        if runs and _TELLTALE.search(" ".join(runs)):
            return True
    lower = text.lower()
    if any(map(lower.__contains__, STEMS)) and any(map(lower.__contains__, AROUND)):
        return True
    return "://" in text and _ADDRESS.search(text) is not None


@cache
def _any() -> re.Pattern[str]:
    """All forms, which take long to compile; hardly any train needs them."""
    return re.compile("|".join(f"({form})" for _, form in FORMS))


def _secrets(text: str) -> Iterator[Secret]:
    position = 0
    while match := _any().search(text, position):
        position = _key_end(text, match.end()) if match.lastindex == 1 else match.end()
        yield Secret(FORMS[(match.lastindex or 1) - 1][0], match.start(), position)


def _seen(text: str) -> tuple[str, list[int]]:
    """The text as a page would show it, and where each of its characters, and its end, stands in what was written."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for found in _UNSEEN.finditer(text):
        shown = found["sign"] or unescaped(found["entity"] or "") or chr(int(found["two"] or found["four"] or "0", 16)).strip("\0")
        pieces += (text[done : found.start()], shown)
        places += (*range(done, found.start()), *[found.start()] * len(shown))
        done = found.end()
    return "".join((*pieces, text[done:])), [*places, *range(done, len(text) + 1)]


def _apart(found: list[Secret]) -> tuple[Secret, ...]:
    """The secrets in order, those that overlap as one."""
    apart: list[Secret] = []
    for one in sorted(found, key=lambda secret: (secret.start, -secret.end)):
        if apart and one.start < apart[-1].end:
            apart[-1] = replace(apart[-1], end=max(one.end, apart[-1].end))
        else:
            apart.append(one)
    return tuple(apart)


def _key_end(text: str, start: int) -> int:
    """Where a private key ends; one that nothing closes goes on to the end of the text."""
    closing = _END.search(text, start)
    return closing.end() if closing else len(text)


def masked(text: str) -> str:
    """The text with a dot for each character of a secret; lines and columns stay what they are."""
    pieces: list[str] = []
    done = 0
    for one in secrets(text):
        pieces += (text[done : one.start], re.sub(r"[^\n]", MASK, text[one.start : one.end]))
        done = one.end
    return "".join((*pieces, text[done:])) if pieces else text
