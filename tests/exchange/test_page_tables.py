"""The tables of pages as CSV."""

from typing import get_args

from northline.exchange.page_tables import CELLS, PageTable, page_tables
from northline.model import cells
from northline.model.cells import Badge, Bar, Cell, Column, Ref, Refs, Row, Several, Table, Text, Written
from northline.model.frozen import replace
from northline.model.page import Page, Redirect
from northline.view.parts import Section, Sheet

OVEN = Ref("FEAT-1", "Oven", "", "feature", "Feature")
DOOR = Ref("FEAT-2", "Door", "", "feature", "Feature")


def page(*tables: Table, url: str = "alignment/26.2/", template: str = "sheet") -> Page:
    return Page(url, "A page", template, Sheet("A page", sections=(Section("What?", "what", tables),)))


def table(name: str, *rows: tuple[Cell, ...], columns: int = 1) -> Table:
    return Table(name, "A table", tuple(Column(f"c{n}", f"C{n}") for n in range(columns)), tuple(Row(row) for row in rows))


def only(shown: Page) -> PageTable:
    (found,) = page_tables([shown])
    return found


def test_file_is_named_after_page_and_table() -> None:
    assert [one.file for one in page_tables([page(table("orphans"), table("load"))])] == [
        "data/alignment-26.2-orphans.csv",
        "data/alignment-26.2-load.csv",
    ]


def test_table_named_like_its_page_and_table_of_home_have_short_names() -> None:
    shown = [page(table("backlog"), url="backlog/"), page(table("themes"), url="")]
    assert [one.file for one in page_tables(shown)] == ["data/backlog.csv", "data/home-themes.csv"]


def test_item_page_and_redirect_have_no_file() -> None:
    assert list(page_tables([page(table("kpis"), template="item"), Redirect("a/", "b/")])) == []


def test_table_without_a_name_has_that_of_its_caption_without_numbers() -> None:
    full = replace(table("", (Text("x"),)), caption="The first 10 of 11 features by WSJF")
    assert only(page(full)).file == "data/alignment-26.2-the-first-of-features-by-wsjf.csv"


def test_table_without_a_name_and_without_rows_has_no_file() -> None:
    assert list(page_tables([page(table(""))])) == []


def test_mention_takes_two_columns_so_that_its_id_stays_usable() -> None:
    found = only(page(table("orphans", (OVEN, Text("x")), (Text("–", quiet=True), Text("y")), columns=2)))
    assert found.head == ("C0", "C0 title", "C1")
    assert found.rows == (("FEAT-1", "Oven", "x"), (None, None, "y"))


def test_number_is_its_plain_value_and_the_word_where_it_has_none() -> None:
    found = only(page(table("n", (Written("66.7 %", 0.667), Written("n/a"), Written("–"), Bar(0.5, "50 %")), columns=4)))
    assert found.rows == ((0.667, "n/a", None, 0.5),)


def test_several_parts_and_mentions_stand_in_one_cell() -> None:
    found = only(page(table("s", (Several((Badge("late", "act"), Text(""), Text("since May"))), Refs((OVEN, DOOR), more=3)), columns=2)))
    assert found.rows == (("late · since May", "FEAT-1, FEAT-2, and 3 more"),)


def test_part_that_is_mostly_drawn_gives_its_words() -> None:
    found = only(page(table("d", (cells.Spark((0.1, 0.9), label="rising"),))))
    assert found.rows == (("rising",),)


def test_every_part_of_a_cell_can_be_written() -> None:
    assert {one.part for one in get_args(Cell)} == set(CELLS)
