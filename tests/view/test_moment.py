"""Where a train stands on its calendar; the as-of date of these trains is 2026-04-01."""

from datetime import date

import pytest
from tests.view.pi.plans import finding
from tests.view.trains import atlas

from northline.model.finding import Finding
from northline.view.moment import Moment, in_days, moment, timely

LAST_WEEKS = "26.2 pi status=committed start=2026-02-02 end=2026-04-10"
NEXT = "26.3 pi status=draft start=2026-04-13 end=2026-06-19"


def at(text: str) -> Moment:
    return moment(atlas(text))


def test_a_train_without_pis_stands_nowhere() -> None:
    found = at("A team")
    assert (found.now, found.coming, found.words) == (None, None, "")


def test_in_the_middle_of_a_pi_the_next_one_is_out_of_sight() -> None:
    found = at("26.2 pi status=committed start=2026-03-16 end=2026-05-22\n26.3 pi status=draft start=2026-05-25 end=2026-07-31")
    assert (found.focus and found.focus.id, found.coming, found.words) == ("26.2", None, "PI 26.2 is under way.")


def test_weeks_before_its_start_a_draft_is_what_people_talk_about() -> None:
    found = at(f"{LAST_WEEKS}\n{NEXT}")
    assert found.focus is found.coming
    assert found.words == "PI 26.2 is under way. PI 26.3 is planned in 12 days, with no objective yet."


def test_until_the_draft_is_planned_the_promises_of_the_pi_under_way_count() -> None:
    found = at(f"{LAST_WEEKS}\n{NEXT}\nA team\nO1 objective pi=26.3 team=A")
    assert found.promised is found.now


def test_from_the_day_of_planning_on_the_drafted_objectives_count() -> None:
    found = at("26.3 pi status=draft start=2026-03-30 end=2026-06-19\nA team\nO1 objective pi=26.3 team=A")
    assert found.planning
    assert found.promised is found.coming
    assert found.words == "PI 26.3 is a draft, with 1 objective drafted."


def test_a_pi_that_ended_unclosed_waits_for_its_values() -> None:
    found = at("26.2 pi status=committed start=2026-01-05 end=2026-03-27")
    assert found.valuing
    assert found.words == "PI 26.2 ended on 2026-03-27 and is not closed: its actual values are due."


def test_a_pi_closed_long_ago_is_past() -> None:
    found = at("26.1 pi status=closed start=2025-10-06 end=2025-12-19\n26.3 pi status=draft start=2026-03-30 end=2026-06-19")
    assert (found.now, found.coming and found.coming.id) == (None, "26.3")


def test_a_pi_closed_lately_is_still_talked_about() -> None:
    found = at("26.2 pi status=closed start=2026-01-05 end=2026-03-27\n26.3 pi status=draft start=2026-03-30 end=2026-06-19")
    assert found.now
    assert found.words.startswith("PI 26.2 is closed. ")


@pytest.mark.parametrize(
    ("day", "words"), [(1, "today"), (2, "tomorrow"), (9, "in 8 days"), (31, "yesterday"), (30, "2 days ago")], ids=str
)
def test_days_are_told_as_people_say_them(day: int, words: str) -> None:
    assert in_days(date(2026, 4 if day < 20 else 3, day), date(2026, 4, 1)) == words


OLD = """
25.3 pi status=closed start=2025-07-07 end=2025-09-19
25.4 pi status=closed start=2025-10-06 end=2025-12-19
26.1 pi status=committed start=2026-01-05 end=2026-04-10
26.2 pi status=draft start=2026-04-13 end=2026-06-19
O1 objective pi=25.3
O2 objective pi=25.4
F1 feature pi=26.1
F2 feature pi=26.2
K1 kpi
"""


def kept(*findings: Finding) -> list[str]:
    shown = atlas(OLD, findings=findings)
    return [one.item for one in timely(shown, moment(shown))]


def test_findings_on_long_closed_pis_are_past_acting_on() -> None:
    assert kept(finding("actual-missing", "O1"), finding("actual-missing", "O2"), finding("stale-kpi", "K1")) == ["O2", "K1"]


def test_once_the_next_pi_is_planned_the_order_of_this_one_is_settled() -> None:
    assert kept(finding("priority-inversion", "F1"), finding("priority-inversion", "F2"), finding("watermelon", "F1")) == ["F2", "F1"]
