"""Small laws of text that every stage shares: folding names, natural order, slugs, emptiness, rounding."""

import math
import re
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from northline.model.copied import ASSETS

EMPTY = frozenset({"", "n/a", "na", "none", "tbd", "-", "–", "—", "todo", "null", "~"})
# No page, feed or XML report could carry these.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_DIGITS = re.compile(r"(\d+)")
_PUNCTUATION = re.compile(r"[\W_]+")
_PADDING = re.compile(r"(?<![0-9])0+(?=[0-9])")
# The largest float has 309 digits before the point; the usual 28 would not hold it.
_WIDE = Context(prec=330)
_UNSAFE = re.compile(r"[^a-z0-9._-]+")
_COPIED = re.compile(rf"\.({'|'.join(sorted(one[1:] for one in ASSETS))})$")
# A file system takes names of 255 bytes; some of ours are made of two of these.
LONGEST_SLUG = 100


def is_empty(text: str) -> bool:
    """Whether an author's text says that there is nothing: `n/a`, `none`, `TBD`, `-`, `todo`."""
    return text.strip().lower() in EMPTY


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A field or column name without case, space and punctuation, for comparing."""
    return _PUNCTUATION.sub("", name.casefold())


def unpadded(name: str) -> str:
    """A name without case and zero padding, for comparing: `FEAT-007` → `feat-7`."""
    folded = name.casefold()
    return _PADDING.sub("", folded) if "0" in folded else folded


@lru_cache(maxsize=262144)
def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key in which `v1.9` comes before `v1.10` and case does not matter."""
    pieces = (piece for piece in _DIGITS.split(text.casefold()) if piece)
    key = tuple(_numeral(piece) if piece.isdecimal() and piece.isascii() else (1, 0, piece) for piece in pieces)
    # What ends comes first: `26.1` before `26.1.2`. The text itself tells `a` from `A`.
    return (*key, (-1, 0, text))


def _numeral(digits: str) -> tuple[int, int, str]:
    """Order numbers by length, then by digits, as numbers do: an id may have more digits than int() takes."""
    plain = digits.lstrip("0")
    return 0, len(plain), plain


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """The part of a URL for an id or name: lower case, `a–z 0–9 . _ -` kept, anything else a hyphen."""
    if text.isascii() and text.replace("-", "").isalnum():
        return text.lower().strip("-")[:LONGEST_SLUG]
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    # Folders that begin with a dot are hidden from web servers; one called index.html would stand where a list of items does, and
    # one called like a file that is copied where that file does.
    kept = _UNSAFE.sub("-", plain.lower()).strip("-").lstrip(".")[:LONGEST_SLUG]
    if not kept.strip("."):
        return f"x-{text.encode().hex()[:24]}"
    return "index-html" if kept == "index.html" else _COPIED.sub(r"-\1", kept)


@lru_cache(maxsize=32768)
def decimal(value: float, places: int = 1) -> str:
    """A number for display, rounded half up, without trailing zeros: 12.0 → `12`, 0.25 → `0.3`."""
    if not math.isfinite(value):
        return "∞" if value > 0 else "-∞" if value < 0 else "n/a"
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=_WIDE)
    text = f"{rounded:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def percent(ratio: float) -> str:
    """A ratio 0–1 for display: 0.6666 → `66.7 %`."""
    return f"{decimal(ratio * 100)} %"


def count(number: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 objective`, `3 objectives`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def pi_words(pi: str) -> str:
    """A PI in a sentence: `26.2` → `PI 26.2`; an id that says so itself stays."""
    return pi if pi[:2].upper() == "PI" else f"PI {pi}"
