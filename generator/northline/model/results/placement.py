"""Where each item stands in the plan: PIs, iteration, teams, bucket, points, and the objectives it serves."""

from northline.model.frozen import Frozen


class Placement(Frozen):
    """One item in the plan, with what it inherits.

    `iteration` is the full name of an iteration on the calendar, empty when there is none. `bucket` is the allocation
    bucket as written. A `leaf` is a story, or a feature without stories: the work that load and orphan work count.
    `points` are the item's own. `objectives` deliver the item, or one of its parents at any height; `promises` are the PIs
    of those that stand, each with whether they are committed; `near` those of the item and its direct parents alone.
    """

    pis: tuple[str, ...] = ()
    iteration: str = ""
    teams: tuple[str, ...] = ()
    bucket: str = ""
    points: float | None = None
    leaf: bool = False
    objectives: tuple[str, ...] = ()
    promises: frozenset[tuple[str, bool]] = frozenset()
    near: frozenset[tuple[str, bool]] = frozenset()

    def serves(self, pi: str) -> bool:
        """Whether the item serves an objective of the PI."""
        return (pi, True) in self.promises or (pi, False) in self.promises

    def uncommitted_in(self, pi: str) -> bool:
        """Whether the item serves objectives of the PI, by itself or through its parent, and all are uncommitted."""
        return (pi, False) in self.near and (pi, True) not in self.near


NOWHERE = Placement()
