from collections.abc import Mapping

from tests.view.pi.plans import finding, rows, table
from tests.view.trains import atlas, pages

from northline.check import catalogue
from northline.model.finding import Finding, Severity
from northline.model.page import href
from northline.view.parts import Agenda, Entry, Section, Sheet
from northline.view.pi.coherence import CHECKS
from northline.view.pi.evidence import WATERMELON
from northline.view.pi.management import QUESTIONS
from northline.view.roles import FAMILY, roles

TRAIN = """
26.2 pi status=committed start=2026-03-16 end=2026-05-22
A team
T1 theme owner=Ada
O1 objective pi=26.2 team=A business_value=8 business_owner=Ada
O2 objective pi=26.2 team=A business_value=5 business_owner=Bo
R1 risk pi=26.2 team=A
"""


def sheets(text: str = TRAIN, findings: tuple[Finding, ...] = ()) -> dict[str, Sheet]:
    made = pages(FAMILY, atlas(text, findings=findings))
    return {url: page.values for url, page in made.items() if isinstance(page.values, Sheet)}


def section(sheet: Sheet, anchor: str) -> Section:
    return next(one for one in sheet.sections if one.id == anchor)


def entries(section: Section) -> tuple[Entry, ...]:
    return next(one for one in section.blocks if isinstance(one, Agenda)).entries


def looks(made: Mapping[str, Sheet], role: str) -> list[str]:
    return [one.title for one in entries(section(made[f"roles/{role}/"], "today"))]


def test_every_check_that_a_page_asks_for_exists() -> None:
    known = {rule.name for rule in catalogue()}
    asked = {check for role in roles() for question in role.questions for check in question.checks}
    asked |= CHECKS | WATERMELON | {name for _, names in QUESTIONS for name in names}
    assert sorted(asked - known) == []


def test_there_is_a_page_for_each_role_and_each_business_owner() -> None:
    assert sorted(sheets()) == [
        "roles/",
        "roles/business-owner/",
        "roles/business-owner/ada/",
        "roles/business-owner/bo/",
        "roles/popm/",
        "roles/product-management/",
        "roles/rte/",
        "roles/scrum-master/",
        "roles/system-architect/",
        "roles/team-member/",
    ]


def test_a_role_looks_first_at_the_most_valuable() -> None:
    findings = (finding("risk-not-roamed", "R1", "NL650"), finding("promised-too-late", "O1", "NL661"))
    (late, risk) = entries(section(sheets(findings=findings)["roles/rte/"], "today"))
    assert (late.title, late.why) == ("Dependencies that come too late or have no answer", "O1 promised-too-late.")
    assert str(late.note) == "8 of committed value at stake"
    assert risk.title == "Risks that are not ROAMed or have no owner"


def test_an_error_comes_before_what_is_more_valuable() -> None:
    findings = (finding("promised-too-late", "O1", "NL661"), finding("risk-not-roamed", "R1", "NL650", Severity.ERROR))
    assert looks(sheets(findings=findings), "rte")[0] == "Risks that are not ROAMed or have no owner"


def test_what_only_asks_for_an_edit_comes_last() -> None:
    findings = (finding("stored-wsjf-differs", "O1", "NL606", Severity.ERROR), finding("paper-link", "O2", "NL427"))
    links, scores = entries(section(sheets(findings=findings)["roles/popm/"], "today"))
    assert (links.title, str(links.note)) == ("Links that only look like links", "5 of committed value at stake")
    assert (scores.title, str(scores.note)) == ("Scores that mislead the ranking", "")


def test_one_finding_leads_to_its_item_and_several_to_the_page_that_shows_them() -> None:
    one = entries(section(sheets(findings=(finding("watermelon", "O1"),))["roles/popm/"], "today"))[0]
    two = entries(section(sheets(findings=(finding("watermelon", "O1"), finding("watermelon", "O2")))["roles/popm/"], "today"))[0]
    assert (one.href, one.refs) == (href("objectives/o1/"), None)
    assert two.href == href("pi/26.2/progress/")
    assert two.refs
    assert [ref.id for ref in two.refs.refs] == ["O1", "O2"]


def test_a_role_is_not_asked_about_what_others_decide() -> None:
    findings = (finding("risk-not-roamed", "R1", "NL650"),)
    made = sheets(findings=findings)
    assert looks(made, "rte") == ["Risks that are not ROAMed or have no owner"]
    assert looks(made, "popm") == []


def test_a_quiet_day_says_so() -> None:
    (agenda,) = section(sheets()["roles/popm/"], "today").blocks
    assert isinstance(agenda, Agenda)
    assert agenda.empty == "Nothing that the checks and the calendar know of asks for you today."


def test_the_sync_pack_asks_for_decisions_of_all_roles() -> None:
    findings = (finding("risk-not-roamed", "R1", "NL650"), finding("watermelon", "O1"), finding("vague-word", "O2", "NL503"))
    asked = [one.title for one in entries(section(sheets(findings=findings)["roles/"], "decide"))]
    assert asked == ["Is O1 still on track?", "What happens with R1: resolve, own, accept or mitigate?"]


def test_a_business_owner_sees_what_is_theirs_to_value() -> None:
    ada = sheets()["roles/business-owner/ada/"]
    assert str(ada.lead) == "In PI 26.2, 1 committed objective worth 8 is yours to value."
    assert [row[0] for row in rows(table(section(ada, "to-value")))] == ["O1"]
    assert section(ada, "to-value").intro == "Nothing to value yet: actual values are given at the PI System Demo on 2026-05-22."


def test_a_business_owner_sees_who_serves_what_they_own() -> None:
    ada = sheets(TRAIN.replace("O1 objective", "O1 objective supports=T1"))["roles/business-owner/ada/"]
    assert rows(table(section(ada, "owned"))) == [["T1", "8", "A"]]


def test_a_business_owner_decides_on_what_they_own() -> None:
    findings = (finding("theme-unserved", "T1", "NL430"), finding("no-line-of-sight", "O2"))
    ada = sheets(findings=findings)["roles/business-owner/ada/"]
    assert [one.title for one in entries(section(ada, "decide"))] == ["Who serves T1, or is it left out on purpose?"]


def test_two_owners_whose_names_look_alike_in_an_address_get_their_own_pages() -> None:
    made = sheets("26.2 pi\nO1 objective pi=26.2 business_owner=Ada_B\nO2 objective pi=26.2 business_owner=Ada-B")
    assert {url for url in made if url.startswith("roles/business-owner/ada")} == {
        "roles/business-owner/ada-b/",
        "roles/business-owner/ada-b-2/",
    }


def test_a_train_without_pis_still_has_roles() -> None:
    assert "roles/rte/" in sheets("A team")


def test_what_nobody_owns_is_shown() -> None:
    holes = {row[0]: row[1:] for row in rows(table(section(sheets()["roles/"], "ownership")))}
    assert holes["Strategic themes"] == ["1", "1", "each has one"]
    assert holes["Risks of PI 26.2"] == ["0", "1", "R1"]
    assert holes["PI objectives of PI 26.2"] == ["2", "2", "each has one"]


def test_a_role_is_found_by_what_people_call_it() -> None:
    made = pages(FAMILY, atlas(TRAIN))
    assert (made["roles/rte/"].search or "").startswith("RTE: ")
    assert "sync pack" in (made["roles/"].search or "")
