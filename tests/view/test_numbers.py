from datetime import date

import pytest
from tests.view.trains import atlas

from northline.model.cells import Computed, Counted, Phrase, Text, Written
from northline.model.score import Unit
from northline.view.numbers import computed, counted, phrase, written

NONE = Text("–", quiet=True)


def test_a_written_number_is_shown_as_it_stands() -> None:
    assert written(8.0) == Written("8", 8.0)
    assert written(86.25, places=2) == Written("86.25", 86.25)
    assert written(0.35, Unit.RATIO) == Written("35 %", 0.35)
    assert written(date(2026, 5, 4)) == Written("2026-05-04")


def test_a_count_leads_to_its_list_and_says_how_long_that_is_when_only_some_count() -> None:
    assert counted(3, "#here") == Counted("3", "#here", 3.0)
    assert counted(1, "#here", of=4) == Counted("1 of 4", "#here", 0.25)


def test_a_count_of_none_has_nowhere_to_lead() -> None:
    assert counted(0, "#here") == Counted("0", "", 0.0)
    assert counted(0, "#here", empty="nobody") == Text("nobody", quiet=True)


def test_a_computed_number_leads_to_its_own_inputs() -> None:
    assert computed(2 / 3, "#wsjf", Unit.RATIO) == Computed("66.7 %", "#wsjf", 2 / 3)
    assert computed(5.667, "#wsjf", places=3) == Computed("5.667", "#wsjf", 5.667)


@pytest.mark.parametrize("none", [written(None), counted(0, "", empty="–"), computed(None, "#wsjf")])
def test_what_is_absent_is_never_zero(none: object) -> None:
    assert none == NONE


def test_a_sentence_holds_numbers_that_open_and_reads_as_text() -> None:
    said = phrase("{} of 5 serve {}.", counted(3, "#all"), Text("nobody"))

    assert said == Phrase(("", Counted("3", "#all", 3.0), " of 5 serve ", "nobody", "."))
    assert str(said) == "3 of 5 serve nobody."


def test_receipts_stand_on_the_page_of_the_metric_or_of_the_item() -> None:
    shown = atlas("26.2 pi\nA team\nF1 feature")

    assert shown.receipt("load", "26.2", "A").endswith("how/load/index.html#26.2-a")
    assert shown.opened("F1", "priority").endswith("features/f1/index.html#priority")
