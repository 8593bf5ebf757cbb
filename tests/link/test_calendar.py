from datetime import date

import pytest
from tests.link.backlog import linked

from northline.config import Config
from northline.link import link
from northline.link.intervals import split
from northline.model.calendar import Calendar
from northline.model.content import ContentFile
from northline.read import read

YEAR = """
26.1 pi start=2026-01-05 end=2026-03-13 iterations=5
26.2 pi start=2026-03-16 end=2026-05-22 iterations=5
26.3 pi start=2026-05-25 end=2026-07-31
"""


def order(text: str) -> list[str]:
    return [pi.id for pi in linked(text).calendar.pis]


def read_and_linked(front: str) -> Calendar:
    """The calendar of one PI with this front matter."""
    content = read([ContentFile("pis/26.2.md", f"---\n{front}\n---\n".encode())], Config())
    return link(content, Config(), date(2026, 9, 9)).calendar


def test_pis_stand_in_order_of_their_start() -> None:
    assert order("B pi start=2026-01-05\nA pi start=2026-03-16") == ["B", "A"]


def test_pis_without_dates_stand_in_natural_order() -> None:
    assert order("v1.10 pi\nv1.9 pi") == ["v1.9", "v1.10"]


def test_names_without_numbers_keep_the_order_given() -> None:
    assert order("spring pi\nautumn pi") == ["spring", "autumn"]


def test_a_pi_without_dates_stands_after_the_last_that_comes_before_it_by_name() -> None:
    dated = "26.1 pi start=2026-01-05\n26.3 pi start=2026-05-25\n"
    assert order(dated + "26.2 pi\n26.4 pi\n25.4 pi") == ["25.4", "26.1", "26.2", "26.3", "26.4"]


def test_status_follows_from_the_dates() -> None:
    assert [pi.status for pi in linked(YEAR).calendar.pis] == ["closed", "committed", "draft"]


def test_a_given_status_stands() -> None:
    assert linked("26.1 pi start=2025-01-05 end=2025-03-13 status=draft").calendar.pis[0].status == "draft"


def test_iterations_are_numbered_through_all_pis() -> None:
    calendar = linked(YEAR).calendar
    assert [(one.id, one.index) for one in calendar.pis[1].iterations][:2] == [("26.2.1", 5), ("26.2.2", 6)]


def test_a_pi_of_ten_weeks_splits_into_fortnights_from_its_first_monday() -> None:
    spans = [(one.start, one.end) for one in linked(YEAR).calendar.pis[1].iterations]
    assert spans[0] == (date(2026, 3, 16), date(2026, 3, 29))
    assert spans[-1] == (date(2026, 5, 11), date(2026, 5, 22))


def test_weeks_that_do_not_divide_split_by_days() -> None:
    assert split(date(2026, 1, 1), date(2026, 1, 10), 3) == (
        (date(2026, 1, 1), date(2026, 1, 3)),
        (date(2026, 1, 4), date(2026, 1, 6)),
        (date(2026, 1, 7), date(2026, 1, 10)),
    )


@pytest.mark.parametrize("count", [0, 11])
def test_too_few_days_give_no_dates(count: int) -> None:
    assert split(date(2026, 1, 1), date(2026, 1, 10), count) == ()


def test_dates_in_the_wrong_order_give_no_iteration_dates() -> None:
    (pi,) = linked("26.1 pi start=2026-03-01 end=2026-01-01 iterations=2").calendar.pis
    assert [(one.start, one.end) for one in pi.iterations] == [(None, None), (None, None)]


def test_listed_iterations_keep_their_names_dates_and_kind() -> None:
    listed = "26.1 pi iterations=1/2026-01-05/2026-01-16,26.1.2/2026-01-19/2026-01-30,IP/2026-02-02/2026-02-13/ip"
    (pi,) = linked(listed).calendar.pis
    assert [(one.id, one.number, one.kind) for one in pi.iterations] == [
        ("26.1.1", 1, "development"),
        ("26.1.2", 2, "development"),
        ("26.1.IP", 3, "ip"),
    ]
    assert (pi.start, pi.end) == (date(2026, 1, 5), date(2026, 2, 13))


def test_an_iteration_without_an_end_ends_before_the_next() -> None:
    (pi,) = linked("26.1 pi end=2026-02-13 iterations=1/2026-01-05,2/2026-01-19").calendar.pis
    assert [one.end for one in pi.iterations] == [date(2026, 1, 18), date(2026, 2, 13)]


def test_nothing_ends_before_the_first_day_of_all() -> None:
    calendar = read_and_linked("iterations: [{id: a, start: 0001-01-01}, {id: b, start: 0001-01-01}]")
    assert [one.end for one in calendar.pis[0].iterations] == [None, None]


def test_endless_digits_are_a_name_and_no_number() -> None:
    calendar = read_and_linked(f"iterations: [{{id: 7}}, {{id: {'9' * 5_000}}}]")
    assert [one.number for one in calendar.pis[0].iterations] == [7, 2]


def test_an_iteration_is_found_by_full_name_or_beside_its_pi() -> None:
    calendar = linked("26.1 pi aliases=PI-1 iterations=1,2,IP").calendar
    found = [calendar.iteration("26.1.3"), calendar.iteration("ip", "26.1"), calendar.iteration("26.1.IP"), calendar.iteration("pi-1.3")]
    assert [one.id if one else None for one in found] == ["26.1.IP"] * 4


@pytest.mark.parametrize(
    ("as_of", "current"),
    [
        (date(2026, 4, 1), "26.2"),
        (date(2026, 5, 24), "26.3"),
        (date(2025, 12, 1), "26.1"),
        (date(2027, 1, 1), "26.3"),
    ],
    ids=["holds the date", "next draft", "next draft before all", "last of all"],
)
def test_current_pi(as_of: date, current: str) -> None:
    assert linked(YEAR, as_of).calendar.current == current


def test_between_two_pis_the_last_committed_is_current() -> None:
    text = "A1 pi start=2026-01-05 end=2026-03-13 status=committed\nA2 pi start=2026-04-06 end=2026-05-22 status=committed"
    assert linked(text).calendar.current == "A1"


def test_of_pis_without_dates_the_last_committed_is_current() -> None:
    assert linked("1 pi status=closed\n2 pi status=committed\n3 pi status=committed\n4 pi").calendar.current == "3"


def test_a_train_without_pis_has_no_current_one() -> None:
    assert linked("FEAT-1 feature").calendar.current == ""
