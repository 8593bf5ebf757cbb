"""Dates of other tools: their order is proved, assumed or told, never guessed in silence."""

from datetime import date

import pytest

from northline.exchange.intake.dates import Order, day_of, is_ambiguous, order_of

DAY_FIRST, MONTH_FIRST = Order(month_first=False), Order(month_first=True)
MARCH = date(2026, 3, 16)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-16",
        "2026-03-16T10:22:00.000+0100",
        "2026/03/16",
        "16/Mar/26 10:22 AM",
        "16-Mar-2026",
        "16. März 2026",
        "16 mars 2026",
        "Mar 16, 2026",
        "March 16th, 2026",
        "16.03.2026 10:22",
        "16.3.26",
        "3/16/2026 10:22:00 AM",
        "16/03/2026",
    ],
)
@pytest.mark.parametrize("order", [DAY_FIRST, MONTH_FIRST])
def test_date_with_one_reading_is_read_so_in_any_order(text: str, order: Order) -> None:
    assert day_of(text, order) == MARCH


def test_order_decides_between_two_readings() -> None:
    assert day_of("03/04/2026", DAY_FIRST) == date(2026, 4, 3)
    assert day_of("03/04/2026", MONTH_FIRST) == date(2026, 3, 4)
    assert day_of("03.04.2026", MONTH_FIRST) == date(2026, 4, 3)


@pytest.mark.parametrize("text", ["", "soon", "31/02/2026", "2026-13-45", "16/Foo/26", "0/0/2026", "1/2/3/4"])
def test_text_that_is_no_day_is_none(text: str) -> None:
    assert day_of(text, DAY_FIRST) is None


def test_first_date_with_one_reading_proves_the_order_of_its_column() -> None:
    assert order_of(["01/02/2026", "3/16/2026", "16/03/2026"], month_first=False) == Order(month_first=True, by="3/16/2026")
    assert order_of(["01/02/2026", "16.03.2026"], month_first=True) == Order(month_first=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("03/04/2026", True), ("4-3-26", True), ("04/04/2026", False), ("04/4/2026", False), ("03.04.2026", False), ("13/04/2026", False)],
)
def test_date_is_ambiguous_when_two_days_could_be_meant(text: str, *, expected: bool) -> None:
    assert is_ambiguous(text) is expected
