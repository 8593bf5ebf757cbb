"""The amounts that a text commits to: numbers that measure something, not ids, versions, years or dates."""

import re
from functools import lru_cache

from northline.score.word_lists import NUMBER_WORDS, NUMBERED_THINGS

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATES = re.compile(
    rf"\b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?\b"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b",
    re.IGNORECASE,
)
_UNIT = r"%|‰|percent\b|(?:ms|s|secs?|mins?|h|hrs?|d|k|m|mn|bn|x|pp|pts?|[kmgt]b|kg|km|eur|usd|gbp|chf|€|£|\$)(?![\w])"
_AMOUNT = re.compile(
    rf"(?<![\w.])(?<![A-Za-z]-)[<>≤≥~±+]?(?P<money>[$€£¥])?(?P<number>\d+(?:[.,\u00a0\u202f']\d+)*)(?P<unit>\s?(?:{_UNIT}))?(?![\w])(?!-[A-Za-z]*\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(\S+)\s+$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[A-Za-z]+")


@lru_cache(maxsize=32768)
def amounts(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text the amounts stand, as start and end."""
    dates = [match.span() for match in _DATES.finditer(text)]
    found = [match.span() for match in _AMOUNT.finditer(text) if _measures(text, match) and not _within(match.start(), dates)]
    found += [match.span() for match in _WORD.finditer(text) if match[0].lower() in NUMBER_WORDS]
    return tuple(sorted(found))


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _measures(text: str, match: re.Match[str]) -> bool:
    """Tell an amount from a version (`PostgreSQL 17`), a numbered thing (`phase 2`) and a year."""
    if match["money"] or match["unit"]:
        return True
    if _YEAR.fullmatch(match["number"]):
        return False
    before = _BEFORE.search(text, 0, match.start())
    if before is None:
        return True
    word = before[1].strip("(\"'")
    if word.lower() in NUMBERED_THINGS:
        return False
    # The first word of a text is capitalised whatever it means.
    first = not text[: before.start(1)].strip()
    return not any(letter.isupper() for letter in (word[1:] if first else word))
