"""What a team, or the train, planned and delivered in a PI, and the numbers that follow."""

from collections.abc import Sequence

from northline.model.addition import exact_sum
from northline.model.frozen import Frozen
from northline.model.score import Part, Score, Unit
from northline.score.bounds import exact
from northline.score.promises import Promise

LOW, FULL = 0.8, 1.0
THRESHOLD = "80–100 % reliable, below 80 % low, above 100 % high"


class Sums(Frozen):
    """What one team, or the train, planned and delivered."""

    planned: float
    committed: float
    uncommitted: float
    missing: int
    missing_value: float
    valued: bool
    parts: tuple[Part, ...]

    @property
    def actual(self) -> float:
        """Actual value of all objectives."""
        return self.committed + self.uncommitted


def sums_of(promised: Sequence[Promise], *, final: bool) -> Sums:
    """The sums of some promises; only in the end, when the PI is closed, is the 0 of what was dropped an actual value."""
    live = [one for one in promised if not one.gone]
    missing = [one for one in live if one.actual is None]
    return Sums(
        planned=exact_sum(one.planned or 0.0 for one in promised),
        committed=exact_sum(one.actual or 0.0 for one in live if one.committed),
        uncommitted=exact_sum(one.actual or 0.0 for one in live if not one.committed),
        missing=len(missing),
        missing_value=exact_sum(one.worth for one in missing),
        valued=len(missing) < len(live) or (final and len(live) < len(promised)),
        parts=tuple(map(_line, promised)),
    )


def _line(one: Promise) -> Part:
    planned = "not in the plan" if one.planned is None else f"planned {one.planned:g}"
    items = (one.id,) if one.known else ()
    if one.gone:
        return Part(one.title, 0.0, f"{planned}, dropped", items, Unit.VALUE)
    commitment = "committed" if one.committed else "uncommitted"
    return Part(one.title, one.actual, f"{planned}, {commitment}", items, Unit.VALUE)


def why_not(sums: Sums) -> str:
    """Why there is no predictability; empty when there is one."""
    if not sums.valued:
        return "no objective has an actual value yet"
    return "" if sums.planned else "no committed objective has a planned value"


def score_of(sums: Sums) -> Score:
    """Predictability: all that was delivered ÷ what was committed to."""
    if why := why_not(sums):
        return Score("predictability", None, Unit.RATIO, parts=sums.parts, threshold=THRESHOLD, why=why)
    value = sums.actual / sums.planned
    return Score("predictability", value, Unit.RATIO, (sums.actual, sums.planned), sums.parts, band(value), THRESHOLD)


def committed_only(sums: Sums) -> Score:
    """What committed objectives delivered ÷ what was committed to."""
    if why := why_not(sums):
        return Score("committed_only", None, Unit.RATIO, why=why)
    return Score("committed_only", sums.committed / sums.planned, Unit.RATIO, (sums.committed, sums.planned))


def band(value: float) -> str:
    """The word for a predictability."""
    if exact(value) > FULL:
        return "high"
    return "low" if exact(value) < LOW else "reliable"


def is_provisional(sums: Sums) -> bool:
    """Whether some actual values are still missing."""
    return bool(sums.missing) and not why_not(sums)


def low(sums: Sums) -> float | None:
    """The predictability if all that is missing scores 0; None unless provisional."""
    return sums.actual / sums.planned if is_provisional(sums) else None


def high(sums: Sums) -> float | None:
    """The predictability if all that is missing scores as planned; None unless provisional."""
    return (sums.actual + sums.missing_value) / sums.planned if is_provisional(sums) else None
