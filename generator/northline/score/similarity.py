"""How alike two short texts are, and all alike pairs of many texts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

from northline.model.frozen import Frozen
from northline.score.word_lists import STOP_WORDS

_WORD = re.compile(r"[a-z0-9]+")
_LEAST_STEM = 3
# No objective is longer; a longer text is compared by its beginning.
JUDGED = 2_000
# Rounding must never lose a pair: candidates are compared exactly afterwards.
_SLACK = 1e-9


class Signature(Frozen):
    """What similarity compares: the set of words, and the multiset of trigrams as a set of numbered ones."""

    words: frozenset[str]
    trigrams: frozenset[tuple[str, int]]


def words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, lower case and lightly stemmed, in the order written."""
    return tuple(stem(word) for word in _WORD.findall(text.lower()) if word not in STOP_WORDS)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the commonest English endings: `payments` → `payment`, `reducing` → `reduc`, `reduce` → `reduc`."""
    for ending, instead in (("sses", "ss"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending):
            kept = word.removesuffix(ending) + instead
            bare = ending == "s" and word.endswith(("ss", "us", "is"))
            return word if bare or len(kept) < _LEAST_STEM else kept
    return word


@lru_cache(maxsize=65536)
def signature(text: str) -> Signature:
    """The signature of a text."""
    found = words(text[:JUDGED])
    padded = f" {' '.join(found)} "
    counts: defaultdict[str, int] = defaultdict(int)
    trigrams: list[tuple[str, int]] = []
    for start in range(len(padded) - 2 if found else 0):
        trigram = padded[start : start + 3]
        trigrams.append((trigram, counts[trigram]))
        counts[trigram] += 1
    return Signature(frozenset(found), frozenset(trigrams))


def similarity(one: Signature, other: Signature) -> float:
    """Half the Jaccard index of the words, half the Dice index of the trigrams; 0 for a text without words."""
    shared = len(one.words & other.words)
    return _similarity(one, other, shared, len(one.trigrams & other.trigrams) if shared else 0)


def _similarity(one: Signature, other: Signature, shared_words: int, shared_trigrams: int) -> float:
    if not shared_words:
        return 0.0
    jaccard = shared_words / (len(one.words) + len(other.words) - shared_words)
    dice = 2 * shared_trigrams / (len(one.trigrams) + len(other.trigrams))
    return (jaccard + dice) / 2


def alike(signatures: Sequence[Signature], groups: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield all pairs of positions whose similarity reaches the threshold and whose groups have no name in common.

    An inverted index holds, for every word and trigram, the texts it occurs in as the bits of one number. Adding those
    numbers bit by bit counts what a text shares with all others at once, and only those that share enough are compared.
    """
    by_word = _index([one.words for one in signatures])
    by_trigram = _index([one.trigrams for one in signatures])
    by_group = _index(groups)
    words, trigrams = _masks([one.words for one in signatures]), _masks([one.trigrams for one in signatures])
    for position, one in enumerate(signatures):
        later = -1 << (position + 1)
        for name in groups[position]:
            later &= ~by_group[name]
        for place in _bits(_candidates(one, by_word, by_trigram, threshold, later)):
            shared = (words[position] & words[place]).bit_count(), (trigrams[position] & trigrams[place]).bit_count()
            found = _similarity(one, signatures[place], *shared)
            if found >= threshold:
                yield position, place, found


def _masks(sets: Sequence[frozenset[str]] | Sequence[frozenset[tuple[str, int]]]) -> Sequence[int]:
    """Each set as the bits of a number, so that what two have in common is counted at once."""
    counts: Counter[object] = Counter(token for tokens in sets for token in tokens)
    # What stands in one set alone is shared with none; what is common comes first, which keeps the numbers short.
    bit = {token: place for place, (token, count) in enumerate(counts.most_common()) if count > 1}
    return [_number(sorted(bit[token] for token in tokens if token in bit)) for tokens in sets]


def _index(sets: Sequence[frozenset[str]] | Sequence[frozenset[tuple[str, int]]]) -> dict[object, int]:
    members: defaultdict[object, list[int]] = defaultdict(list)
    for position, tokens in enumerate(sets):
        for token in tokens:
            members[token].append(position)
    return {token: _number(positions) for token, positions in members.items()}


def _number(positions: Sequence[int]) -> int:
    """One number with a bit for every position, rising."""
    row = bytearray(positions[-1] // 8 + 1 if positions else 0)
    for position in positions:
        row[position // 8] |= 1 << position % 8
    return int.from_bytes(row, "little")


def _candidates(one: Signature, by_word: dict[object, int], by_trigram: dict[object, int], threshold: float, among: int) -> int:
    """Mark the texts that share so many words and trigrams with one that they may be alike.

    With w of its n words shared, the Jaccard index is at most w/n. Dice must then be at least d = 2·threshold − w/n,
    and as Dice is 2·shared ÷ (own + other) with shared ≤ other, at least d ÷ (2 − d) of its trigrams are shared.
    """
    size = len(one.words)
    word_counts = _count(by_word[word] & among for word in one.words)
    fewest = next((n for n in range(1, size + 1) if n / size >= 2 * threshold - 1 - _SLACK), size + 1)
    if not _at_least(word_counts, fewest):
        return 0
    trigram_counts = _count(by_trigram[trigram] & among for trigram in one.trigrams)
    found = 0
    for shared in range(fewest, size + 1):
        dice = max(0.0, 2 * threshold - shared / size - _SLACK)
        enough = ceil(dice / (2 - dice) * len(one.trigrams) - _SLACK)
        found |= _at_least(word_counts, shared) & _at_least(trigram_counts, max(1, enough))
    return found


def _count(rows: Iterator[int]) -> list[int]:
    """Count for every bit in how many rows it is set; the result is binary, a number for each digit, lowest first."""
    digits: list[int] = []
    for row in rows:
        carry = row
        for place, digit in enumerate(digits):
            digits[place], carry = digit ^ carry, digit & carry
            if not carry:
                break
        if carry:
            digits.append(carry)
    return digits


def _at_least(digits: Sequence[int], least: int) -> int:
    """Mark the bits whose count is `least` or more."""
    if least.bit_length() > len(digits):
        return 0
    above, equal = 0, -1
    for place in reversed(range(len(digits))):
        if least >> place & 1:
            equal &= digits[place]
        else:
            above |= equal & digits[place]
            equal &= ~digits[place]
    return above | equal


def _bits(number: int) -> Iterator[int]:
    """Yield the positions of the bits that are set, lowest first."""
    row = number.to_bytes((number.bit_length() + 7) // 8, "little")
    for index, byte in enumerate(row):
        if byte:
            yield from (index * 8 + bit for bit in range(8) if byte >> bit & 1)
