"""Jira's export: headings that repeat, links in both directions, parents however they are named."""

import pytest
from tests.exchange.importers.tables import drafts, gathered, told, values


def test_custom_field_is_the_field_it_is_called() -> None:
    """Custom field (X) is X."""
    table = "Issue key,Issue Type,Custom field (Job Size),Custom field (RR|OE)\nA-1,Feature,5.0,8\n"
    assert values("jira", table) == {"A-1": {"job_size": "5", "risk_opportunity": "8"}}


def test_repeated_headings_are_collected() -> None:
    table = "Issue key,Issue Type,Labels,Labels,Labels,Fix Version/s,Fix Version/s\nA-1,Story,one,,two,26.1,26.2\n"
    assert values("jira", table) == {"A-1": {"tags": ("one", "two"), "pi": ("26.1", "26.2")}}


def test_blocking_issue_is_what_the_blocked_one_depends_on_whichever_side_says_it() -> None:
    """A-1 blocks A-2 (said by A-1) and is blocked by A-3 (said by A-1)."""
    table = "Issue key,Issue Type,Outward issue link (Blocks),Inward issue link (Blocks)\nA-1,Story,A-2,A-3\nA-2,Story,,\nA-3,Story,,\n"
    assert values("jira", table) == {"A-1": {"depends_on": ("A-3",)}, "A-2": {"depends_on": ("A-1",)}, "A-3": {}}


def test_link_that_both_sides_tell_is_written_once() -> None:
    table = "Issue key,Issue Type,Outward issue link (Blocks),Inward issue link (Blocks)\nA-1,Story,A-2,\nA-2,Story,,A-1\n"
    assert values("jira", table) == {"A-1": {}, "A-2": {"depends_on": ("A-1",)}}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Outward issue link (Relates)", {"A-1": {"relates_to": ("A-2",)}, "A-2": {}}),
        ("Outward issue link (Duplicate)", {"A-1": {"duplicates": ("A-2",)}, "A-2": {}}),
        ("Inward issue link (Duplicate)", {"A-1": {}, "A-2": {"duplicates": ("A-1",)}}),
        ("Inward issue link (Dependency)", {"A-1": {}, "A-2": {"depends_on": ("A-1",)}}),
    ],
)
def test_other_links_have_a_direction_too(heading: str, expected: dict[str, object]) -> None:
    assert values("jira", f"Issue key,Issue Type,{heading}\nA-1,Story,A-2\nA-2,Story,\n") == expected


def test_link_to_an_issue_that_is_in_no_file_is_told_where_it_would_be_written_there() -> None:
    found = gathered("jira", "Issue key,Issue Type,Outward issue link (Blocks)\nA-1,Story,B-9\n")
    assert told(found) == [("link-left-out", 2, "Outward issue link (Blocks)")]


def test_link_of_an_unknown_name_is_an_unmapped_column() -> None:
    found = gathered("jira", "Issue key,Issue Type,Outward issue link (Eats)\nA-1,Story,A-2\n")
    assert dict(found.counts.unmapped) == {"Outward issue link (Eats)": 1}


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Parent", "1001"),
        ("Parent id", "1001"),
        ("Parent key", "A-1"),
        ("Custom field (Epic Link)", "A-1"),
        ("Epic Link", "a-1"),
        ("Custom field (Parent Link)", "A-1"),
        ("Parent", "Faster refunds"),
    ],
)
def test_parent_is_found_by_key_number_or_title(heading: str, cell: str) -> None:
    table = f"Issue key,Issue id,Issue Type,Summary,{heading}\nA-1,1001,Epic,Faster refunds,\nA-2,1002,Story,One,{cell}\n"
    assert values("jira", table)["A-2"] == {"parent": ("A-1",)}


def test_parent_that_several_columns_name_is_written_once() -> None:
    table = "Issue key,Issue id,Issue Type,Parent,Parent key,Custom field (Epic Link)\nA-1,1001,Epic,,,\nA-2,1002,Story,1001,A-1,A-1\n"
    assert values("jira", table)["A-2"] == {"parent": ("A-1",)}


def test_rows_of_one_file_link_to_those_of_another() -> None:
    epics = "Issue key,Issue id,Issue Type\nA-1,1001,Epic\n"
    stories = "Issue Type,Issue key,Parent id\nStory,B-7,1001\n"
    assert values("jira", stories, epics) == {"B-7": {"parent": ("A-1",)}, "A-1": {}}


def test_name_with_a_comma_stays_one_name() -> None:
    assert values("jira", 'Issue key,Issue Type,Assignee\nA-1,Story,"Doe, Jane"\n') == {"A-1": {"owner": ("Doe, Jane",)}}


def test_last_sprint_is_where_a_story_is_and_the_others_are_told() -> None:
    found = gathered("jira", "Issue key,Issue Type,Sprint,Sprint\nA-1,Story,Sprint 2,Sprint 3\n")
    assert found.drafts[0].values["iteration"] == "3"
    assert told(found) == [("several-values", 2, "Sprint")]


def test_labels_say_theme_commitment_and_roam() -> None:
    table = "Issue key,Issue Type,Labels,Labels\nA-1,PI Objective,theme:Growth,uncommitted\nA-2,Risk,ROAM-mitigated,\n"
    found = values("jira", table)
    assert found["A-1"] == {"tags": ("theme:Growth", "uncommitted"), "supports": ("Growth",), "commitment": "uncommitted"}
    assert found["A-2"] == {"tags": ("ROAM-mitigated",), "roam": "mitigated"}


def test_business_value_is_a_component_on_a_feature_and_a_vote_on_an_objective() -> None:
    table = "Issue key,Issue Type,Custom field (Business Value)\nA-1,Feature,13\nA-2,PI Objective,9\n"
    assert values("jira", table) == {"A-1": {"user_business_value": "13"}, "A-2": {"business_value": "9"}}


def test_description_in_jiras_markup_becomes_the_text() -> None:
    table = 'Issue key,Issue Type,Description\nA-1,Story,"h2. Why\n\n# first\n# second"\n'
    assert drafts("jira", table)["A-1"].body == "## Why\n\n1. first\n1. second"


def test_field_without_a_column_is_not_spoken_of_and_one_without_a_text_says_nothing() -> None:
    draft = drafts("jira", "Issue key,Issue Type,Due date\nA-1,Story,\n")["A-1"]
    assert draft.values == {"type": "story", "due": ""}
    assert draft.body is None


def test_row_without_a_key_is_skipped() -> None:
    assert told(gathered("jira", "Issue key,Issue Type,Summary\n,Story,Lost\n")) == [("row-skipped", 2, "it has no issue key")]


def test_type_that_no_kind_answers_to_is_told() -> None:
    assert told(gathered("jira", "Issue key,Issue Type\nA-1,Bug\n")) == [("unknown-type", 2, "Bug")]


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("Epic", "epic"),
        ("Initiative", "epic"),
        ("Capability", "capability"),
        ("Feature", "feature"),
        ("Enabler", "feature"),
        ("Story", "story"),
        ("User Story", "story"),
        ("Product Backlog Item", "story"),
        ("Risk", "risk"),
        ("Objective", "objective"),
        ("PI Objective", "objective"),
    ],
)
def test_types_of_trackers_are_kinds_of_ours(called: str, kind: str) -> None:
    assert drafts("jira", f"Issue key,Issue Type\nA-1,{called}\n")["A-1"].kind.name == kind


def test_enabler_is_a_feature_of_that_kind() -> None:
    assert values("jira", "Issue key,Issue Type\nA-1,Enabler\n") == {"A-1": {"kind": "enabler"}}
