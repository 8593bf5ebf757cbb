import pytest
from tests.read.reading import read_item, read_text, told

from northline.config import Config
from northline.model.place import Place
from northline.model.raw import Scalar, Table
from northline.model.values import Reference
from northline.read.fields import Filled, fill, find_field
from northline.read.yaml_tree import Origin, read_yaml

KINDS = Config().kinds


def filled(text: str, kind: str = "feature") -> Filled:
    tree = read_yaml(text, Origin("a.md"))
    assert isinstance(tree.root, Table)
    return fill(tree.root.entries, KINDS[kind])


def values(found: Filled) -> dict[str, object]:
    return {name: told.value for name, told in found.values.items()}


def rules(found: Filled) -> list[tuple[str, dict[str, str]]]:
    return [(fault.rule, dict(fault.facts)) for fault in found.faults]


@pytest.mark.parametrize("name", ["user_business_value", "User-Business Value", "userbusinessvalue", "UBV", "Business Value"])
def test_field_answers_to_every_spelling_and_alias(name: str) -> None:
    field = find_field(KINDS["feature"], name)
    assert field
    assert field.name == "user_business_value"


def test_business_value_is_decided_by_the_kind() -> None:
    assert values(filled("Business Value: 5", "objective")) == {"business_value": 5.0}
    assert values(filled("Business Value: 5")) == {"user_business_value": 5.0}


@pytest.mark.parametrize(
    ("kind", "name"), [("objective", "Goal"), ("outcome", "Goal"), ("objective", "Theme"), ("objective", "Key Result")]
)
def test_what_an_item_serves_answers_to_its_aliases(kind: str, name: str) -> None:
    field = find_field(KINDS[kind], name)
    assert field
    assert field.name == "supports"


@pytest.mark.parametrize(
    ("name", "canonical"), [("Fix Version/s", "pi"), ("Target PI", "pi"), ("Component/s", "teams"), ("Squad", "teams")]
)
def test_a_sheet_from_a_tracker_may_keep_its_headings(name: str, canonical: str) -> None:
    field = find_field(KINDS["feature"], name)
    assert field
    assert field.name == canonical


def test_values_are_converted_and_keep_what_was_written() -> None:
    told_size = filled("job_size: 08").values["job_size"]
    assert (told_size.value, told_size.raw) == (8.0, Scalar("08", Place("a.md", 1, 11, 2)))


def test_links_may_be_one_value_a_list_or_commas() -> None:
    for text in ("depends_on: [A, B]", "depends_on: A, B", "depends_on:\n- A\n- B"):
        references = filled(text).values["depends_on"].value
        assert isinstance(references, tuple)
        assert [one.target for one in references] == ["A", "B"]


def test_double_brackets_without_quotes_are_one_link() -> None:
    found = filled("parent: [[EPIC-1]]")
    assert values(found) == {"parent": (Reference("EPIC-1", Place("a.md", 1, 11, 6)),)}
    assert found.faults == ()


def test_unusable_value_is_a_fault_with_its_place() -> None:
    found = filled("due: 2026-02-30")
    assert values(found) == {"due": None}
    facts = {"field": "due", "found": "2026-02-30", "expected": "a date such as 2026-03-16"}
    assert rules(found) == [("invalid-value", facts)]
    assert found.faults[0].place == Place("a.md", 1, 6, 10)


def test_value_out_of_range_is_told_apart() -> None:
    facts = {"field": "business_value", "found": "11", "expected": "a number from 1 to 10"}
    assert rules(filled("business_value: 11", "objective")) == [("value-out-of-range", facts)]


def test_unknown_field_is_kept_as_more() -> None:
    found = filled("ask: Some time\n")
    assert (found.values, found.more["ask"].value) == ({}, "Some time")
    assert rules(found) == [("unknown-field", {"field": "ask"})]


def test_second_spelling_of_a_field_does_not_count_but_is_kept() -> None:
    found = filled("team: A\nTeams: B")
    assert values(found) == {"teams": (Reference("A", Place("a.md", 1, 7, 1)),)}
    assert found.more["Teams"].value == "B"
    assert rules(found) == [("duplicate-key", {"key": "Teams", "first_line": "1"})]


@pytest.mark.parametrize("text", ["title: Name\nsummary: Long", "summary: Long\ntitle: Name"])
def test_summary_beside_a_title_is_more(text: str) -> None:
    found = filled(text)
    assert values(found) == {"title": "Name"}
    assert found.more["summary"].value == "Long"
    assert rules(found) == [("unknown-field", {"field": "summary"})]


def test_summary_alone_is_the_title() -> None:
    assert values(filled("summary: Name")) == {"title": "Name"}


@pytest.mark.parametrize("empty", ["n/a", "none", "TBD", "-", "todo", "", "~"])
def test_words_for_nothing_are_empty(empty: str) -> None:
    found = filled(f"owner: {empty}\npi: {empty}\njob_size: {empty}\nstate: {empty}")
    assert values(found) == {"owner": (), "pi": (), "job_size": None, "state": None}
    assert found.faults == ()


def test_todo_is_a_state_where_the_kind_says_so() -> None:
    assert values(filled("state: todo", "story")) == {"state": "todo"}


def test_state_takes_the_spelling_of_its_kanban() -> None:
    found = filled("state: To-Do", "story").values["state"]
    assert (found.value, found.raw) == ("todo", Scalar("To-Do", Place("a.md", 1, 8, 5)))


def test_unknown_state_is_kept_with_a_fault() -> None:
    found = filled("state: Parked", "story")
    assert values(found) == {"state": "Parked"}
    assert rules(found) == [("unknown-state", {"state": "Parked", "known": "todo, doing, blocked, done"})]


def test_kind_without_states_takes_any() -> None:
    found = filled("state: Accepted", "milestone")
    assert (values(found), found.faults) == ({"state": "Accepted"}, ())


def test_status_means_state_where_the_kind_has_no_status() -> None:
    assert values(filled("status: done")) == {"state": "done"}


def test_status_and_state_are_two_fields_of_an_objective() -> None:
    assert values(filled("status: met\nstate: Shown", "objective")) == {"status": "met", "state": "Shown"}


def test_defaults_speak_where_an_item_is_silent_or_empty() -> None:
    own, defaults = filled("team: -\npi: 26.3"), filled("team: A\npi: 26.2\nowner: Ada")
    merged = own.over(defaults)
    assert [merged.values[name].raw for name in ("teams", "pi", "owner")] == [
        defaults.values["teams"].raw,
        own.values["pi"].raw,
        defaults.values["owner"].raw,
    ]


def test_unusable_value_does_not_give_way_to_a_default() -> None:
    merged = filled("job_size: big").over(filled("job_size: 5"))
    assert values(merged) == {"job_size": None}
    assert [fault.rule for fault in merged.faults] == ["invalid-value"]


def test_faults_name_their_item() -> None:
    content = read_text("---\nid: FEAT-7\njob_size: x\n---\n")
    assert [fault.item for fault in content.faults] == ["FEAT-7"]
    assert told(content) == ["invalid-value 3:11 job_size, x, a number, 0 or more"]


def test_every_field_knows_its_place() -> None:
    item = read_item("---\nid: FEAT-1\nsupports: [OUT-1: 60%, T2]\n---\n")
    assert item.place_of("id") == Place("features/FEAT-1.md", 2, 5, 6)
    assert [(one.place.column, one.place.width) for one in item.references("supports")] == [(12, 5), (24, 2)]
