from tests.view.pi.plans import finding, plan, rows, table

from northline.view.parts import Section
from northline.view.pi.evidence import evidence, progress_table
from northline.view.pi.frame import FramedSheet
from northline.view.pi.plan import Plan
from northline.view.pi.progress import pages

TRAIN = """
26.2 pi status=committed start=2026-03-16 end=2026-05-22 iterations=5
A team
F1 feature pi=26.2 team=A state=implementing
S1 story parent=F1 points=3 state=done iteration=26.2.1
S2 story parent=F1 points=5 state=blocked iteration=26.2.2
O1 objective pi=26.2 team=A delivers=F1 status=on_track
O2 objective pi=26.2 team=A
DEMO-1 demo iteration=26.2.1 about=O1 date=2026-03-27
"""


def section(shown: Plan, anchor: str) -> Section | None:
    values = pages(shown).values
    assert isinstance(values, FramedSheet)
    return next((one for one in values.sections if one.id == anchor), None)


def test_evidence_counts_the_stories_under_what_is_delivered() -> None:
    shown = plan(TRAIN)
    found = evidence(shown.atlas, shown.atlas.portfolio["O1"])
    assert ([one.id for one in found.features], set(found.done)) == (["F1"], {"S1"})
    assert (found.points, found.points_done, found.blocked) == (8.0, 3.0, ("S2",))


def test_a_status_stands_beside_its_evidence() -> None:
    assert rows(table(progress_table(plan(TRAIN)))) == [
        ["O1", "A", "on track", " 0 of 1 features 3 of 8 points", "–", "DEMO-1", "S2"],
        ["O2", "A", "no status", "delivers nothing", "–", "not yet", "–"],
    ]


def test_a_status_that_the_evidence_contradicts_says_so() -> None:
    shown = plan(TRAIN, findings=(finding("watermelon", "O1", "NL701"),))
    assert rows(table(progress_table(shown)))[0][2] == "on track contradicted"
    assert section(shown, "watermelons") is not None


def test_objectives_that_nobody_has_seen_are_listed() -> None:
    assert rows(table(section(plan(TRAIN), "undemoed")))[0][0] == "O2"


def test_an_objective_of_the_train_is_seen_when_one_that_adds_up_to_it_is() -> None:
    shown = plan(
        f"{TRAIN}\nX art\nO9 objective pi=26.2 art=X\nO3 objective pi=26.2 team=A rolls_up_to=O9\nDEMO-2 demo about=O3 date=2026-03-28"
    )
    assert {row[0]: row[5] for row in rows(table(progress_table(shown)))}["O9"] == "DEMO-2"


def test_a_milestone_whose_work_is_not_done_says_how_many_days_are_left() -> None:
    shown = plan(f"{TRAIN}\nM1 milestone due=2026-04-11 depends_on=F1")
    assert rows(table(section(shown, "milestones")))[0][2] == "not done 1 of 1 10 days left"


def test_a_milestone_that_names_no_work_cannot_be_told() -> None:
    assert rows(table(section(plan(f"{TRAIN}\nM1 milestone due=2026-04-11"), "milestones")))[0][2] == "cannot be told"


def test_goals_without_an_objective_are_counted() -> None:
    found = section(plan(f"{TRAIN}\nG1 goal iteration=26.2.1 team=A objectives=O1\nG2 goal iteration=26.2.1 team=A"), "goals")
    assert found is not None
    assert str(found.intro) == "1 of 2 goals name no objective."


def test_before_anything_is_recorded_a_page_still_stands() -> None:
    values = pages(plan("26.2 pi status=committed")).values
    assert isinstance(values, FramedSheet)
    assert [one.id for one in values.sections] == ["evidence"]
    assert lead(plan("26.2 pi")) == "Not begun: PI 26.2 is a draft."


def lead(shown: Plan) -> str:
    values = pages(shown).values
    assert isinstance(values, FramedSheet)
    return str(values.frame.lead)


def test_the_lead_tells_of_a_running_pi_what_is_done_and_of_a_draft_that_it_has_not_begun() -> None:
    draft = "26.3 pi start=2026-05-25\nF3 feature pi=26.3"
    iterations = TRAIN.replace("iterations=5", "iterations=1/2026-03-16/2026-03-27,2/2026-03-30/2026-04-10")
    assert lead(plan(iterations)) == "0 of 1 features are done, 3 of 8 points. Iteration 26.2.2 is running."
    assert lead(plan(f"{TRAIN}{draft}", "26.3")) == "Not begun: PI 26.3 is a draft. It starts on 2026-05-25."


def test_a_closed_pi_is_told_by_the_readings_of_its_end() -> None:
    kpi = "K1 kpi unit=% baseline=10 target=20 start=2026-01-01 due=2026-06-30 readings=2026-02-01:14,2026-03-20:18"
    text = f"26.1 pi status=closed start=2026-01-05 end=2026-03-13\n{kpi}\nA team\nO1 objective pi=26.1 team=A kpis=K1"
    assert rows(table(progress_table(plan(text, "26.1"))))[0][4] == "K1 14 %"
    assert rows(table(progress_table(plan(text.replace("status=closed", "status=committed"), "26.1"))))[0][4] == "K1 18 % on track"


def test_a_demo_shows_what_was_said_about_it_and_what_came_of_that() -> None:
    said = "FB-1 feedback about=DEMO-1 disposition=accepted led_to=F1\nFB-2 feedback about=DEMO-1"
    assert rows(table(section(plan(f"{TRAIN}{said}"), "demos")))[0][5] == "FB-1 accepted → F1 FB-2 open"
    assert rows(table(section(plan(TRAIN), "demos")))[0][5] == "–"
