"""What a team, or the train, planned and delivered in a PI, and the numbers that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from northline.model.item import Item
from northline.model.score import Part, Score, Unit
from northline.score.objectives import dropped, planned_value

LOW, FULL = 0.8, 1.0
THRESHOLD = "80–100 % reliable, below 80 % low, above 100 % high"


@dataclass(frozen=True, slots=True)
class Sums:
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


def train_sums(objectives: Sequence[Item], held: Mapping[str, float]) -> Sums:
    """The sums of the train: what stood in the baseline and is gone from the files was planned all the same."""
    ids = {one.id for one in objectives}
    sums = sums_of(objectives, held)
    return replace(sums, planned=sums.planned + sum(value for one, value in held.items() if one not in ids))


def sums_of(objectives: Sequence[Item], held: Mapping[str, float]) -> Sums:
    """The sums of some objectives, held to a plan."""
    live = [one for one in objectives if not dropped(one)]
    missing = [one for one in live if _actual(one) is None and planned_value(one) is not None]
    return Sums(
        planned=sum(held.get(one.id, 0.0) for one in objectives),
        committed=sum(_actual(one) or 0.0 for one in live if one.committed),
        uncommitted=sum(_actual(one) or 0.0 for one in live if not one.committed),
        missing=len(missing),
        missing_value=sum(planned_value(one) or 0.0 for one in missing),
        valued=any(_actual(one) is not None for one in live),
        parts=tuple(_line(one, held.get(one.id)) for one in objectives),
    )


def _actual(objective: Item) -> float | None:
    return objective.number("actual_value")


def _line(objective: Item, held: float | None) -> Part:
    planned = "not in the plan" if held is None else f"planned {held:g}"
    if dropped(objective):
        return Part(objective.title, 0.0, f"{planned}, dropped", (objective.id,), Unit.VALUE)
    commitment = "committed" if objective.committed else "uncommitted"
    return Part(objective.title, _actual(objective), f"{planned}, {commitment}", (objective.id,), Unit.VALUE)


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
    if value > FULL:
        return "high"
    return "low" if value < LOW else "reliable"


def is_provisional(sums: Sums) -> bool:
    """Whether some actual values are still missing."""
    return bool(sums.missing) and not why_not(sums)


def low(sums: Sums) -> float | None:
    """The predictability if all that is missing scores 0; None unless provisional."""
    return sums.actual / sums.planned if is_provisional(sums) else None


def high(sums: Sums) -> float | None:
    """The predictability if all that is missing scores as planned; None unless provisional."""
    return (sums.actual + sums.missing_value) / sums.planned if is_provisional(sums) else None
