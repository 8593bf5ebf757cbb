from tests.link.backlog import linked

from northline.view.ancestry import MOST, above, above_team

TRAIN = """
VIS-0 vision level=portfolio
VIS-1 vision level=art parent=VIS-0
T1 theme
T2 theme supports=VIS-0
OUT-1 outcome parent=T1
KPI-1 kpi parent=OUT-1
E1 epic supports=OUT-1
E2 epic supports=T2
C1 capability parent=E1
F1 feature parent=C1
F2 feature parent=E2
F3 feature
S1 story parent=F1
O1 objective supports=T2 delivers=F1
O2 objective delivers=F1
O3 objective supports=KPI-1 delivers=F3 rolls_up_to=O1
"""


def over(item: str, text: str = TRAIN) -> set[str]:
    portfolio = linked(text)
    return set(above(portfolio, portfolio[item]))


def test_a_theme_without_a_vision_of_its_own_hangs_on_the_one_on_every_page() -> None:
    assert over("T1") == {"VIS-1", "VIS-0"}


def test_a_theme_hangs_on_the_vision_that_it_names() -> None:
    assert over("T2") == {"VIS-0"}


def test_a_feature_hangs_on_its_parents_and_the_goals_that_they_and_its_objectives_name() -> None:
    assert over("F1") == {"C1", "E1", "OUT-1", "T1", "T2", "VIS-1", "VIS-0"}
    assert over("F2") == {"E2", "T2", "VIS-0"}


def test_an_objective_hangs_on_the_goals_it_names_and_not_on_those_of_its_features() -> None:
    assert over("O1") == {"T2", "VIS-0", "F1", "C1", "E1"}


def test_an_objective_that_names_nothing_hangs_on_the_goals_of_its_features() -> None:
    assert over("O2") == {"F1", "C1", "E1", "OUT-1", "T1", "VIS-1", "VIS-0"}


def test_a_kpi_leads_on_to_its_outcome_and_is_no_step_itself() -> None:
    assert {"OUT-1", "T1"} <= over("O3")
    assert "KPI-1" not in over("O3")


def test_a_feature_reaches_the_goals_of_the_objective_that_delivers_it_but_does_not_hang_on_it() -> None:
    assert over("F3") == {"OUT-1", "T1", "VIS-1", "VIS-0"}


def test_an_objective_hangs_on_the_one_it_rolls_up_to() -> None:
    assert "O1" in over("O3")


def test_a_team_hangs_on_its_work_and_all_above_it() -> None:
    portfolio = linked(TRAIN)
    assert set(above_team([portfolio["F2"]], {"F2": above(portfolio, portfolio["F2"])})) == {"F2", "E2", "T2", "VIS-0"}


def test_circles_end() -> None:
    assert over("E1", "E1 epic parent=E2\nE2 epic parent=E1") == {"E2"}


def test_a_chain_of_ten_thousand_parents_is_climbed_to_a_bound_nearest_first() -> None:
    chain = "\n".join(f"E{n} epic parent=E{n + 1}" for n in range(10_000)) + "\nE10000 epic"
    assert over("E0", chain) == {f"E{n}" for n in range(1, MOST + 1)}
