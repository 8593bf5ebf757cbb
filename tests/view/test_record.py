from tests.view.pi.plans import rows, table
from tests.view.trains import atlas

from northline.view.parts import Section
from northline.view.record import record

TRAIN = """
F1 feature
F2 feature
DEC-1 decision date=2026-03-01 chosen=F2 over=F1 affects=F1 reason=It_pays
DEC-2 decision date=2026-03-20 explains=F1
FB-1 feedback date=2026-03-02 about=F1 disposition=done led_to=F2
FB-2 feedback date=2026-03-09 about=F1
"""


def sections(item: str) -> dict[str, Section]:
    shown = atlas(TRAIN)
    return {one.id: one for one in record(shown, shown.portfolio[item])}


def test_an_item_tells_what_was_decided_on_it_the_newest_first() -> None:
    assert rows(table(sections("F1")["decided"])) == [
        ["2026-03-20", "DEC-2", "explained", "no reason"],
        ["2026-03-01", "DEC-1", "set aside", "It pays"],
    ]


def test_an_item_tells_what_people_said_and_what_came_of_it() -> None:
    assert rows(table(sections("F1")["heard"])) == [["2026-03-09", "FB-2", "open", "–"], ["2026-03-02", "FB-1", "done", "F2"]]


def test_what_came_from_feedback_says_so() -> None:
    assert rows(table(sections("F2")["heard"])) == [["2026-03-02", "FB-1", "done", "this"]]


def test_what_nobody_decided_or_spoke_about_has_no_record() -> None:
    assert sections("DEC-2") == {}
