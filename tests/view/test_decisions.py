from tests.view.pi.plans import rows, table
from tests.view.trains import atlas, pages

from northline.view.decisions import FAMILY
from northline.view.parts import Section, Sheet


def sections(text: str) -> dict[str, Section]:
    sheet = pages(FAMILY, atlas(text))["decisions/"].values
    assert isinstance(sheet, Sheet)
    return {one.id: one for one in sheet.sections}


def test_without_decisions_there_is_no_ledger() -> None:
    assert pages(FAMILY, atlas("F1 feature")) == {}


def test_the_newest_decision_stands_first() -> None:
    found = sections("DEC-1 decision date=2026-01-02\nDEC-2 decision date=2026-02-02\nDEC-3 decision")
    assert [row[1] for row in rows(table(found["ledger"]))] == ["DEC-2", "DEC-1", "DEC-3"]


def test_what_was_turned_down_is_listed_with_its_reason_to_be() -> None:
    found = sections("F1 feature state=ready\nF2 feature\nDEC-1 decision chosen=F2 over=F1")
    assert rows(table(found["no"])) == [["F1", "ready", "F2", "DEC-1"]]


def test_a_choice_of_now_over_later_says_so() -> None:
    found = sections("F1 feature\nE1 epic\nDEC-1 decision chosen=F1 over=E1")
    assert rows(table(found["terms"])) == [["DEC-1", "F1", "E1", "now before later"]]


def test_two_items_of_the_same_end_are_no_trade() -> None:
    assert "terms" not in sections("F1 feature\nF2 feature\nDEC-1 decision chosen=F1 over=F2")


def test_records_that_lack_something_say_what() -> None:
    found = sections("DEC-1 decision date=2026-01-02 reason=Because")
    assert rows(table(found["incomplete"])) == [["DEC-1", "decider"]]
