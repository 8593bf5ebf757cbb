from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.cells import Badge, Table
from northline.view.listings import FAMILY
from northline.view.parts import Sheet


def sheets(text: str) -> dict[str, Sheet]:
    return {url: page.values for url, page in pages(FAMILY, atlas(text)).items() if isinstance(page.values, Sheet)}


def table(sheet: Sheet) -> Table:
    found = sheet.sections[0].blocks[0]
    assert isinstance(found, Table)
    return found


def test_only_kinds_with_items_have_a_list() -> None:
    assert list(sheets("F1 feature\nRISK-1 risk")) == ["features/", "risks/"]


def test_teams_pis_and_visions_have_pages_elsewhere() -> None:
    assert sheets("A team\n26.2 pi\nV vision") == {}


def test_only_columns_that_some_item_fills_are_shown() -> None:
    assert [column.name for column in table(sheets("DEMO-1 demo date=2026-03-01")["demos/"]).columns] == ["item", "date"]


def test_decisions_and_feedback_have_pages_with_more_to_say() -> None:
    assert sheets("DEC-1 decision\nFB-1 feedback") == {}


def test_a_risk_without_roam_says_so() -> None:
    assert table(sheets("RISK-1 risk")["risks/"]).rows[0].cells[1] == Badge("not ROAMed", "act")


def test_the_lead_counts_items_and_finished_ones() -> None:
    assert str(sheets("S1 story state=done\nS2 story")["stories/"].lead) == "2 stories, 1 of 2 of them finished."


def test_names_written_in_capitals_stay_so() -> None:
    assert str(sheets("K1 kpi\nK2 kpi")["kpis/"].lead) == "2 KPIs."


def test_a_long_list_is_split_by_pi_the_newest_first() -> None:
    stories = "\n".join(f"S{n} story pi=26.{1 + n % 2}" for n in range(301))
    made = sheets(f"26.1 pi\n26.2 pi\n{stories}\nX1 story")
    assert list(made) == ["stories/", "stories/by/26.2/", "stories/by/26.1/", "stories/by/none/"]
    assert len(table(made["stories/by/26.1/"]).rows) == 151
    assert len(table(made["stories/by/none/"]).rows) == 1


def test_without_pis_a_long_list_is_split_by_team() -> None:
    stories = "\n".join(f"S{n} story team={'AB'[n % 2]}" for n in range(301))
    assert list(sheets(f"A team\nB team\n{stories}")) == ["stories/", "stories/by/a/", "stories/by/b/"]


def test_without_both_it_is_split_by_state() -> None:
    stories = "\n".join(f"S{n} story state={'doing' if n % 2 else 'done'}" for n in range(301))
    assert list(sheets(stories)) == ["stories/", "stories/by/doing/", "stories/by/done/"]


def test_a_part_that_is_itself_very_long_goes_on_from_page_to_page() -> None:
    stories = "\n".join(f"S{n} story pi=26.{1 if n < 600 else 2}" for n in range(700))
    made = sheets(f"26.1 pi\n26.2 pi\n{stories}")
    assert list(made) == ["stories/", "stories/by/26.2/", "stories/by/26.1/", "stories/by/26.1/2/"]
    assert [link.text for link in made["stories/by/26.1/"].pager] == ["Page 1", "Page 2"]
    assert len(table(made["stories/by/26.1/2/"]).rows) == 300


def test_points_of_a_feature_are_those_of_its_stories_to_which_they_lead() -> None:
    features = "F1 feature\nF2 feature parent=F1 points=5\nF3 feature\nF4 feature parent=F3 points=8"
    listed = table(sheets(f"{features}\nS1 story parent=F1 points=3")["features/"])
    at = [one.name for one in listed.columns].index("points")
    assert [said(row.cells[at]) for row in listed.rows] == ["3", "5", "–", "8"]
