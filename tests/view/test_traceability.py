from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.cells import Table, Text
from northline.view.team_periods import section
from northline.view.traceability import FAMILY, Traceability

TRAIN = """
VIS-1 vision
T1 theme supports=VIS-1
T2 theme supports=VIS-1
26.1 pi start=2026-01-05 end=2026-03-15
26.2 pi start=2026-03-16 end=2026-05-24
A team
B team
O1 objective team=A pi=26.2 supports=T1 business_value=9
O2 objective team=A pi=26.2 business_value=3
O3 objective team=A pi=26.1 supports=T1 business_value=5
"""


def test_the_first_page_shows_the_current_pi_and_every_pi_has_a_page() -> None:
    assert list(pages(FAMILY, atlas(TRAIN))) == ["traceability/", "traceability/26.1/", "traceability/26.2/"]


def test_the_lead_counts_what_nobody_serves() -> None:
    values = pages(FAMILY, atlas(TRAIN))["traceability/"].values
    assert isinstance(values, Traceability)
    assert str(values.lead) == "1 of 2 outcomes and themes is served by nobody in 26.2: T2."


def test_a_train_without_pis_says_what_to_do() -> None:
    values = pages(FAMILY, atlas("T1 theme"))["traceability/"].values
    assert isinstance(values, Traceability)
    assert values.matrix is None
    assert values.empty.text == "Name a `pi` on the objectives of your teams, and this matrix appears."


def test_teams_by_pi_show_count_value_and_the_linked_part() -> None:
    found = section(atlas(TRAIN))
    assert found is not None
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert [column.label for column in table.columns] == ["Team", "26.1", "26.2"]
    assert [[said(cell) for cell in row.cells[1:]] for row in table.rows] == [["1 value 5 100 % linked", "2 value 12 75 % linked"]]


def test_a_team_without_objectives_in_a_pi_has_a_dash_not_a_zero() -> None:
    found = section(atlas(TRAIN + "O4 objective team=B pi=26.2"))
    assert found is not None
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert table.rows[1].cells[1] == Text("–", quiet=True)


def test_no_objectives_no_table_of_teams() -> None:
    assert section(atlas("A team\n26.2 pi")) is None


def test_without_values_the_table_says_how_many_objectives_are_linked() -> None:
    found = section(atlas("T1 theme\n26.2 pi\nA team\nO1 objective team=A pi=26.2 supports=T1\nO2 objective team=A pi=26.2"))
    assert found is not None
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert said(table.rows[0].cells[1]) == "2 of them 1 linked"


def test_many_teams_are_compared_over_fewer_pis() -> None:
    pis = "\n".join(f"2{year}.1 pi start=202{year}-01-05 end=202{year}-03-15" for year in range(9))
    work = "\n".join(f"O{year} objective team=A,B pi=2{year}.1" for year in range(9))
    few = section(atlas(f"{pis}\nA team\nB team\n{work}"))
    many = section(atlas("\n".join((pis, work, *(f"T{n} team\nX{n} objective team=T{n} pi=20.1" for n in range(40)), "A team\nB team"))))
    assert few is not None
    assert many is not None
    assert [len(one.blocks[0].columns) - 1 for one in (few, many) if isinstance(one.blocks[0], Table)] == [8, 4]
    assert many.intro == "The last 4 PIs; 5 earlier ones are left out."
