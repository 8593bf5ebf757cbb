"""Values of fields and scores as JSON holds them: numbers, texts, ISO dates, lists and mappings."""

import math
from collections.abc import Mapping
from datetime import date

from northline.model.score import Score
from northline.model.values import Allowance, Event, Period, Reading, Reference, Votes

# Beyond it a float no longer tells whole numbers apart.
_EXACT = 2**53
# Below it a number is written with an exponent.
_LEAST = 1e-4


class Exponential(float):
    """A number that Python writes with an exponent, so very large or very small, which other encoders spell otherwise."""


def plain(value: object) -> object:
    """A value as JSON holds it; what is no number becomes null, for JSON has no infinity."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float):
        return number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    return _composed(value)


def number(value: float | None) -> float | int | None:
    """A number without a needless `.0`; None when there is none or it is not finite."""
    if value is None or not math.isfinite(value):
        return None
    if value == int(value) and abs(value) < _EXACT:
        return int(value)
    return value if _LEAST <= abs(value) < _EXACT else Exponential(value)


def score(one: Score | None) -> float | int | None:
    """The number of a score; None for n/a."""
    return None if one is None else number(one.value)


def _composed(value: object) -> object:
    found = value
    match value:
        case Reference():
            found = value.target
        case Reading():
            found = {"date": value.date.isoformat(), "value": number(value.value)}
        case Period():
            found = {"id": value.id, "start": plain(value.start), "end": plain(value.end), "kind": value.kind}
        case Event():
            found = {"date": plain(value.date), "title": value.title, "kind": value.kind}
        case Votes():
            found = list(value.counts)
        case Allowance():
            found = {"check": value.check, "reason": value.reason}
    return found
