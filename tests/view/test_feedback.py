from tests.view.pi.plans import rows, table
from tests.view.trains import atlas, pages

from northline.view.feedback import FAMILY
from northline.view.parts import Section, Sheet

TRAIN = """
26.2 pi start=2026-03-16 end=2026-05-22
A team
F1 feature
F2 feature
O1 objective pi=26.2 team=A delivers=F1
O2 objective pi=26.2 team=A
FB-1 feedback date=2026-03-01 about=F1 disposition=done closed_on=2026-03-11 led_to=F2
FB-2 feedback date=2026-03-30 about=F1
FB-3 feedback date=2026-03-20 about=F1 disposition=open
FB-4 feedback date=2026-03-02 about=F1 disposition=declined closed_on=2026-03-03
"""


def sections(text: str = TRAIN) -> dict[str, Section]:
    sheet = pages(FAMILY, atlas(text))["feedback/"].values
    assert isinstance(sheet, Sheet)
    return {one.id: one for one in sheet.sections}


def test_without_feedback_there_is_no_log() -> None:
    assert pages(FAMILY, atlas("F1 feature")) == {}


def test_what_waits_longest_stands_first() -> None:
    assert [row[:2] for row in rows(table(sections()["open"]))] == [["FB-3", "12 days"], ["FB-2", "2 days"]]


def answer(feedback: str) -> list[str]:
    """What the log says came of it: the answer, after how long, and what changed."""
    return next(row[4:7] for row in rows(table(sections()["log"])) if row[1] == feedback)


def test_an_answer_says_how_long_it_took_and_what_changed() -> None:
    assert answer("FB-1") == ["done", "10 days", "F2"]


def test_a_refusal_changes_nothing_and_says_so() -> None:
    assert answer("FB-4") == ["declined", "1 day", "nothing"]


def test_objectives_that_nobody_spoke_about_are_counted() -> None:
    assert [row[0] for row in rows(table(sections()["unheard"]))] == ["O2"]
