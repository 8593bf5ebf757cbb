from tests.view.trains import atlas, pages

from northline.model.cells import Badge, Ref, Table, Text
from northline.view.atlas import Atlas
from northline.view.backlog import FAMILY
from northline.view.parts import Section, Sheet

# Worth and size of the features F1–F7 are those of the golden fixture.
G1 = """
F1 feature user_business_value=8 time_criticality=13 risk_opportunity=3 job_size=5
F2 feature user_business_value=13 time_criticality=5 risk_opportunity=1 job_size=8
F3 feature user_business_value=1 time_criticality=3 risk_opportunity=13 job_size=3
F4 feature user_business_value=5 time_criticality=1 risk_opportunity=2 job_size=1
F5 feature user_business_value=20 time_criticality=8 risk_opportunity=5 job_size=20
F6 feature user_business_value=3 time_criticality=2 risk_opportunity=8 job_size=0
F7 feature user_business_value=5 risk_opportunity=3 job_size=3
"""


def sheet(shown: Atlas, url: str = "backlog/") -> Sheet:
    values = pages(FAMILY, shown)[url].values
    assert isinstance(values, Sheet)
    return values


def sections(shown: Atlas) -> dict[str, Section]:
    return {one.id: one for one in sheet(shown).sections}


def table(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


def ids(found: Table) -> list[str]:
    return [cell.id for row in found.rows for cell in row.cells[:1] if isinstance(cell, Ref)]


def column(found: Table, name: str) -> list[object]:
    at = [one.name for one in found.columns].index(name)
    return [row.cells[at] for row in found.rows]


def test_the_highest_wsjf_stands_first() -> None:
    assert ids(table(sections(atlas(G1))["ranked"])) == ["F4", "F3", "F1", "F2", "F5"]


def test_every_component_has_a_column() -> None:
    names = [one.name for one in table(sections(atlas(G1))["ranked"]).columns]
    assert names[:8] == ["item", "rank", "wsjf", "cost_of_delay", "user_business_value", "time_criticality", "risk_opportunity", "job_size"]


def test_what_cannot_be_ranked_stands_apart_with_what_is_missing() -> None:
    found = table(sections(atlas(G1))["unranked"])
    assert ids(found) == ["F6", "F7"]
    assert column(found, "missing") == [Text("a job size above 0"), Text("time criticality")]


def test_finished_features_are_folded_and_keep_no_place_in_the_order() -> None:
    shown = sections(atlas(G1 + "F8 feature user_business_value=20 time_criticality=20 risk_opportunity=20 job_size=1 state=done"))
    assert "F8" not in ids(table(shown["ranked"]))
    assert ids(table(shown["finished"])) == ["F8"]
    assert shown["finished"].folded


def test_the_lead_names_what_comes_first() -> None:
    assert str(sheet(atlas(G1)).lead) == "7 features and enablers, none in a state of their Kanban; the most valuable next is F4."


def test_without_any_score_the_table_stands_without_wsjf_columns() -> None:
    shown = sections(atlas("F1 feature state=ready\nF2 feature"))
    assert [one.name for one in table(shown["ranked"]).columns] == ["item", "state", "ready"]
    assert "hygiene-feature" not in shown
    assert str(sheet(atlas("F1 feature")).lead).endswith("No WSJF components are recorded, so they stand in the order of their ids.")


def test_epics_are_ranked_among_themselves() -> None:
    epics = "E1 epic user_business_value=1 time_criticality=1 risk_opportunity=1 job_size=3\n"
    epics += "E2 epic user_business_value=8 time_criticality=1 risk_opportunity=1 job_size=1"
    assert ids(table(sections(atlas(G1 + epics))["epics"])) == ["E2", "E1"]


def test_a_stored_number_that_differs_is_shown_beside_the_computed_one() -> None:
    shown = sections(atlas(G1 + "F8 feature user_business_value=5 time_criticality=5 risk_opportunity=5 job_size=3 wsjf=6"))
    verdicts = column(table(shown["hygiene-feature"]), "verdict")
    assert Badge("some differ", "act") in verdicts


def test_a_long_backlog_gives_every_state_a_page_of_its_own() -> None:
    many = "\n".join(f"F{n} feature state={'ready' if n % 2 else 'done'}" for n in range(1, 402))
    shown = atlas(many)
    assert list(pages(FAMILY, shown)) == ["backlog/", "backlog/ready/", "backlog/done/"]
    assert len(ids(table(sections(shown)["ranked"]))) == 100
    assert len(ids(table(sheet(shown, "backlog/ready/").sections[0]))) == 201


def test_an_empty_backlog_says_how_to_begin() -> None:
    assert sheet(atlas("T1 theme")).lead == "No features are recorded yet."
