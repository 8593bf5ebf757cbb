"""What changed of late, as readers see it."""

from datetime import date

from tests.view.trains import HOSTILE, atlas, html, pages

from northline.model.cells import Counted, Phrase, Text
from northline.model.difference import Difference, FieldChange, ItemChange
from northline.model.frozen import replace
from northline.model.history import Commit, History, Since
from northline.model.link import Strength
from northline.model.page import href
from northline.view.atlas import Atlas
from northline.view.changes import FAMILY, MOST, latest
from northline.view.parts import Sheet

LAST = Commit("b" * 40, date(2026, 4, 1), "Ada", "Move O1 <to> the vision")
EARLIER = Commit("a" * 40, date(2026, 3, 31), "Bo", "Begin")
CHANGED = ItemChange("O1", "objective", "O1", (FieldChange("supports", "", "T1"),), Strength.NONE, Strength.THEME)
GONE = ItemChange("O9", "objective", "Cut <it>", before=Strength.THEME)
FOUND = Difference("a", "", removed=(GONE,), changed=(CHANGED,))


def shown(found: Difference = FOUND) -> Atlas:
    base = atlas("T1 theme\nO1 objective supports=T1")
    history = History((LAST, EARLIER), (Since("the last change", EARLIER, found),))
    return Atlas(replace(base.train, history=history), base.config)


def test_without_history_there_is_no_page() -> None:
    assert pages(FAMILY, atlas("O1 objective")) == {}


def test_the_page_says_who_changed_what_last() -> None:
    values = pages(FAMILY, shown())["changes/"].values
    assert isinstance(values, Sheet)
    assert values.lead == "Last changed on 2026-04-01 by Ada: Move O1 <to> the vision"
    assert [one.title for one in values.sections] == ["What is different since the last change?", "Who changed what?"]


def test_items_are_linked_and_what_is_gone_is_named() -> None:
    told = html("changes", shown())["changes/"]
    assert "supports: nothing → T1" in told
    assert "none → theme" in told
    assert "O9 Cut &lt;it&gt;" in told
    assert "Move O1 &lt;to&gt; the vision" in told


def test_a_change_of_nothing_is_said() -> None:
    assert "No item has come, gone or changed." in html("changes", shown(Difference("a", "")))["changes/"]


def test_work_without_a_line_of_sight_is_named_first() -> None:
    cut = ItemChange("O1", "objective", "O1", before=Strength.THEME, now=Strength.NONE)
    assert "Without a line of sight now: O1" in html("changes", shown(Difference("a", "", changed=(cut,))))["changes/"]


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    many = tuple(ItemChange(f"O{n}", "objective", HOSTILE, before=Strength.THEME) for n in range(MOST + 5))
    told = html("changes", shown(Difference("a", "", removed=many)))["changes/"]
    assert "5 more: northline diff aaaaaaaa lists them all." in told


def test_how_much_changed_of_late_leads_to_the_list_of_it() -> None:
    told = latest(shown())
    assert isinstance(told, Phrase)
    number = told.parts[1]
    assert isinstance(number, Counted)
    assert (str(told), number.at) == ("2 items since the last change", href("changes/", "since-the-last-change"))


def test_yesterday_is_told_rather_than_the_last_change() -> None:
    base = shown()
    since = (*base.train.history.since, Since("yesterday", LAST, Difference("b", "", changed=(CHANGED,))))
    told = latest(Atlas(replace(base.train, history=History((LAST,), since)), base.config))
    assert str(told) == "1 item since yesterday"


def test_where_nothing_changed_of_late_that_is_said() -> None:
    assert latest(shown(Difference("a", ""))) == Text("nothing since the last change", quiet=True)


def test_without_history_nothing_is_said_of_late_changes() -> None:
    assert latest(atlas("O1 objective")) is None
