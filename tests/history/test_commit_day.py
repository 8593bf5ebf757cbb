"""Any time of a commit is a day."""

from datetime import date

import pytest

from northline.history.commit_day import day_of


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (0, date(1970, 1, 1)),
        (86_399, date(1970, 1, 1)),
        (86_400, date(1970, 1, 2)),
        (-1, date(1969, 12, 31)),
        (1_777_881_600, date(2026, 5, 4)),
        (253_402_300_799, date.max),
        (253_402_300_800, date.max),
        (2**64 - 1, date.max),
        (-(2**64), date.min),
    ],
)
def test_the_day_is_the_one_in_utc_or_the_nearest_there_is(seconds: int, day: date) -> None:
    assert day_of(seconds) == day
