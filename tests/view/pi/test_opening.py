from tests.view.pi.plans import plan

from northline.model.cells import Badge
from northline.view.pi.opening import GOALS, goals

TRAIN = """
V vision
T1 theme parent=V weight=70
T2 theme parent=V weight=30
OUT-1 outcome parent=T1 kpis=K1
OUT-2 outcome parent=T2
OUT-3 outcome parent=T2
K1 kpi unit=% baseline=80 target=95
26.2 pi
A team
B team
O1 objective pi=26.2 team=A supports=OUT-1 business_value=8
O2 objective pi=26.2 team=B supports=OUT-1 business_value=5 commitment=uncommitted
O3 objective pi=26.2 team=B supports=OUT-2 business_value=4 commitment=uncommitted
"""


def test_outcomes_stand_by_their_part_of_the_vision() -> None:
    assert [goal.ref.id for goal in goals(plan(TRAIN)).goals] == ["OUT-1", "OUT-2", "OUT-3"]


def test_committed_value_leaves_uncommitted_objectives_out() -> None:
    first = goals(plan(TRAIN)).goals[0]
    assert first.value.text == "8"
    assert [team.id for team in first.teams.refs] == ["A", "B"]


def test_a_gap_is_said_in_words() -> None:
    assert [goal.gap for goal in goals(plan(TRAIN)).goals] == [None, Badge("only uncommitted", "watch"), Badge("nobody", "act")]


def test_before_there_are_objectives_nothing_is_a_gap() -> None:
    empty = "V vision\nT1 theme parent=V\nOUT-1 outcome parent=T1\n26.2 pi"
    assert [goal.gap for goal in goals(plan(empty)).goals] == [None]


def test_a_kpi_without_a_reading_is_unmeasured_and_its_unit_stands_once() -> None:
    measure = goals(plan(TRAIN)).goals[0].measure
    assert measure is not None
    assert (measure.now, measure.target) == ("unmeasured", "95 %")


def test_before_there_are_objectives_outcomes_show_what_is_planned_towards_them() -> None:
    goal = "V vision\nT1 theme parent=V\nOUT-1 outcome parent=T1\nE1 epic supports=OUT-1"
    before = f"{goal}\n26.2 pi\nF1 feature parent=E1 pi=26.2\nF2 feature pi=26.2"
    found = goals(plan(before))
    assert not found.promised
    assert [ref.id for ref in found.goals[0].features.refs] == ["F1"]


def test_a_closed_pi_shows_what_arrived_beside_what_was_committed() -> None:
    closed = TRAIN.replace("26.2 pi", "26.2 pi status=closed").replace("business_value=8", "business_value=8 actual_value=7")
    first, second, _ = goals(plan(closed.replace("business_value=5", "business_value=5 actual_value=5"))).goals
    assert [(one.value.text, one.actual.text) for one in (first, second)] == [("8", "12"), ("–", "–")]


def test_only_a_closed_pi_shows_the_readings_of_its_end() -> None:
    text = "26.1 pi start=2026-01-05 end=2026-03-13 status=closed\n26.2 pi"
    assert (goals(plan(text, "26.1")).then, goals(plan(text)).then) == (True, False)


def test_of_many_outcomes_five_stand_and_gaps_are_among_them() -> None:
    outcomes = "\n".join(
        f"OUT-{n} outcome parent=T weight={20 - n}\nO{n} objective pi=26.2 team=A supports=OUT-{n} business_value=5" for n in range(1, 9)
    )
    found = goals(plan(f"V vision\nT theme parent=V\n26.2 pi\nA team\n{outcomes}\nOUT-9 outcome parent=T weight=1"))
    assert len(found.goals) == GOALS
    assert [goal.ref.id for goal in found.goals] == ["OUT-1", "OUT-2", "OUT-3", "OUT-4", "OUT-9"]
    assert found.more is not None
    assert found.more.text == "4 more outcomes, by team"


def test_a_train_without_themes_has_no_goals() -> None:
    assert goals(plan("26.2 pi\nA team\nO1 objective pi=26.2 team=A")).goals == ()
