from datetime import date

from tests.view.pi.plans import finding, plan, rows, table, words
from tests.view.trains import atlas

from northline.model.difference import Difference
from northline.model.frozen import replace
from northline.model.history import Commit, History, Since
from northline.model.page import Page, Redirect
from northline.view.atlas import Atlas
from northline.view.parts import Cards
from northline.view.pi import FAMILY
from northline.view.pi.kickoff import Kickoff, kickoff
from northline.view.pi.plan import plans

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
    assert [fact.label for fact in found.facts] == ["Plan", "As of", "Confidence"]


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


def team(text: str, pi: str = "26.2") -> dict[str, str]:
    (section,) = (one for one in kickoff(plan(text, pi)).sections if one.id == "teams")
    (cards,) = section.blocks
    assert isinstance(cards, Cards)
    return {fact.label: words(fact.cell) for fact in cards.cards[0].cells}


def test_before_objectives_a_team_shows_what_it_brings_and_afterwards_what_it_promised_and_delivered() -> None:
    pis = "26.2 pi\n26.1 pi status=closed\nA team capacity=30\nF1 feature pi=26.2 team=A"
    valued = "O1 objective pi=26.1 team=A business_value=8 actual_value=9 commitment=committed"
    assert team(f"{pis}\n{valued}") == {"Features planned": "F1", "Capacity": "30 points"}
    assert team(f"{pis}\n{valued}", "26.1") == {"Objectives": "1 committed, 0 uncommitted", "Committed value": "8", "Actual value": "9"}


def test_a_draft_says_of_features_whether_they_are_planned_yet() -> None:
    (section,) = (
        one for one in kickoff(plan("26.2 pi\nF1 feature pi=26.2\nF2 feature state=ready\nF3 feature")).sections if one.id == "features"
    )
    assert [row[1:3] for row in rows(table(section))] == [["26.2", "–"], ["ready, in no PI", "ready"]]


def test_a_plan_to_vote_on_says_that_nobody_has_voted_yet() -> None:
    objective = "26.2 pi\nA team\nO1 objective pi=26.2 team=A"
    facts = {fact.label: words(fact.cell) for fact in kickoff(plan(objective)).facts}
    assert facts["Confidence"] == "no vote yet"
    assert "confidence" in anchors(kickoff(plan(objective)))
    assert "Confidence" not in {fact.label for fact in kickoff(plan("26.2 pi")).facts}


def test_a_closed_pi_is_told_in_the_past_and_asks_for_nothing() -> None:
    closed = TRAIN.replace("status=committed", "status=closed")
    titles = [section.title for section in kickoff(plan(closed)).sections]
    assert titles[:3] == ["What came of it?", "Which themes did it serve?", "Which features came first?"]
    assert not [title for title in titles if " do " in title.casefold() or " does " in title]


def test_a_kickoff_leads_to_what_changed_of_late_while_its_pi_goes_on() -> None:
    begun = Commit("a" * 40, date(2026, 3, 31), "Bo", "Begin")
    history = History((begun,), (Since("yesterday", begun, Difference("a", "")),))
    labels = {}
    for pi in ("26.1", "26.2", "26.3"):
        base = atlas(TRAIN)
        found = plans(Atlas(replace(base.train, history=history), base.config))[pi]
        labels[pi] = [fact.label for fact in kickoff(found).facts]
    assert {pi: "Changed" in found for pi, found in labels.items()} == {"26.1": False, "26.2": True, "26.3": False}
