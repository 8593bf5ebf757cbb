"""Where each item stands in the plan: PIs, iteration, teams, bucket, points, and the objectives it serves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """One item in the plan, with what it inherits.

    `iteration` is the full name of an iteration on the calendar, empty when there is none. `bucket` is the allocation
    bucket as written. A `leaf` is a story, or a feature without stories: the work that load and orphan work count.
    `points` are the item's own. `objectives` deliver the item, or one of its parents.
    """

    pis: tuple[str, ...] = ()
    iteration: str = ""
    teams: tuple[str, ...] = ()
    bucket: str = ""
    points: float | None = None
    leaf: bool = False
    objectives: tuple[str, ...] = ()


NOWHERE = Placement()
