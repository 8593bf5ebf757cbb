"""What the calendar asks of roles; the as-of date of these trains is 2026-04-01."""

from tests.view.trains import atlas

from northline.view.roles import execution, planning
from northline.view.roles.look import Duty, Look
from northline.view.roles.outlook import Outlook

DRAFT = """
26.1 pi status=committed start=2026-01-19 end=2026-04-03
26.2 pi status=draft start=2026-04-06 end=2026-06-12
A team
"""


def seen(duty: Duty, text: str) -> Look | None:
    return duty(Outlook(atlas(text)))


def test_before_objectives_planning_asks_for_what_is_not_written() -> None:
    found = seen(planning.unready, DRAFT)
    assert found
    assert found.why == (
        "7 of 8 things that planning needs are missing: iterations, intended outcome, business context, date of planning, "
        "capacity of every team, agreed allocation, features ranked by WSJF."
    )


def test_once_objectives_are_drafted_the_checklist_is_over() -> None:
    assert seen(planning.unready, f"{DRAFT}O1 objective pi=26.2 team=A") is None


def test_features_that_planning_can_choose_from_are_to_be_defined_and_scored() -> None:
    scored = "user_business_value=3 time_criticality=1 risk_opportunity=1 job_size=1"
    text = f"{DRAFT}F1 feature state=ready\nF2 feature pi=26.1\nF3 feature state=ready {scored}"
    undefined, unscored = seen(planning.undefined, text), seen(planning.unscored, text)
    assert undefined
    assert sorted(undefined.items) == ["F1", "F3"]
    assert unscored
    assert unscored.items == ("F1",)


def test_drafted_objectives_wait_for_a_planned_value() -> None:
    found = seen(planning.unvalued, f"{DRAFT}O1 objective pi=26.2 team=A\nO2 objective pi=26.2 team=A business_value=5")
    assert found
    assert found.why == "1 of 2 objectives drafted for PI 26.2 have no business value from 1 to 10 yet."


def test_risks_and_dependencies_of_a_draft_are_taken_up_before_the_vote() -> None:
    text = (
        f"{DRAFT}R1 risk pi=26.2\nR2 risk pi=26.2 roam=owned\nD1 dependency pi=26.2 status=proposed\nD2 dependency pi=26.2 status=accepted"
    )
    risks, dependencies = seen(planning.unroamed, text), seen(planning.unanswered, text)
    assert risks
    assert risks.items == ("R1",)
    assert dependencies
    assert dependencies.items == ("D1",)


def test_a_draft_with_objectives_wants_a_vote_and_an_empty_one_does_not() -> None:
    assert seen(planning.unvoted, DRAFT) is None
    assert seen(planning.unvoted, f"{DRAFT}O1 objective pi=26.2 team=A")


def test_nothing_of_planning_is_asked_in_the_middle_of_a_pi() -> None:
    text = "26.2 pi status=committed start=2026-03-16 end=2026-05-22\nR1 risk pi=26.2\nO1 objective pi=26.2\nF1 feature state=ready"
    duties = (planning.unready, planning.undefined, planning.unscored, planning.unvalued, planning.unroamed, planning.unvoted)
    assert [seen(duty, text) for duty in duties] == [None] * 6


def test_actual_values_are_asked_for_from_a_week_before_the_end() -> None:
    text = "26.1 pi status=committed start=2026-01-19 end={}\nO1 objective pi=26.1 business_value=5"
    assert seen(execution.to_value, text.format("2026-04-20")) is None
    found = seen(execution.to_value, text.format("2026-04-03"))
    assert found
    assert found.why == "1 of 1 objectives of PI 26.1 have no actual value; they are asked for in 2 days."


def test_blocked_work_counts_its_points() -> None:
    found = seen(execution.blocked, f"{DRAFT}S1 story pi=26.1 state=blocked points=5\nS2 story pi=26.1 state=doing points=3")
    assert found
    assert (found.items, found.why) == (("S1",), "1 item, 5 points, of PI 26.1 cannot go on.")


OVER = """
26.1 pi status=closed start=2026-01-05 end=2026-03-27
O1 objective pi=26.1 status=missed business_value=5
O2 objective pi=26.1 status=partly_met
O3 objective pi=26.1 status=met
"""


def test_after_a_pi_what_fell_short_is_carried_over_or_let_go() -> None:
    found = seen(execution.lessons, f"{OVER}O4 objective continues=O2")
    assert found
    assert (found.items, found.why) == (("O1",), "2 objectives of PI 26.1 fell short, and 1 are not carried over: go on, or let go?")


def test_feedback_waits_and_says_since_when() -> None:
    found = seen(execution.unheard, "B1 feedback date=2026-03-30\nB2 feedback date=2026-03-20 disposition=done")
    assert found
    assert (found.items, found.why) == (("B1",), "1 piece of feedback has no answer; the oldest came 2 days ago.")
