"""How fast feedback is answered."""

from dataclasses import dataclass

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class FeedbackTime:
    """The median days from receipt to disposition; `closed` and `open` are the ids of feedback with and without an answer."""

    median: Score
    closed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
