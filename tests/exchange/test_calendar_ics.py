"""The train's dates in a calendar program."""

from datetime import date

from icalendar import Calendar
from tests.exchange.trains import train
from tests.score.trains import item, pi

from northline.exchange.calendar_ics import calendar_ics
from northline.model.item import Item


def events(*items: Item) -> dict[str, tuple[str, str, str]]:
    """Summary, first day and the day after the last, by UID."""
    calendar = Calendar.from_ical(calendar_ics(train(*items, site="Harbour")))
    found = {}
    for one in calendar.walk("VEVENT"):
        days = [str(one.decoded(name)) if name in one else "" for name in ("dtstart", "dtend")]
        found[str(one["uid"])] = (str(one["summary"]), days[0], days[1])
    return found


def test_pi_and_its_iterations_are_whole_days_with_uids_of_their_ids() -> None:
    assert events(pi(title="PI 26.2")) == {
        "pi-26.2@harbour.northline": ("PI 26.2", "2026-03-16", "2026-04-13"),
        "iteration-26.2.1@harbour.northline": ("Iteration 26.2.1", "2026-03-16", "2026-03-30"),
        "iteration-26.2.2@harbour.northline": ("Iteration 26.2.2", "2026-03-30", "2026-04-13"),
    }


def test_events_of_a_pi_and_milestones_are_listed_with_distinct_uids() -> None:
    day = {"date": "2026-03-10", "title": "Planning"}
    found = events(
        pi(start="", end="", iterations="", events=[day, day]), item("milestone", "MS-1", due="2026-05-04", title="Vouchers; on, sale")
    )
    assert found == {
        "event-26.2-2026-03-10-planning@harbour.northline": ("Planning", "2026-03-10", "2026-03-11"),
        "event-26.2-2026-03-10-planning-2@harbour.northline": ("Planning", "2026-03-10", "2026-03-11"),
        "milestone-ms-1@harbour.northline": ("MS-1 Vouchers; on, sale", "2026-05-04", "2026-05-05"),
    }


def test_what_has_no_date_is_left_out() -> None:
    assert events(pi(start="", end="", iterations=3), item("milestone", "MS-1")) == {}


def test_every_entry_is_stamped_with_the_as_of_date() -> None:
    stamps = [line for line in calendar_ics(train(pi())).split(b"\r\n") if line.startswith(b"DTSTAMP")]
    assert stamps == [b"DTSTAMP:20260401T000000Z"] * 3


def test_same_train_gives_the_same_bytes() -> None:
    assert calendar_ics(train(pi())) == calendar_ics(train(pi()))


def test_last_day_that_dates_know_does_no_harm() -> None:
    end = date.max.isoformat()
    assert events(item("milestone", "MS-1", due=end)) == {"milestone-ms-1@harbour.northline": ("MS-1 MS-1", end, "")}


def test_title_cannot_write_lines_of_the_calendar() -> None:
    data = calendar_ics(train(item("milestone", "MS-1", due="2026-05-04", title="A\r\nBEGIN:VALARM\x07\ud800")))
    assert b"\r\nBEGIN:VALARM" not in data
    assert b"SUMMARY:MS-1 A BEGIN:VALARM" in data
