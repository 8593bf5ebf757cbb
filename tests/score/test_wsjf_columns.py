from tests.score.trains import CONFIG, golden, item, result, scored, train, wsjf

from northline.model.item import Item
from northline.model.results.wsjf import WsjfColumns
from northline.score.wsjf_columns import METRIC


def columns(*items: Item) -> WsjfColumns:
    return result(scored(train(*items), METRIC), WsjfColumns, "feature")


def test_every_column_of_the_golden_backlog_holds_a_one() -> None:
    assert columns(*(one for one in golden() if one.id in {"F1", "F2", "F3", "F4", "F5"})).unanchored == ()


def test_without_its_smallest_item_two_columns_hold_no_one() -> None:
    found = columns(*(one for one in golden() if one.id in {"F1", "F2", "F3", "F5"}))
    assert found.unanchored == ("time_criticality", "job_size")


def test_twenty_one_is_off_the_scale() -> None:
    found = columns(wsjf("F1", 21, 1, 1, 1), wsjf("F2", 20, 1, 1, 1))
    assert found.columns["user_business_value"].off_scale == ("F1",)


def test_a_column_without_numbers_is_not_checked() -> None:
    assert list(columns(item("feature", "F1", job_size=1)).columns) == ["job_size"]


def test_a_backlog_that_nobody_scored_has_no_column_check() -> None:
    assert scored(train(item("feature", "F1")), METRIC).of(WsjfColumns) == {}


def test_the_scale_is_the_sites() -> None:
    assert columns(wsjf("F1", 1, 1, 1, 1)).scale == CONFIG.wsjf_scale
