"""How fast feedback is answered."""

from northline.model.frozen import Frozen
from northline.model.score import Score


class FeedbackTime(Frozen):
    """The median days from receipt to disposition; `closed` and `open` are the ids of feedback with and without an answer."""

    median: Score
    closed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
