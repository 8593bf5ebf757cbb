"""A score that explains itself: a value, its unit, its fraction and the parts it is made of. N/a is a value of its own."""

from enum import Enum

from northline.model.frozen import Frozen


class Unit(Enum):
    """What a score's number means."""

    RATIO = "ratio"  # 0–1 inside, percent for readers
    NUMBER = "number"
    POINTS = "points"
    VALUE = "value"  # business value, 1–10 each
    SCORE = "score"  # 0–100
    COUNT = "count"
    DAYS = "days"


class Part(Frozen):
    """One line of a receipt: what, how much, why; `items` are the ids it comes from."""

    name: str
    value: float | None
    note: str = ""
    items: tuple[str, ...] = ()
    unit: Unit = Unit.NUMBER


class Score(Frozen):
    """A number with its receipt; `value` None means n/a, and `why` then says what is missing.

    `fraction` is (numerator, denominator) where the score is a ratio of two things that readers can count. `band` is
    the word for the threshold it falls in, such as `ok`, `watch` or `act`; `threshold` says the bounds in words.
    """

    metric: str
    value: float | None
    unit: Unit = Unit.NUMBER
    fraction: tuple[float, float] | None = None
    parts: tuple[Part, ...] = ()
    band: str = ""
    threshold: str = ""
    why: str = ""


def ratio(metric: str, over: float, under: float, *, parts: tuple[Part, ...] = (), why: str = "", threshold: str = "") -> Score:
    """A ratio with its fraction; n/a when there is nothing to divide by."""
    if under == 0:
        return Score(metric, None, Unit.RATIO, parts=parts, why=why, threshold=threshold)
    return Score(metric, over / under, Unit.RATIO, (over, under), parts, threshold=threshold)
