"""Lines of sight, sentence by sentence."""

import pytest
from tests.link.backlog import linked

from northline.model.link import Sight, Strength

STRATEGY = """
VIS-1 vision
T1 theme weight=0.5
T2 theme
T8 theme weight=0
T9 theme status=retired
OUT-1 outcome parent=T1 kpis=KPI-1
OUT-2 outcome supports=T2
OUT-9 outcome parent=T9
KPI-1 kpi
KPI-2 kpi parent=OUT-2
KPI-3 kpi supports=T1
KPI-9 kpi parent=OUT-9
"""


def sight(item_id: str, text: str = "") -> Sight:
    return linked(STRATEGY + text).sight(item_id)


@pytest.mark.parametrize(
    ("supports", "strength", "themes", "outcomes"),
    [
        ("OUT-1", Strength.EXPLICIT, ("T1",), ("OUT-1",)),
        ("KPI-1", Strength.EXPLICIT, ("T1",), ("OUT-1",)),
        ("KPI-2", Strength.EXPLICIT, ("T2",), ("OUT-2",)),
        ("KPI-3", Strength.EXPLICIT, ("T1",), ()),
        ("T1", Strength.THEME, ("T1",), ()),
        ("T2,T1", Strength.THEME, ("T1", "T2"), ()),
        ("T2,OUT-1", Strength.EXPLICIT, ("T1", "T2"), ("OUT-1",)),
        ("T1,OUT-9", Strength.THEME, ("T1",), ()),
        ("T1,VIS-1", Strength.THEME, ("T1",), ()),
        ("T9", Strength.DANGLING, (), ()),
        ("T8", Strength.DANGLING, (), ()),
        ("OUT-9", Strength.DANGLING, (), ()),
        ("KPI-9", Strength.DANGLING, (), ()),
        ("NOPE", Strength.DANGLING, (), ()),
        ("VIS-1", Strength.DANGLING, (), ()),
        ("n/a", Strength.NONE, (), ()),
    ],
)
@pytest.mark.parametrize("kind", ["objective", "feature", "epic", "story", "risk"])
def test_own_names(kind: str, supports: str, strength: Strength, themes: tuple[str, ...], outcomes: tuple[str, ...]) -> None:
    found = sight("X", f"X {kind} supports={supports}")
    assert (found.strength, found.themes, found.outcomes) == (strength, themes, outcomes)


def test_named_are_the_own_links_that_lead_to_an_active_theme() -> None:
    found = sight("X", "X objective supports=OUT-1:60%,T9:20%,VIS-1,T2:20%")
    assert [(link.target, link.share) for link in found.named] == [("OUT-1", 0.6), ("T2", 0.2)]


def test_a_feature_inherits_what_its_epic_names() -> None:
    found = sight("F", "E epic supports=OUT-1\nF feature parent=E")
    assert found == Sight(Strength.INHERITED, ("T1",), paths=(("F", "E", "OUT-1", "T1", "VIS-1"),))


def test_a_story_inherits_through_all_its_parents() -> None:
    assert sight("S", "E epic supports=T1\nC capability parent=E\nF feature parent=C\nS story parent=F").themes == ("T1",)


def test_a_feature_inherits_what_objectives_that_deliver_it_name() -> None:
    found = sight("F", "F feature\nO objective supports=T2 delivers=F")
    assert found == Sight(Strength.INHERITED, ("T2",), paths=(("F", "O", "T2", "VIS-1"),))


def test_a_feature_does_not_inherit_what_such_an_objective_only_inherits() -> None:
    found = sight("F", "F feature\nG feature supports=T1\nO objective delivers=F,G")
    assert found.strength is Strength.NONE


def test_a_feature_inherits_from_parent_and_objectives_together() -> None:
    assert sight("F", "E epic supports=T1\nF feature parent=E\nO objective supports=T2 delivers=F").themes == ("T1", "T2")


def test_a_story_inherits_the_full_reach_of_its_parent() -> None:
    found = sight("S", "F feature\nO objective supports=T2 delivers=F\nS story parent=F")
    assert (found.strength, found.themes) == (Strength.INHERITED, ("T2",))


def test_an_objective_inherits_what_it_delivers_by_their_own_names() -> None:
    found = sight("O", "F feature supports=T1\nG feature supports=OUT-2\nO objective delivers=F,G")
    assert (found.strength, found.themes, found.outcomes) == (Strength.INHERITED, ("T1", "T2"), ())


def test_an_objective_inherits_what_it_delivers_by_their_parents() -> None:
    assert sight("O", "E epic supports=T1\nF feature parent=E\nO objective delivers=F").themes == ("T1",)


def test_an_objective_never_inherits_through_another_objective() -> None:
    text = "F feature\nO1 objective supports=T1 delivers=F\nO2 objective delivers=F\nO3 objective delivers=O1\nO4 objective parent=O1"
    assert [sight(one, text).strength for one in ("O2", "O3", "O4")] == [Strength.NONE] * 3


def test_an_objective_never_inherits_through_an_objective_above_its_work() -> None:
    assert sight("O2", "O1 objective supports=T1\nS story parent=O1\nO2 objective delivers=S").strength is Strength.NONE


def test_a_story_below_an_objective_inherits_what_that_reaches() -> None:
    text = "F feature supports=T1\nO objective delivers=F\nS story parent=O"
    assert sight("S", text).paths == (("S", "O", "F", "T1", "VIS-1"),)


def test_a_story_below_an_objective_that_delivers_it_does_not_climb_through_itself() -> None:
    text = "E epic supports=T1\nO objective delivers=S\nS story parent=O,E"
    assert sight("S", text) == Sight(Strength.INHERITED, ("T1",), paths=(("S", "E", "T1", "VIS-1"),))


def test_an_objective_inherits_from_a_parent_that_is_work() -> None:
    assert sight("O", "E epic supports=T1\nO objective parent=E").themes == ("T1",)


def test_the_nearest_names_win() -> None:
    text = "E epic supports=T1\nF feature parent=E supports=T2\nS story parent=F\nO objective delivers=F"
    assert [sight(one, text).themes for one in ("F", "S", "O")] == [("T2",)] * 3


def test_an_item_that_names_something_active_inherits_nothing() -> None:
    text = "F feature supports=T1\nO objective supports=OUT-2 delivers=F"
    assert sight("O", text).themes == ("T2",)


def test_names_that_lead_nowhere_do_not_keep_an_item_from_inheriting() -> None:
    found = sight("F", "E epic supports=T1\nF feature parent=E supports=T9,NOPE")
    assert (found.strength, found.themes, found.paths) == (Strength.INHERITED, ("T1",), (("F", "E", "T1", "VIS-1"),))


def test_an_item_below_one_that_dangles_names_nothing_itself() -> None:
    assert sight("S", "F feature supports=T9\nS story parent=F") == Sight()


def test_a_parent_that_is_a_theme_is_inherited_not_named() -> None:
    assert sight("E", "E epic parent=T1").strength is Strength.INHERITED


def test_work_that_is_named_as_if_it_were_a_theme_leads_nowhere() -> None:
    found = sight("O", "E epic supports=T1\nO objective supports=E")
    assert (found.strength, found.paths) == (Strength.DANGLING, (("O", "E"),))


def test_relations_that_are_not_parents_pass_nothing_on() -> None:
    text = "F feature supports=T1\nG feature depends_on=F relates_to=F continues=F\nO objective rolls_up_to=P\nP objective supports=T1"
    assert [sight(one, text).strength for one in ("G", "O")] == [Strength.NONE] * 2


@pytest.mark.parametrize(
    ("item_id", "expected"),
    [
        ("VIS-1", Sight(paths=(("VIS-1",),))),
        ("T1", Sight(Strength.THEME, ("T1",), paths=(("T1", "VIS-1"),))),
        ("T9", Sight(paths=(("T9", "VIS-1"),))),
        ("OUT-1", Sight(Strength.THEME, ("T1",), paths=(("OUT-1", "T1", "VIS-1"),))),
        ("OUT-9", Sight(Strength.DANGLING, paths=(("OUT-9", "T9", "VIS-1"),))),
        ("KPI-1", Sight(Strength.EXPLICIT, ("T1",), ("OUT-1",), paths=(("KPI-1", "OUT-1", "T1", "VIS-1"),))),
        ("KPI-9", Sight(Strength.DANGLING, paths=(("KPI-9", "OUT-9", "T9", "VIS-1"),))),
    ],
)
def test_the_strategy_itself(item_id: str, expected: Sight) -> None:
    assert sight(item_id) == expected


def test_an_outcome_without_a_theme_has_no_line_of_sight() -> None:
    assert sight("OUT-5", "OUT-5 outcome") == Sight(paths=(("OUT-5",),))


@pytest.mark.parametrize(
    "hanging",
    [
        "X risk affects=F",
        "X dependency from=F to=Falcon",
        "X decision affects=F",
        "X decision chosen=F",
        "X feedback about=F",
        "X demo about=F",
        "X goal objectives=O",
        "X milestone relates_to=F",
        "X milestone\nS story relates_to=X parent=F",
    ],
)
def test_what_hangs_on_work_reaches_what_that_reaches(hanging: str) -> None:
    found = sight("X", f"E epic supports=T1\nF feature parent=E\nO objective delivers=F\n{hanging}")
    assert (found.strength, found.themes) == (Strength.INHERITED, ("T1",))


def test_what_is_set_aside_passes_nothing_on() -> None:
    assert sight("D", "F feature supports=T1\nD decision over=F").strength is Strength.NONE


def test_feedback_on_a_decision_reaches_what_that_is_about() -> None:
    assert sight("B", "F feature supports=T1\nD decision chosen=F\nB feedback about=D").paths == (("B", "D", "F", "T1", "VIS-1"),)


def test_what_hangs_on_a_milestone_does_not_flow_back_into_work() -> None:
    assert sight("G", "F feature supports=T1 relates_to=M\nM milestone\nG feature parent=M").strength is Strength.NONE


def test_a_train_without_a_vision_still_has_lines_of_sight() -> None:
    assert linked("T1 theme\nF feature supports=T1").sight("F").paths == (("F", "T1"),)


def test_a_theme_leads_to_the_vision_that_it_names() -> None:
    text = "VIS-1 vision level=portfolio\nVIS-2 vision\nT1 theme parent=VIS-1\nT2 theme"
    assert [linked(text).sight(one).paths for one in ("T1", "T2")] == [(("T1", "VIS-1"),), (("T2", "VIS-2"),)]


def test_paths_stand_shortest_first_then_naturally() -> None:
    found = sight("S", "F2 feature supports=T1\nF10 feature supports=T1\nF3 feature supports=OUT-1\nS story parent=F10,F3,F2")
    assert found.paths == (("S", "F2", "T1", "VIS-1"), ("S", "F10", "T1", "VIS-1"), ("S", "F3", "OUT-1", "T1", "VIS-1"))


def test_twelve_paths_are_kept_and_the_rest_is_counted() -> None:
    features = "\n".join(f"F{number} feature supports=T1" for number in range(1, 16))
    found = sight("O", f"{features}\nO objective delivers={','.join(f'F{number}' for number in range(1, 16))}")
    assert [path[1] for path in found.paths] == [f"F{number}" for number in range(1, 13)]
    assert found.more_paths == 3


def test_paths_lead_only_through_active_themes() -> None:
    assert sight("O", "O objective supports=T9,T1").paths == (("O", "T1", "VIS-1"),)


def test_parents_in_a_circle_share_what_any_of_them_reaches() -> None:
    text = "E epic supports=T1\nA feature parent=B\nB feature parent=C\nC feature parent=A,E\nS story parent=B"
    assert [sight(one, text).themes for one in "ABCS"] == [("T1",)] * 4
    assert sight("A", text).paths == (("A", "B", "C", "E", "T1", "VIS-1"),)


def test_in_a_circle_too_an_item_that_names_something_inherits_nothing() -> None:
    text = "A epic parent=B supports=T2\nB epic parent=A"
    assert [(sight(one, text).strength, sight(one, text).themes) for one in "AB"] == [
        (Strength.THEME, ("T2",)),
        (Strength.INHERITED, ("T2",)),
    ]


def test_a_circle_that_leads_nowhere_ends() -> None:
    assert sight("A", "A epic parent=B\nB epic parent=A") == Sight()


def test_outcomes_in_a_circle_end() -> None:
    assert linked("A outcome supports=B\nB outcome supports=A").sight("A").strength is Strength.DANGLING


def test_a_chain_of_ten_thousand_reaches_its_end() -> None:
    chain = "\n".join(f"F{number} feature parent=F{number - 1}" for number in range(1, 10_000))
    portfolio = linked(f"T1 theme\nF0 feature supports=T1\n{chain}")
    assert portfolio.sight("F9999") == Sight(Strength.INHERITED, ("T1",), more_paths=1)
    assert portfolio.sight("F97").paths[0][-2:] == ("F0", "T1")
