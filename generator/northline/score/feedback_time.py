"""Feedback loop time: how long does feedback wait for an answer?

**Formula.** The median of days from `date` (received) to `closed_on` (the day of its disposition), over all feedback that is
closed at the as-of date. For an even number of them, the mean of the two in the middle.

**Inputs.** `date`, `closed_on` and `disposition` of feedback. Feedback that was closed before it was received, or lacks either
date, is left out. Feedback is open while it has no `closed_on` and its disposition is `open` or missing.

**Not applicable.** No feedback is closed.

Source: Northline's own measure of SAFe's fast feedback.
"""

from collections.abc import Mapping
from statistics import median

from northline.config import Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.feedback_time import FeedbackTime
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.score.metric import Metric


def compute(portfolio: Portfolio, _config: Config, _scores: Scores) -> Mapping[str, FeedbackTime]:
    """The loop time of the whole train, under the empty name; nothing for a train without feedback."""
    feedback = portfolio.of("feedback")
    return {"": _time(portfolio, feedback)} if feedback else {}


def _time(portfolio: Portfolio, feedback: tuple[Item, ...]) -> FeedbackTime:
    days = {one.id: taken for one in feedback if (taken := _days(portfolio, one)) is not None}
    waiting = tuple(one.id for one in feedback if one.date("closed_on") is None and one.value("disposition") in {None, "open"})
    if not days:
        return FeedbackTime(Score("feedback_time", None, Unit.DAYS, why="no feedback is closed"), (), waiting)
    parts = tuple(Part(one, float(taken), items=(one,), unit=Unit.DAYS) for one, taken in days.items())
    return FeedbackTime(Score("feedback_time", float(median(days.values())), Unit.DAYS, parts=parts), tuple(days), waiting)


def _days(portfolio: Portfolio, feedback: Item) -> int | None:
    received, closed = feedback.date("date"), feedback.date("closed_on")
    if received is None or closed is None or not received <= closed <= portfolio.as_of:
        return None
    return (closed - received).days


METRIC = Metric("feedback-time", "Feedback loop time", FeedbackTime, compute)
