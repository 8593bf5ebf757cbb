"""The confidence vote of a PI: fist of five, as counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: the mean of fingers, how many voted two or less, and the counts for one to five fingers."""

    mean: Score
    low_votes: int
    counts: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Confidence:
    """One PI: the train's vote, and that of each team, by its id or as written."""

    all: Vote
    teams: Mapping[str, Vote] = field(default_factory=dict)
