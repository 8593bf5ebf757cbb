"""M5: planned work that ranks below ready work which nobody planned."""

from northline.model.frozen import Frozen
from northline.model.score import Score


class Inverted(Frozen):
    """One inverted pair: `planned` is in the PI and ranks below `ready`; `gap` is the difference in WSJF.

    `explained` says why that is right: a due date inside the PI, a dependency, or the id of a decision; empty if nothing does.
    """

    planned: str
    ready: str
    gap: float
    explained: str = ""


class Inversion(Frozen):
    """One PI: how many pairs there are, how many are inverted, and how many of those nothing explains.

    `worst` is the pair with the largest gap. `listed` holds inverted pairs, largest gap first, and `more` counts those
    that are left out of it.
    """

    rate: Score
    unexplained_rate: Score
    pairs: int
    inverted: int
    unexplained: int
    worst: Inverted | None = None
    listed: tuple[Inverted, ...] = ()
    more: int = 0
