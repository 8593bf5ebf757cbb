"""Maps: what they may say, and where a mistake stands."""

import pytest
from tests.exchange.importers.tables import a_map, drafts, gathered, values
from tests.score.trains import CONFIG

from northline.exchange.intake.map_file import ImportMap, parse_map
from northline.read.yaml_tree import Origin, read_yaml


def mistakes(text: str) -> list[tuple[int, int, str]]:
    problems = parse_map(read_yaml(text, Origin("map.yml")).root, CONFIG.kinds)[1]
    return [(one.place.line, one.place.column, one.message) for one in problems]


def test_empty_map_says_nothing() -> None:
    assert a_map("") == ImportMap()
    assert a_map("columns:\ntypes:\n") == ImportMap()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colums: {}", (1, 1, "unknown entry `colums`; did you mean columns?")),
        ("columns:\n  Rank: ownr", (2, 9, "columns: there is no field `ownr`; did you mean owner?")),
        ("columns:\n  Rank: [a]", (2, 9, "columns: `Rank`: expected one text")),
        ("types:\n  Bug: stry", (2, 8, "types: there is no kind `stry`")),
        ("states:\n  Open: [ready, redy]", (2, 17, "states: no board has a state `redy`; did you mean ready?")),
        ("defaults:\n  colour: red", (2, 3, "defaults: there is no field `colour` that a default can fill")),
        ("defaults:\n  id: A-1", (2, 3, "defaults: there is no field `id` that a default can fill")),
        ("defaults:\n  type: bug", (2, 9, "defaults: there is no kind `bug`")),
        ("dates: any", (1, 8, "dates: expected `day first` or `month first`")),
        ("types: story", (1, 8, "types: expected `what the source says: what it means here`, one a line")),
        ("[a]", (1, 1, "expected columns, types, states, defaults, dates, each with what it holds")),
    ],
)
def test_mistake_is_told_with_its_place(text: str, expected: tuple[int, int, str]) -> None:
    line, column, message = mistakes(text)[0]
    assert (line, column) == expected[:2]
    assert message.startswith(expected[2])


def test_all_mistakes_are_told_at_once() -> None:
    assert [line for line, _, _ in mistakes("columns: {A: x1}\ntypes: {B: x2}\ndates: x3\n")] == [1, 2, 3]


def test_column_gets_a_field_by_its_whole_heading_or_the_name_of_the_custom_field() -> None:
    table = "Issue key,Issue Type,Custom field (Pillar),Custom field (Rank)\nA-1,Feature,T1,7\n"
    said = "columns:\n  pillar: supports\n  Custom field (Rank): ignore\n"
    found = gathered("jira", table, said=said)
    assert found.drafts[0].values["supports"] == ("T1",)
    assert dict(found.counts.unmapped) == {}


def test_mapped_name_means_what_the_kind_of_the_item_means_by_it() -> None:
    table = "ID,Type,Worth\nF-1,Feature,8\nO-1,Objective,7\n"
    found = values("csv", table, said="columns: {Worth: Business Value}")
    assert found == {"F-1": {"user_business_value": "8"}, "O-1": {"business_value": "7"}}


def test_column_can_become_the_text() -> None:
    assert drafts("csv", "ID,Type,Story\nS-1,Story,Once upon a time\n", said="columns: {Story: body}")["S-1"].body == "Once upon a time"


def test_column_can_become_the_id() -> None:
    assert list(drafts("csv", "Ref,Type\nS-1,Story\n", said="columns: {Ref: id}")) == ["S-1"]


def test_types_are_mapped_or_ignored() -> None:
    table = "Issue key,Issue Type\nA-1,Bug\nA-2,Sub-task\n"
    found = gathered("jira", table, said="types: {Bug: story, sub task: ignore}")
    assert [(one.id, one.kind.name) for one in found.drafts] == [("A-1", "story")]
    assert found.counts.ignored == 1


def test_state_means_the_first_that_the_items_board_has() -> None:
    table = "Issue key,Issue Type,Status\nA-1,Story,In Progress\nA-2,Feature,In Progress\nA-3,Epic,Parked\n"
    found = values("jira", table, said="states: {in progress: [doing, implementing]}")
    assert found == {"A-1": {"state": "doing"}, "A-2": {"state": "implementing"}, "A-3": {"state": "Parked"}}


def test_default_fills_what_is_empty_and_what_has_no_column() -> None:
    table = "ID,Type,Team\nF-1,Feature,Falcon\nF-2,Feature,\n"
    found = values("csv", table, said="defaults: {team: Heron, pi: 26.2}")
    assert found == {"F-1": {"teams": ("Falcon",), "pi": ("26.2",)}, "F-2": {"teams": ("Heron",), "pi": ("26.2",)}}


def test_map_settles_the_order_of_dates() -> None:
    table = "ID,Type,Due\nF-1,Feature,03/04/2026\n"
    found = gathered("csv", table, said="dates: month first")
    assert found.drafts[0].values["due"] == "2026-03-04"
    assert found.faults == ()
