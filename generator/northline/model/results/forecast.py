"""When the train could finish its epics at its velocity and allocation."""

from northline.model.frozen import Frozen
from northline.model.score import Score


class Forecast(Frozen):
    """One unfinished epic, in PIs from now: `alone` with its bucket to itself, `in_turn` after those of the bucket that rank higher.

    `remaining` are points not yet done, None when nobody sized the epic; `velocity` is points in a PI, `allocation`
    the agreed share (ratio) of the `bucket` that the epic draws on.
    """

    alone: Score
    in_turn: Score
    remaining: float | None
    velocity: float | None
    allocation: float
    bucket: str = ""
