"""How much of the work in a PI and its iterations traces to an objective."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class IterationTrace(Frozen):
    """One PI, each of its iterations by full name, and each team; `basis` is `points`, or `count` of leaves."""

    basis: str
    all: Score
    iterations: Mapping[str, Score] = field(default_factory=dict)
    teams: Mapping[str, Score] = field(default_factory=dict)
