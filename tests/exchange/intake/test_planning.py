"""What an import does to a folder, and what it leaves alone."""

from tests.exchange.intake.files import draft, planned, written

from northline.exchange.intake.item_text import item_text
from northline.exchange.intake.memory import Base
from northline.exchange.intake.merging import first_base

OLD = draft("Text.", title="Pay", state="ready")
FILES = {"features/a-1.md": item_text(OLD)}
MEMORY: dict[str, Base] = {"jira:A-1": first_base(OLD)}


def test_new_item_gets_a_file_and_is_remembered() -> None:
    made = planned([OLD], {}, {})
    assert [(one.path, one.new) for one in made.changes] == [("features/a-1.md", True)]
    assert (written(made, {}), made.memory) == (FILES, MEMORY)


def test_known_item_is_found_by_its_source_wherever_it_is_and_whatever_it_is_called() -> None:
    files = {"elsewhere/x.md": FILES["features/a-1.md"].replace("id: A-1", "id: PAY-9")}
    made = planned([draft("Text.", title="Pay", state="done")], files, MEMORY)
    assert [(one.path, one.fields) for one in made.changes] == [("elsewhere/x.md", ("state",))]


def test_item_without_memory_but_with_the_source_is_adopted() -> None:
    files = {"own.md": '---\nid: A-1\ntype: feature\ntitle: Pay\nsource: "JIRA:a-1"\n---\n'}
    made = planned([draft(title="Pay", state="ready")], files, {})
    assert (written(made, files)["own.md"].count("state: ready"), made.clashes) == (1, [])


def test_row_of_a_sheet_is_left_alone_and_told_where_it_differs() -> None:
    sheet = {
        "plan.md": "---\nsheet: feature\n---\n\n| ID | Title | State | Source |\n|---|---|---|---|\n| A-1 | Pay | ready | jira:A-1 |\n"
    }
    assert planned([draft(title="Pay", state="ready")], sheet, {}).unchanged == 1
    made = planned([draft(title="Pay", state="done")], sheet, {})
    assert (made.changes, [(one.path, one.conflict.field) for one in made.clashes]) == ([], [("plan.md", "state")])


def test_two_files_of_one_source_are_both_left_alone() -> None:
    files = {**FILES, "copy.md": FILES["features/a-1.md"].replace("A-1\ntype", "A-2\ntype")}
    made = planned([draft("Text.", title="Pay", state="done")], files, MEMORY)
    assert made.changes == []
    assert made.clashes[0].conflict.here == "features/a-1.md says that it comes from there as well"


def test_file_that_cannot_be_edited_safely_is_left_alone_and_told() -> None:
    files = {"x.md": FILES["features/a-1.md"].replace("state: ready", "state: ready\npi: *later")}
    made = planned([draft("Text.", title="Pay", state="done")], files, MEMORY)
    assert (made.changes, made.removed) == ([], [])
    assert [(one.path, one.conflict.here) for one in made.clashes] == [("x.md", "its front matter cannot be read")]


def test_vanished_are_those_of_the_same_project_and_kind() -> None:
    others = {
        "a.md": '---\nid: A-2\ntype: feature\nsource: "jira:A-2"\n---\n',
        "b.md": '---\nid: B-2\ntype: feature\nsource: "jira:B-2"\n---\n',
        "c.md": '---\nid: A-3\ntype: story\nsource: "jira:A-3"\n---\n',
        "d.md": '---\nid: A-4\ntype: feature\nsource: "azure:A-4"\n---\n',
        "e.md": "---\nid: A-5\ntype: feature\n---\n",
    }
    assert [item.id for item in planned([OLD], {**FILES, **others}, MEMORY).vanished] == ["A-2"]


def test_front_matter_that_reading_would_refuse_is_not_written() -> None:
    names = tuple(f"a name of some length {number}" for number in range(3_000))
    made = planned([draft(title="Pay", owner=names)], {}, {})
    assert made.changes == []
    assert [fault.facts["problem"] for fault in made.faults] == ["its fields are longer than front matter may be"]


def test_memory_of_items_outside_of_this_import_stays() -> None:
    assert planned([OLD], FILES, {**MEMORY, "azure:7": {"title": "x"}}).memory == {**MEMORY, "azure:7": {"title": "x"}}
