from tests.view.pi.plans import finding, rows, table
from tests.view.trains import atlas, pages

from northline.check import catalogue
from northline.model.finding import Finding
from northline.view.attention import EDITED
from northline.view.parts import Section, Sheet
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


def test_every_check_that_a_page_asks_for_exists() -> None:
    known = {rule.name for rule in catalogue()}
    asked = {check for role in roles() for question in role.questions for check in question.checks}
    asked |= EDITED | CHECKS | WATERMELON | {name for _, names in QUESTIONS for name in names}
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


def test_a_role_looks_first_at_what_its_own_order_says() -> None:
    findings = (finding("risk-not-roamed", "R1", "NL650"), finding("promised-too-late", "O1", "NL661"))
    today = table(section(sheets(findings=findings)["roles/rte/"], "today"))
    assert [row[1:4] for row in rows(today)] == [
        ["Dependencies that come too late or have no answer", "1", "O1"],
        ["Risks that are not ROAMed or have no owner", "1", "R1"],
    ]


def test_a_role_is_not_asked_about_what_others_decide() -> None:
    findings = (finding("risk-not-roamed", "R1", "NL650"),)
    made = sheets(findings=findings)
    assert len(table(section(made["roles/rte/"], "decide")).rows) == 1
    assert len(table(section(made["roles/popm/"], "decide")).rows) == 0


def test_a_quiet_day_says_so() -> None:
    assert table(section(sheets()["roles/popm/"], "today")).empty == "Nothing that the checks know of asks for you today."


def test_a_business_owner_sees_what_is_theirs_to_value() -> None:
    ada = sheets()["roles/business-owner/ada/"]
    assert ada.lead == "In PI 26.2, 1 committed objective worth 8 is yours to value."
    assert [row[0] for row in rows(table(section(ada, "to-value")))] == ["O1"]


def test_a_business_owner_decides_on_what_they_own() -> None:
    findings = (finding("theme-unserved", "T1", "NL430"), finding("no-line-of-sight", "O2"))
    ada = sheets(findings=findings)["roles/business-owner/ada/"]
    assert len(table(section(ada, "decide")).rows) == 1


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
