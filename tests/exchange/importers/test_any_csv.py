"""Any CSV: headings by field name or alias, items known by id or by title, types from a column, a map or the file's name."""

import pytest
from tests.exchange.importers.tables import drafts, gathered, told, values


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("User-Business Value", "8", {"user_business_value": "8"}),
        ("ubv", "8", {"user_business_value": "8"}),
        ("Time_Criticality", "3", {"time_criticality": "3"}),
        ("RR|OE", "5", {"risk_opportunity": "5"}),
        ("Job Duration", "2,5", {"job_size": "2.5"}),
        ("Target PI", "PI 26.2", {"pi": ("26.2",)}),
        ("Squad", "Falcon", {"teams": ("Falcon",)}),
        ("Strategic Theme", "T1", {"supports": ("T1",)}),
        ("Goal", "OUT-1: 60%; T2: 40%", {"supports": ("OUT-1: 60%", "T2: 40%")}),
        ("Feature Link", "E-1", {"parent": ("E-1",)}),
        ("AC", "Pays offline", {"acceptance_criteria": "Pays offline"}),
        ("Hypothesis", "Half pay", {"benefit_hypothesis": "Half pay"}),
        ("Status", "READY", {"state": "ready"}),
        ("Labels", "one, two", {"tags": ("one", "two")}),
    ],
)
def test_heading_is_a_field_by_name_or_alias(heading: str, cell: str, expected: dict[str, object]) -> None:
    assert values("csv", f'ID,Type,{heading}\nF-1,Feature,"{cell}"\n') == {"F-1": expected}


@pytest.mark.parametrize(("cell", "expected"), [("yes", "uncommitted"), ("x", "uncommitted"), ("no", "committed")])
def test_stretch_says_the_opposite_of_committed(cell: str, expected: str) -> None:
    assert values("csv", f"ID,Type,Stretch\nO-1,Objective,{cell}\n") == {"O-1": {"commitment": expected}}


@pytest.mark.parametrize(("heading", "name"), [("PBV", "business_value"), ("ABV", "actual_value"), ("BV", "business_value")])
def test_values_of_objectives_have_names_of_their_own(heading: str, name: str) -> None:
    assert values("csv", f"ID,Type,{heading}\nO-1,Objective,7\n") == {"O-1": {name: "7"}}


def test_row_without_an_id_is_known_by_its_title() -> None:
    table = "Title,Type,Parent\nGrow,Epic,\nPay offline,Feature,Grow\n"
    assert values("csv", table) == {"grow": {}, "pay-offline": {"parent": ("grow",)}}


def test_title_counts_only_where_the_link_may_lead() -> None:
    """An epic is called Growth like the theme that the feature supports: the theme is not the epic."""
    table = "ID,Title,Type,Theme\nE-1,Growth,Epic,\nF-1,Pay,Feature,Growth\n"
    assert values("csv", table)["F-1"] == {"supports": ("Growth",)}


def test_type_is_taken_from_the_maps_default() -> None:
    assert drafts("csv", "ID,Title\nF-1,Pay\n", said="defaults: {type: feature}")["F-1"].kind.name == "feature"


def test_row_of_no_type_is_told() -> None:
    assert told(gathered("csv", "ID,Title\nF-1,Pay\n")) == [("unknown-type", 2, "")]


def test_status_of_an_objective_is_its_own() -> None:
    assert values("csv", "ID,Type,Status\nO-1,Objective,On track\n") == {"O-1": {"status": "on_track"}}


def test_empty_words_say_nothing_but_todo_is_a_state_of_stories() -> None:
    assert values("csv", "ID,Type,Owner,State\nS-1,Story,n/a,TODO\n") == {"S-1": {"state": "todo"}}


def test_column_that_no_kind_knows_is_counted_where_it_has_a_value() -> None:
    found = gathered("csv", "ID,Type,Mood\nS-1,Story,good\nS-2,Story,\nS-3,Story,bad\n")
    assert dict(found.counts.unmapped) == {"Mood": 2}
