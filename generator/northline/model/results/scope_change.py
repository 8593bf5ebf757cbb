"""M13: how far a PI's committed objectives have moved from the baseline."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class ScopeChange(Frozen):
    """One PI: the rate of change, its sums of business value, and the objectives behind them.

    `demoted` and `promoted` are objectives that lost or gained commitment; their value counts as removed or added.
    `relinked` support something else than before. `coverage` gives breadth before and now, None where n/a.
    """

    rate: Score
    added: float
    removed: float
    changed: float
    baseline: float
    added_items: tuple[str, ...] = ()
    removed_items: tuple[str, ...] = ()
    changed_items: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    demoted: tuple[str, ...] = ()
    promoted: tuple[str, ...] = ()
    relinked: tuple[str, ...] = ()
    coverage: tuple[float | None, float | None] = (None, None)

    @property
    def healthy(self) -> bool:
        """Whether what changed raised coverage: adaptation, not drift."""
        before, now = self.coverage
        return before is not None and now is not None and now > before
