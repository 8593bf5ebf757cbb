import pytest
from tests.read.reading import read_text, told

from northline.model.content import Content
from northline.model.item import Item
from northline.model.place import Place
from northline.model.raw import as_written


def sheet(body: str, front: str = "sheet: objective") -> Content:
    return read_text(f"---\n{front}\n---\n{body}", "pis/26.2/team-a.md")


def only(content: Content) -> Item:
    (item,) = content.items
    return item


TABLE = """
| ID | Objective | Planned BV | Features | Notes |
|----|-----------|:----------:|----------|-------|
| OBJ-1 | Cut failures by 2% | 8 | FEAT-1, FEAT-2 | Shown<br>in March |
| OBJ-2 | Fewer calls | 5 |  |  |
"""


def test_every_row_is_an_item() -> None:
    content = sheet(TABLE)
    assert [(item.id, item.type, item.title, item.form) for item in content.items] == [
        ("OBJ-1", "objective", "Cut failures by 2%", "sheet"),
        ("OBJ-2", "objective", "Fewer calls", "sheet"),
    ]
    assert content.faults == ()


def test_cells_fill_fields_by_name_or_alias() -> None:
    first = sheet(TABLE).items[0]
    assert (first.number("business_value"), first.names("delivers")) == (8.0, ("FEAT-1", "FEAT-2"))


def test_places_are_those_of_the_cells() -> None:
    first = sheet(TABLE).items[0]
    assert first.place == Place("pis/26.2/team-a.md", 7, 3)
    assert first.place_of("title") == Place("pis/26.2/team-a.md", 7, 11, 18)
    assert [one.place.column for one in first.references("delivers")] == [36, 44]


def test_column_of_prose_is_the_body() -> None:
    first = sheet(TABLE).items[0]
    assert (first.body, first.body_line) == ("Shown\nin March", 7)


def test_last_column_that_is_no_field_is_the_body() -> None:
    content = sheet("| id | What we heard |\n|-|-|\n| O-1 | Nice |")
    assert (only(content).body, told(content)) == ("Nice", [])


def test_other_columns_are_kept_as_more_and_reported_once() -> None:
    content = sheet("| id | Colour | title |\n|-|-|-|\n| O-1 | red | A |\n| O-2 | blue | B |")
    assert [as_written(item.more["Colour"].raw) for item in content.items] == ["red", "blue"]
    assert told(content) == ["unknown-column 4:8 Colour"]


def test_front_matter_holds_defaults_for_every_row() -> None:
    content = sheet("| id | team |\n|-|-|\n| O-1 | B |\n| O-2 | |", "sheet: objectives\ntitle: Objectives\nteam: A\npi: 26.2")
    assert [(item.text("teams"), item.text("pi"), item.title) for item in content.items] == [
        ("B", "26.2", "O-1"),
        ("A", "26.2", "O-2"),
    ]
    assert content.items[1].place_of("teams") == Place("pis/26.2/team-a.md", 4, 7, 1)


def test_fault_in_a_default_is_told_once() -> None:
    content = sheet("| id |\n|-|\n| O-1 |\n| O-2 |", "sheet: objective\ndue: soon\ncolour: red")
    assert told(content) == ["invalid-value 3:6 due, soon, a date such as 2026-03-16", "unknown-field 4:1 colour"]
    assert [item.written("colour") for item in content.items] == ["red", "red"]


@pytest.mark.parametrize(
    ("heading", "committed"),
    [("## Committed", True), ("## Uncommitted objectives", False), ("## Stretch", False), ("## Others", True)],
)
def test_heading_above_a_table_tells_commitment(heading: str, *, committed: bool) -> None:
    content = sheet(f"{heading}\n\n| id |\n|-|\n| O-1 |")
    assert only(content).committed is committed


def test_column_tells_commitment_more_nearly_than_a_heading() -> None:
    content = sheet("## Uncommitted\n\n| id | Committed |\n|-|-|\n| O-1 | yes |\n| O-2 | |")
    assert [item.committed for item in content.items] == [True, False]


def test_heading_tells_more_nearly_than_front_matter() -> None:
    content = sheet("## Committed\n\n| id |\n|-|\n| O-1 |", "sheet: objective\ncommitment: uncommitted")
    assert only(content).committed


def test_outer_heading_counts_until_it_ends() -> None:
    table = "| id |\n|-|\n| O-{} |\n\n"
    body = f"# Stretch\n## A\n{table.format(1)}# Rest\n{table.format(2)}"
    assert [item.committed for item in sheet(body).items] == [False, True]


def test_row_without_id_is_kept_under_a_number() -> None:
    content = sheet("| id | title |\n|-|-|\n| O-1 | A |\n| - | B |")
    assert [item.id for item in content.items] == ["O-1", "team-a-row-2"]
    assert told(content) == ["invalid-id 7:3 , it is missing, team-a-row-2"]


def test_invalid_id_of_a_row_is_cleaned() -> None:
    content = sheet("| id |\n|-|\n| O 1 |")
    assert (only(content).id, told(content)) == ("O-1", ["invalid-id 6:3 O 1, it has white space, O-1"])


def test_row_that_is_too_wide_keeps_its_extra_cells() -> None:
    content = sheet("| id | title |\n|-|-|\n| O-1 | A | extra |")
    assert only(content).more["column 3"].value == "extra"
    assert told(content) == ["row-too-wide 6:13 3, 2"]


def test_second_column_for_a_field_is_more() -> None:
    content = sheet("| id | team | squad |\n|-|-|-|\n| O-1 | A | B |")
    assert (only(content).text("teams"), only(content).more["squad"].value) == ("A", "B")
    assert told(content) == ["duplicate-key 4:15 squad, 4"]


def test_empty_rows_and_text_outside_tables_are_no_items() -> None:
    content = sheet("Intro\n\n| id |\n|-|\n|  |\n| O-1 |\n\nOutro | here\n")
    assert [item.id for item in content.items] == ["O-1"]


def test_table_in_code_is_no_sheet() -> None:
    content = sheet("```\n| id |\n|-|\n| O-1 |\n```\n")
    assert (content.items, told(content)) == ((), ["sheet-without-rows 4:0 objective"])


def test_several_tables_each_have_their_columns() -> None:
    content = sheet("| id | title |\n|-|-|\n| O-1 | A |\n\n| title | id |\n|-|-|\n| B | O-2 |")
    assert [(item.id, item.title) for item in content.items] == [("O-1", "A"), ("O-2", "B")]


def test_list_in_a_cell_may_break_lines() -> None:
    item = only(sheet("| id | supports |\n|-|-|\n| O-1 | OUT-1: 60%<br>T2, T3 |"))
    assert [(one.target, one.share, one.place.column) for one in item.references("supports")] == [
        ("OUT-1", 0.6, 9),
        ("T2", None, 23),
        ("T3", None, 27),
    ]


def test_cell_may_hold_small_yaml() -> None:
    content = read_text("---\nsheet: team\n---\n| id | capacity |\n|-|-|\n| A | {26.1: 40, 26.2: 48} |", "people.md")
    assert only(content).amounts("capacity") == {"26.1": 40.0, "26.2": 48.0}


def test_row_may_be_of_another_type() -> None:
    content = sheet("| id | type |\n|-|-|\n| E-1 | enabler |\n| S-1 | story |\n| X-1 | thing |", "sheet: feature")
    assert [(item.id, item.type) for item in content.items] == [("E-1", "feature"), ("S-1", "story"), ("X-1", "feature")]
    assert content.items[0].text("kind") == "enabler"
    assert told(content) == ["unknown-type 8:9 thing"]


def test_sheet_of_enablers_says_their_kind() -> None:
    item = only(sheet("| id |\n|-|\n| E-1 |", "sheet: enablers"))
    assert (item.type, item.text("kind")) == ("feature", "enabler")


def test_sheet_of_an_unknown_type_is_a_page() -> None:
    content = sheet("# Things\n", "sheet: thing")
    assert (content.items, [page.title for page in content.prose]) == ((), ["Things"])
    assert told(content) == ["unknown-type 2:8 thing"]


def test_rows_of_a_sheet_with_broken_front_matter_still_arrive() -> None:
    content = sheet("| id | title |\n|-|-|\n| O-1 | A |", "sheet: objective\nowner: @ada")
    assert [(item.id, item.title, item.broken) for item in content.items] == [("O-1", "A", True)]
    assert told(content) == ["invalid-front-matter 3:8 found character that cannot start any token"]


def test_rows_below_a_blank_line_are_missed_and_said() -> None:
    content = sheet("| id |\n|-|\n| O-1 |\n\n| O-2 |\n| O-3 |\n")
    assert [item.id for item in content.items] == ["O-1"]
    assert told(content) == ["row-outside-table 8:3 2"]


def test_table_whose_dashes_do_not_fit_its_header_is_said_whole() -> None:
    content = sheet("| id | title |\n|-|\n| O-1 | one |\n")
    assert told(content) == ["sheet-without-rows 4:0 objective", "row-outside-table 4:3 3"]


def test_header_is_no_stray_row() -> None:
    content = sheet("| id |\n|-|\n| O-1 |\n\n| id |\n|-|\n| O-2 |\n")
    assert [item.id for item in content.items] == ["O-1", "O-2"]
    assert told(content) == []


def test_lone_bar_is_no_row() -> None:
    assert told(sheet("|\n\n| id |\n|-|\n| O-1 |\n")) == []
