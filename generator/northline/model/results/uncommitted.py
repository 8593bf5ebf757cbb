"""M9: how much of what a PI plans is not promised."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class Uncommitted(Frozen):
    """One PI, and each of its teams: the uncommitted share; `basis` is `points`, `value` or `count` (of objectives)."""

    basis: str
    share: Score
    teams: Mapping[str, Score] = field(default_factory=dict)
