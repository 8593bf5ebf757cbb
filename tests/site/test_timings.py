"""A build tells how long its stages took."""

from collections.abc import Iterator

from northline.site.request import silent
from northline.site.timings import Reading, Timings


def clock() -> Iterator[Reading]:
    yield from (Reading(0, 0), Reading(2, 1.5), Reading(3, 3.5))


def test_a_stage_lasts_until_the_next_begins() -> None:
    moments = clock()
    timings = Timings(silent, lambda: next(moments))
    timings.progress("reading", 0, 0)
    timings.progress("pages", 40, 80)
    assert list(timings.lines()) == [
        "stage                     wall s   CPU s",
        "reading                     2.00    1.50",
        "pages                       1.00    2.00",
        "all                         3.00    3.50",
    ]


def test_what_it_hears_is_passed_on() -> None:
    heard: list[tuple[str, int, int]] = []
    Timings(lambda *told: heard.append(told)).progress("pages", 40, 80)
    assert heard == [("pages", 40, 80)]
