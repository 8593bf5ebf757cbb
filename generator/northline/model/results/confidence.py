"""The confidence vote of a PI: fist of five, as counts."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class Vote(Frozen):
    """One vote: the mean of fingers, how many voted two or less, and the counts for one to five fingers."""

    mean: Score
    low_votes: int
    counts: tuple[int, int, int, int, int]


class Confidence(Frozen):
    """One PI: the train's vote, and that of each team, by its id or as written."""

    all: Vote
    teams: Mapping[str, Vote] = field(default_factory=dict)
