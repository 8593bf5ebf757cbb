"""Lines of a calendar, held against a library that reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from northline.exchange.ics_text import LONGEST, escaped, write_ics

TEXTS = st.text(st.sampled_from(["a", " ", "é", "漢", "😀", "\\", ";", ",", "^", ":", '"', "n"]), max_size=300).map(str.strip)


def summary_of(data: bytes) -> str:
    return str(Calendar.from_ical(data).walk("VEVENT")[0].get("summary", ""))


def calendar(text: str) -> bytes:
    event = ("BEGIN:VEVENT", f"SUMMARY:{escaped(text)}", "END:VEVENT")
    return write_ics(("BEGIN:VCALENDAR", *event, "END:VCALENDAR"))


@given(TEXTS)
def test_whatever_is_written_is_read_again(text: str) -> None:
    assert summary_of(calendar(text)) == text


@given(TEXTS)
def test_no_line_is_too_long_and_no_letter_is_torn_apart(text: str) -> None:
    for line in calendar(text).split(b"\r\n"):
        assert len(line.removeprefix(b" ")) <= LONGEST
        line.decode()


@pytest.mark.parametrize(("text", "value"), [("one; two, three", r"one\; two\, three"), (r"C:\N", r"C:\\N")])
def test_signs_that_mean_something_are_escaped(text: str, value: str) -> None:
    assert escaped(text) == value


def test_sign_that_begins_an_escape_goes_on_to_the_next_line() -> None:
    assert write_ics([f"{'x' * (LONGEST - 1)}\\,"]) == f"{'x' * (LONGEST - 1)}\r\n \\,\r\n".encode()


def test_short_line_stays_whole() -> None:
    assert write_ics(["SUMMARY:Planning"]) == b"SUMMARY:Planning\r\n"
