from tests.score.trains import item, result, scored, train

from northline.model.item import Item
from northline.model.results.feedback_time import FeedbackTime
from northline.score.feedback_time import METRIC


def time(*items: Item) -> FeedbackTime:
    return result(scored(train(*items), METRIC), FeedbackTime, "")


def feedback(item_id: str, received: str, closed: str = "-", disposition: str = "-") -> Item:
    return item("feedback", item_id, date=received, closed_on=closed, disposition=disposition)


def test_loop_time_is_the_median_of_days_to_disposition() -> None:
    found = time(
        feedback("FB-1", "2026-03-01", "2026-03-03"),
        feedback("FB-2", "2026-03-01", "2026-03-11"),
        feedback("FB-3", "2026-03-01", "2026-03-05"),
    )
    assert found.median.value == 4


def test_of_an_even_number_the_middle_two_are_averaged() -> None:
    assert time(feedback("FB-1", "2026-03-01", "2026-03-03"), feedback("FB-2", "2026-03-01", "2026-03-06")).median.value == 3.5


def test_open_feedback_is_counted_apart() -> None:
    found = time(
        feedback("FB-1", "2026-03-01", "2026-03-03"), feedback("FB-2", "2026-03-01"), feedback("FB-3", "2026-03-01", disposition="open")
    )
    assert (found.closed, found.open) == (("FB-1",), ("FB-2", "FB-3"))


def test_impossible_and_future_dates_are_left_out() -> None:
    found = time(
        feedback("FB-1", "2026-03-05", "2026-03-03"), feedback("FB-2", "2026-03-01", "2026-04-02"), feedback("FB-3", "-", "2026-03-02")
    )
    assert (found.median.value, found.median.why) == (None, "no feedback is closed")


def test_a_train_without_feedback_has_no_loop_time() -> None:
    assert scored(train(), METRIC).of(FeedbackTime) == {}
