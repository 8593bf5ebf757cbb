from tests.view.pi.plans import finding, plan
from tests.view.trains import atlas

from northline.model.page import Page, Redirect
from northline.view.pi import FAMILY
from northline.view.pi.kickoff import Kickoff, kickoff

TRAIN = """
V vision one_liner=Dinner_is_settled
T1 theme parent=V
OUT-1 outcome parent=T1
26.1 pi status=closed start=2026-01-05 end=2026-03-13
26.2 pi status=committed start=2026-03-16 end=2026-05-22 intent=Arrive_on_time iterations=5
26.3 pi status=draft start=2026-05-25 end=2026-07-31
A team capacity=26.2:20
O1 objective pi=26.2 team=A supports=OUT-1 business_value=8 delivers=F1
F1 feature pi=26.2 team=A points=10
"""


def anchors(found: Kickoff) -> list[str]:
    return [section.id for section in found.sections]


def test_the_first_screen_has_vision_intent_and_where_the_plan_stands() -> None:
    found = kickoff(plan(TRAIN))
    assert found.vision is not None
    assert (found.vision.text, found.intent) == ("Dinner is settled", "Arrive on time")
    assert [fact.label for fact in found.facts] == ["Plan", "As of"]


def test_a_pi_before_its_objectives_starts_with_what_planning_needs() -> None:
    assert anchors(kickoff(plan(TRAIN, "26.3")))[0] == "readiness"
    assert "readiness" not in anchors(kickoff(plan(TRAIN)))


def test_sections_follow_the_agenda() -> None:
    order = ["themes", "features", "dates", "load", "teams", "management-review", "promises", "board", "confidence", "afterwards"]
    assert anchors(kickoff(plan(TRAIN))) == order


def test_decisions_are_needed_only_until_the_pi_is_closed() -> None:
    findings = (finding("no-line-of-sight", "O1"),)
    assert [need.ref.id for need in kickoff(plan(TRAIN, findings=findings)).needs if need.ref] == ["O1"]
    closed = TRAIN.replace("status=committed", "status=closed")
    assert not kickoff(plan(closed, findings=findings)).needs_asked


def test_the_current_pi_stands_in_the_navigation_and_has_a_redirect() -> None:
    pages = list(FAMILY.pages(atlas(TRAIN)))
    assert [page.url for page in pages if isinstance(page, Page) and page.nav] == ["pi/26.2/"]
    assert [page for page in pages if isinstance(page, Redirect)] == [Redirect("pi/current/", "pi/26.2/")]


def test_every_pi_has_all_its_pages() -> None:
    urls = {page.url for page in FAMILY.pages(atlas(TRAIN))}
    under = ("", "objectives/", "board/", "risks/", "progress/", "review/", "changes/")
    assert {f"pi/{pi}/{page}" for pi in ("26.1", "26.2", "26.3") for page in under} <= urls


def test_a_train_without_pis_has_a_list_that_says_so() -> None:
    assert [page.url for page in FAMILY.pages(atlas("A team"))] == ["pi/"]
