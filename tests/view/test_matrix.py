from tests.view.reading import said
from tests.view.trains import atlas

from northline.view.matrix import matrix
from northline.view.matrix_parts import Matrix, MatrixRow

TRAIN = """
VIS-1 vision
T1 theme weight=60 supports=VIS-1
T2 theme weight=40 supports=VIS-1
T9 theme status=retired
OUT-1 outcome parent=T1
OUT-2 outcome parent=T1
26.2 pi start=2026-03-16 end=2026-05-24
A team
B team
C team
O1 objective team=A pi=26.2 supports=OUT-1 business_value=9
O2 objective team=A,B pi=26.2 supports=T1 business_value=7
O3 objective team=B pi=26.2 supports=OUT-1,T2 business_value=5 commitment=uncommitted
O4 objective team=B pi=26.2 business_value=3
O5 objective team=B pi=26.2 supports=T9 business_value=2
O6 objective team=A pi=26.2 supports=VIS-1 business_value=1
O7 objective team=A pi=26.2 supports=OUT-1 business_value=8 status=dropped
"""


def found(text: str = TRAIN) -> Matrix:
    made = matrix(atlas(text), "26.2")
    assert made is not None
    return made


def rows(made: Matrix) -> dict[str, MatrixRow]:
    return {row.title: row for group in made.groups for row in group.rows}


def ids(row: MatrixRow) -> list[list[str]]:
    return [[mark.ref.id for strand in cell.strands for mark in strand.marks] for cell in row.cells]


def test_only_teams_with_objectives_in_the_pi_have_a_column() -> None:
    assert [team.key for team in found().teams] == ["A", "B"]


def test_outcomes_stand_under_their_theme_heaviest_theme_first() -> None:
    assert [(group.head, [row.title for row in group.rows]) for group in found().groups] == [
        ("T1", ["OUT-1", "OUT-2", "The theme, but no outcome of it"]),
        ("", ["T2"]),
        ("", ["Retired themes, which no longer count", "The vision itself, but no theme", "No link to the vision"]),
    ]


def test_an_objective_stands_in_every_row_it_serves() -> None:
    made = rows(found())
    assert ids(made["OUT-1"]) == [["O1", "O7"], ["O3"]]
    assert ids(made["T2"]) == [[], ["O3"]]


def test_an_objective_of_two_teams_stands_in_both_columns() -> None:
    assert ids(rows(found())["The theme, but no outcome of it"]) == [["O2"], ["O2"]]


def test_what_serves_no_theme_is_told_apart() -> None:
    made = rows(found())
    assert ids(made["Retired themes, which no longer count"]) == [[], ["O5"]]
    assert ids(made["The vision itself, but no theme"]) == [["O6"], []]
    assert ids(made["No link to the vision"]) == [[], ["O4"]]


def test_cells_add_committed_value_and_leave_out_dropped_and_uncommitted() -> None:
    assert [said(cell.amount) for cell in rows(found())["OUT-1"].cells] == ["9", "–"]


def test_totals_count_each_objective_once() -> None:
    assert ([said(one) for one in found().totals], said(found().total)) == (["17", "12"], "22")


def test_strength_is_said_with_each_objective() -> None:
    strands = rows(found())["The theme, but no outcome of it"].cells[0].strands
    assert [strand.sight.strength for strand in strands] == ["theme"]


def test_an_outcome_that_no_objective_serves_says_nobody() -> None:
    verdict = rows(found())["OUT-2"].verdict
    assert verdict is not None
    assert verdict.text == "nobody"


def test_an_outcome_with_nothing_committed_says_so() -> None:
    verdict = rows(found())["T2"].verdict
    assert verdict is not None
    assert verdict.text == "only uncommitted"


def test_without_any_value_objectives_are_counted() -> None:
    made = found("26.2 pi\nA team\nT1 theme\nO1 objective team=A pi=26.2 supports=T1\nO2 objective team=A pi=26.2 supports=T1")
    assert (made.unit, [said(one) for one in made.totals]) == ("objectives", ["2"])


def test_without_themes_outcomes_still_make_rows() -> None:
    made = found("26.2 pi\nOUT-1 outcome\nO1 objective pi=26.2 supports=OUT-1\nO2 objective pi=26.2")
    assert ids(rows(made)["OUT-1"]) == [["O1"]]
    assert ids(rows(made)["No link to the vision"]) == [["O2"]]


def test_a_crowded_cell_folds_all_but_six() -> None:
    many = "26.2 pi\nA team\n" + "\n".join(f"O{n} objective team=A pi=26.2" for n in range(1, 11))
    strand = rows(found(many))["No link to the vision"].cells[0].strands[0]
    assert (len(strand.marks), len(strand.folded)) == (6, 4)


def test_a_pi_without_objectives_has_no_matrix() -> None:
    assert matrix(atlas("26.2 pi\nT1 theme"), "26.2") is None
