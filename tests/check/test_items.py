from tests.check.backlogs import told


def test_unknown_type_suggests_a_known_one() -> None:
    backlog = """
    notes/FEAT-7.md
        type: featuer
    """
    assert told("unknown-type", backlog) == ["there is no type featuer | did you mean feature?"]


def test_invalid_id_gives_the_problem() -> None:
    backlog = """
    features/a.md
        id: FEAT 12
    """
    (text,) = told("invalid-id", backlog)
    assert text.startswith("the id FEAT 12 cannot be used: ")


def test_sheet_and_section_files_without_items_are_told() -> None:
    backlog = """
    stories/sheet.md
        sheet: story
        | No table here.
    features/sections.md
        sections: feature
        | No heading here.
    """
    assert told("sheet-without-rows", backlog) == [
        "this story sheet has no rows | add a Markdown table: a header, a line of dashes, one row an item",
    ]
    assert told("section-without-items", backlog) == [
        "no heading of this file is a feature | begin headings with an id, such as ## FEAT-12: Offline checkout",
    ]


def test_sheet_rows_and_columns_that_do_not_fit_are_told() -> None:
    backlog = """
    stories/sheet.md
        sheet: story
        | | id | mood | title |
        | |---|---|---|
        | | S-1 | good | One | extra |
    """
    assert told("row-too-wide", backlog) == ["this row has 4 cells for 3 columns | write \\| for a bar inside a cell"]
    assert told("unknown-column", backlog) == [
        "the column mood is not a known field | name it after a field, or let it stand: it shows under “more”",
    ]


def test_rows_that_belong_to_no_table_are_told() -> None:
    backlog = """
    stories/a.md
        sheet: story
        | | id | title |
        | |---|---|
        | | S-1 | One |
        |
        | | S-2 | Two |
    """
    assert told("row-outside-table", backlog) == [
        (
            "this line looks like a row of a table, and belongs to none"
            " | take out the blank line above, or add a header and a line of dashes that has as many cells"
        ),
    ]
