from tests.view.reading import said
from tests.view.trains import atlas

from northline.model.cells import Table, Text
from northline.view.ambition import by_theme, epics
from northline.view.parts import Section

TRAIN = """
T1 theme weight=75
T2 theme weight=25
26.2 pi start=2026-03-16 end=2026-05-24 iterations=5 status=committed
A team capacity=26.2:40 velocity=10
E1 epic supports=T1 size=100
F1 feature pi=26.2 team=A parent=E1 points=12
F2 feature pi=26.2 team=A supports=T2 points=15
F3 feature pi=26.2 team=A points=4
"""


def table(section: Section | None) -> Table:
    assert section is not None
    found = section.blocks[0]
    assert isinstance(found, Table)
    return found


def test_a_theme_that_asks_for_more_than_its_weight_gives_says_so() -> None:
    cells = [row.cells[1] for row in table(by_theme(atlas(TRAIN))).rows]
    assert [said(cell) for cell in cells] == ["12 of 30", "15 of 10, more than its share", "4"]


def test_work_without_a_theme_has_a_row_of_its_own() -> None:
    assert table(by_theme(atlas(TRAIN))).rows[-1].cells[0] == Text("No theme")


def test_without_points_no_theme_asks_for_anything() -> None:
    assert by_theme(atlas("T1 theme\n26.2 pi\nF1 feature pi=26.2 supports=T1")) is None


def test_an_epic_that_is_sized_has_a_forecast_in_pis() -> None:
    row = table(epics(atlas(TRAIN))).rows[0]
    assert [said(cell) for cell in row.cells[1:4]] == ["100", "everything", "2"]


def test_without_a_velocity_there_is_no_forecast() -> None:
    assert epics(atlas("E1 epic size=100")) is None
