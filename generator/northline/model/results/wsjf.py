"""M1, M6: what WSJF says of an item."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wsjf:
    """WSJF of one feature, enabler, capability or epic.

    `status` is `ranked`, `incomplete` (a component is missing) or `undefined` (job size 0 or missing). `rank` counts
    from 1 within one backlog (one base kind). `bundle` is cost of delay ÷ size over the item and its unfinished
    predecessors; `fragile` when moving one component one step of the scale changes the rank.
    """

    status: str
    components: Mapping[str, float | None]
    cost_of_delay: float | None = None
    job_size: float | None = None
    value: float | None = None
    rank: int | None = None
    stored: float | None = None
    missing: tuple[str, ...] = ()
    bundle: float | None = None
    fragile: bool = False
