"""Plain counts and sums of a PI and of each team in it."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field


class Tally(Frozen):
    """Counts, sums of business value, and points; each a plain sum, 0 meaning that there is none.

    `objectives`, `committed`, `valued` and both values leave dropped objectives out; `dropped` counts those.
    """

    objectives: int = 0
    committed: int = 0
    valued: int = 0
    value_committed: float = 0
    value_uncommitted: float = 0
    features: int = 0
    features_done: int = 0
    stories: int = 0
    points: float = 0
    points_done: float = 0
    dropped: int = 0


class Totals(Frozen):
    """One PI, and each of its teams by id."""

    all: Tally
    teams: Mapping[str, Tally] = field(default_factory=dict)
