"""Feature readiness: what a feature still lacks before it can be planned."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.model.score import Score


class Readiness(Frozen):
    """One feature: the share of the checklist that holds, and what holds by the checklist's names, in its order."""

    score: Score
    checklist: Mapping[str, bool]

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still lacking."""
        return tuple(name for name, holds in self.checklist.items() if not holds)
