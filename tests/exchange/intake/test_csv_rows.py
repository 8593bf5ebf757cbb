"""Tables as they arrive: delimiters, widths, quotes that never close, guards of spreadsheets, encodings."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.csv_text import write_csv
from northline.exchange.intake.csv_rows import MOST_UNCLOSED, read_sheet
from northline.exchange.intake.sheet import Sheet

GUARDED = ["=1+1", "+49 30", "-x", "@home", "'quoted'", "plain", "-3"]


def rows(sheet: Sheet) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.texts) for row in sheet.rows]


def faults(sheet: Sheet) -> list[tuple[str, int]]:
    return [(fault.rule, fault.place.line) for fault in sheet.faults]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_the_one_of_the_headings(delimiter: str) -> None:
    sheet = read_sheet("a.csv", f'"a,b;c\td"{delimiter}Title{delimiter}x\n1{delimiter}2{delimiter}3\n'.encode())
    assert [column.heading for column in sheet.columns] == ["a,b;c\td", "Title", "x"]
    assert rows(sheet) == [(2, ("1", "2", "3"))]


def test_row_begins_in_the_line_of_its_first_cell() -> None:
    assert rows(read_sheet("a.csv", b'\n\nID,T\n1,"a\nb"\n\n2,c\n')) == [(4, ("1", "a\nb")), (7, ("2", "c"))]


def test_short_row_is_filled_and_a_wide_one_told() -> None:
    sheet = read_sheet("a.csv", b"ID,T\n1\n2,b,,\n3,c,lost,too\n")
    assert rows(sheet) == [(2, ("1", "")), (3, ("2", "b")), (4, ("3", "c"))]
    assert [(fault.rule, fault.place.line, fault.facts["problem"]) for fault in sheet.faults] == [
        ("row-too-wide", 4, "it has 4 cells for 2 headings; the last were not imported: lost, too")
    ]


def test_quote_that_never_closes_costs_its_own_row_only() -> None:
    sheet = read_sheet("a.csv", b'ID,T\n1,a\n2,"open\n3,c\n4,d\n')
    assert rows(sheet) == [(2, ("1", "a")), (4, ("3", "c")), (5, ("4", "d"))]
    assert faults(sheet) == [("row-skipped", 3)]


def test_reading_ends_at_a_bounded_number_of_unclosed_quotes() -> None:
    """Read from any line on, this opens a quote that stays open."""
    sheet = read_sheet("a.csv", b"ID,T\n" + b'x","\n' * 100)
    assert faults(sheet) == [("row-skipped", line) for line in range(2, MOST_UNCLOSED + 3)]
    assert "all after it were not read" in sheet.faults[-1].facts["problem"]


@given(st.lists(st.text('x,"', max_size=8), max_size=12))
def test_plain_line_behind_any_quotes_is_read(lines: list[str]) -> None:
    sheet = read_sheet("a.csv", "\n".join(["ID,T", *lines, "last,one"]).encode())
    assert rows(sheet)[-1] == (len(lines) + 2, ("last", "one"))


def test_guards_against_formulas_are_undone() -> None:
    sheet = read_sheet("a.csv", write_csv(["T"], [[text] for text in GUARDED]))
    assert [row.texts[0] for row in sheet.rows] == GUARDED


def test_control_characters_are_replaced_and_told() -> None:
    sheet = read_sheet("a.csv", b"ID,T\n1,a\x00b\x1b\n")
    assert rows(sheet) == [(2, ("1", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"))]
    assert faults(sheet) == [("odd-encoding", 2)]


def test_huge_cell_is_read_whole() -> None:
    sheet = read_sheet("a.csv", b'ID,T\n1,"' + b"x" * 1_000_000 + b'"\n')
    assert len(sheet.rows[0].texts[1]) == 1_000_000


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "ID,T\n1,ü\n".encode(),
        codecs.BOM_UTF16_LE + "ID,T\n1,ü\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "ID,T\n1,ü\n".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "ID,T\n1,ü\n".encode("utf-32-le"),
        "ID,T\n1,ü\n".encode(),
    ],
)
def test_encodings_that_say_what_they_are_are_read_without_a_word(data: bytes) -> None:
    sheet = read_sheet("a.csv", data)
    assert rows(sheet) == [(2, ("1", "ü"))]
    assert faults(sheet) == []


def test_latin_1_is_read_and_told_with_its_line() -> None:
    sheet = read_sheet("a.csv", "ID,T\n1,ü\n".encode("latin-1"))
    assert rows(sheet) == [(2, ("1", "ü"))]
    assert faults(sheet) == [("odd-encoding", 2)]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"PK\x03\x04....", b"I\x00D\x00\n\x00"])
def test_what_holds_no_table_is_not_readable(data: bytes) -> None:
    sheet = read_sheet("a.csv", data)
    assert not sheet.readable
    assert faults(sheet) == [("unreadable-file", 0)]
