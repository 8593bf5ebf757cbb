"""CSV that every spreadsheet opens, and none runs."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.csv_text import guarded, write_csv


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_file_starts_with_a_mark_and_ends_lines_as_the_standard_says() -> None:
    assert write_csv(("id", "title"), [("F1", "Oven")]) == b"\xef\xbb\xbfid,title\r\nF1,Oven\r\n"


def test_comma_quote_and_line_break_stay_inside_their_cell() -> None:
    assert rows(write_csv(("a", "b"), [('x, "y"', "one\ntwo")])) == [["a", "b"], ['x, "y"', "one\ntwo"]]


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-cmd", "@SUM(A1)", "\tx", "\rx", "\n=1", "-", "--5", "-5+1", "-1e5"])
def test_text_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20A1"])
def test_wide_signs_are_guarded_like_narrow_ones(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-5.25", "5", "", "a=b", "'x"])
def test_plain_number_and_harmless_text_are_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_heading_is_guarded_too() -> None:
    assert rows(write_csv(("=a",), [])) == [["'=a"]]


def test_numbers_dates_and_nothing_are_written_plainly() -> None:
    assert rows(write_csv(("a", "b", "c", "d"), [(-5, 0.25, date(2026, 3, 16), None)]))[1] == ["-5", "0.25", "2026-03-16", ""]


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2), max_size=5))
def test_whatever_is_written_is_read_again_apart_from_its_guard(table: list[list[str]]) -> None:
    assert rows(write_csv(("a", "b"), table))[1:] == [[guarded(cell) for cell in row] for row in table]
