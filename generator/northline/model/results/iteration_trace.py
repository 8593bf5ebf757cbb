"""How much of the work in a PI and its iterations traces to an objective."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class IterationTrace:
    """One PI, each of its iterations by full name, and each team; `basis` is `points`, or `count` of leaves."""

    basis: str
    all: Score
    iterations: Mapping[str, Score] = field(default_factory=dict)
    teams: Mapping[str, Score] = field(default_factory=dict)
