"""Values of cells: dates, numbers and words as fields need them, everything else as it was written."""

import pytest
from tests.exchange.importers.tables import drafts, gathered, told, values
from tests.score.trains import item

from northline.exchange.intake.values import LONGEST


@pytest.mark.parametrize(("text", "expected"), [("5.0", "5"), ("2,5", "2.5"), ("13", "13"), ("0.50", "0.50")])
def test_numbers_are_plain(text: str, expected: str) -> None:
    assert values("csv", f'ID,Type,Size\nF-1,Feature,"{text}"\n') == {"F-1": {"job_size": expected}}


@pytest.mark.parametrize(
    ("heading", "text", "field"),
    [("Size", "XL", "job_size"), ("Size", "1,000", "job_size"), ("Due", "soon", "due"), ("Visibility", "secret", "visibility")],
)
def test_value_that_does_not_fit_is_written_as_it_is_and_told(heading: str, text: str, field: str) -> None:
    found = gathered("csv", f'ID,Type,{heading}\nF-1,Feature,"{text}"\n')
    assert found.drafts[0].values[field] == text
    assert [(one.rule, one.place.line, one.facts["field"], one.facts["found"]) for one in found.faults] == [("value-unfit", 2, field, text)]


def test_dates_without_proof_are_read_by_assumption_and_told() -> None:
    found = gathered("csv", "ID,Type,Due\nF-1,Feature,03/04/2026\nF-2,Feature,05/05/2026\n")
    assert [one.values["due"] for one in found.drafts] == ["2026-04-03", "2026-05-05"]
    assert told(found) == [("date-ambiguous", 2, "Due")]


def test_azure_writes_the_month_first_unless_a_date_says_otherwise() -> None:
    assert values("azure", "ID,Work Item Type,Target Date\n1,Epic,3/4/2026\n")["1"] == {"due": "2026-03-04"}
    assert values("azure", "ID,Work Item Type,Target Date\n1,Epic,3/4/2026\n2,Epic,16/4/2026\n")["1"] == {"due": "2026-04-03"}


def test_one_column_proves_the_order_of_those_that_prove_nothing() -> None:
    found = gathered("csv", "ID,Type,Due,Created\nF-1,Feature,03/04/2026,2/28/2026\n")
    assert found.drafts[0].values["due"] == "2026-03-04"
    assert found.faults == ()


def test_team_and_pi_get_an_id_of_any_name() -> None:
    table = "ID,Type,Team,PI\nF-1,Feature,Team Falcon,PI 26.2\n"
    assert values("csv", table) == {"F-1": {"teams": ("Team-Falcon",), "pi": ("26.2",)}}


def test_team_and_pi_of_the_content_are_known_by_their_titles_and_aliases() -> None:
    items = [item("team", "FAL", title="Team Falcon"), item("pi", "PI-7", aliases="26.2")]
    table = "ID,Type,Team,PI\nF-1,Feature,Team Falcon,PI 26.2\n"
    assert values("csv", table, items=items) == {"F-1": {"teams": ("FAL",), "pi": ("PI-7",)}}


def test_item_whose_id_was_changed_here_is_still_meant_by_its_key() -> None:
    items = [item("epic", "EPIC-4", source="jira:A-1")]
    table = "Issue key,Issue Type,Parent key\nA-1,Epic,\nA-2,Story,A-1\n"
    assert values("jira", table, items=items) == {"EPIC-4": {}, "A-2": {"parent": ("EPIC-4",)}}


def test_name_of_two_items_means_neither() -> None:
    table = "ID,Title,Type,Parent\nE-1,Grow,Epic,\nE-2,Grow,Epic,\nF-1,Pay,Feature,Grow\n"
    assert values("csv", table)["F-1"] == {"parent": ("Grow",)}


def test_keys_that_differ_by_padding_alone_are_two_items_and_a_padded_name_finds_the_only_one() -> None:
    table = "ID,Type,Parent\nF-01,Feature,\nF-1,Feature,\nF-7,Feature,\nS-1,Story,F-01\nS-2,Story,F-007\n"
    found = values("csv", table)
    assert list(found) == ["F-01", "F-1", "F-7", "S-1", "S-2"]
    assert (found["S-1"], found["S-2"]) == ({"parent": ("F-01",)}, {"parent": ("F-7",)})


def test_title_is_on_one_line() -> None:
    assert drafts("csv", 'ID,Type,Title\nF-1,Feature,"a\n  b"\n')["F-1"].title == "a b"


def test_huge_text_is_cut_and_told() -> None:
    found = gathered("csv", f"ID,Type,AC\nF-1,Feature,{'x' * (LONGEST + 1)}\n")
    assert len(found.drafts[0].values["acceptance_criteria"]) == LONGEST
    assert told(found) == [("text-cut", 2, "acceptance_criteria")]


@pytest.mark.parametrize("key", ["../../etc/passwd", "/etc/passwd", "a b", "x" * 81, "a|b", "[[a]]"])
def test_key_that_cannot_be_an_id_is_skipped(key: str) -> None:
    found = gathered("csv", f"ID,Type\n{key},Feature\n")
    assert found.drafts == ()
    assert [(one.rule, one.place.line) for one in found.faults] == [("row-skipped", 2)]


def test_row_that_repeats_another_is_counted_and_one_that_contradicts_it_told() -> None:
    found = gathered("csv", "ID,Type,Title\nF-1,Feature,a\nF-1,Feature,a\nf-1,Feature,b\n")
    assert (len(found.drafts), found.counts.rows, found.counts.repeated) == (1, 3, 1)
    assert told(found) == [("row-skipped", 4, "it repeats F-1 of 1.csv:2 with other values")]
