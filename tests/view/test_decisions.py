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


def test_what_was_dropped_or_declined_without_a_decision_is_listed_with_its_own_reason() -> None:
    found = sections(
        "O1 objective status=dropped reason=No_supplier replaced_by=O2\nO2 objective\n"
        "FB-1 feedback disposition=declined | One voucher is enough\nE1 epic decision=stop\nDEC-1 decision"
    )
    assert rows(table(found["no"])) == [
        ["O1", "dropped", "O2", "No supplier"],
        ["E1", "stopped", "–", "no reason"],
        ["FB-1", "declined", "–", "One voucher is enough"],
    ]


def test_what_a_decision_set_aside_is_listed_once() -> None:
    found = sections("O1 objective status=dropped\nDEC-1 decision over=O1")
    assert rows(table(found["no"])) == [["O1", "dropped", "–", "DEC-1"]]


def test_a_train_that_records_no_decision_still_shows_what_it_dropped() -> None:
    assert list(sections("O1 objective status=dropped")) == ["no"]


def test_each_pi_says_how_much_of_it_is_for_later() -> None:
    found = sections("26.2 pi status=committed\nF1 feature pi=26.2 kind=enabler\nF2 feature pi=26.2\nDEC-1 decision")
    assert rows(table(found["terms"])) == [["26.2", "current", "1 of 2"]]


def test_a_choice_of_now_over_later_says_so() -> None:
    found = sections("F1 feature\nE1 epic\nDEC-1 decision chosen=F1 over=E1")
    assert rows(table(found["terms"])) == [["DEC-1", "F1", "E1", "now before later"]]


def test_two_items_of_the_same_end_are_no_trade() -> None:
    assert "terms" not in sections("F1 feature\nF2 feature\nDEC-1 decision chosen=F1 over=F2")


def test_records_that_lack_something_say_what() -> None:
    found = sections("DEC-1 decision date=2026-01-02 reason=Because")
    assert rows(table(found["incomplete"])) == [["DEC-1", "decider"]]
