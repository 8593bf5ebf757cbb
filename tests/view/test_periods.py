from tests.view.trains import atlas

from northline.view.periods import coming, dates, switch, window

TEN = "\n".join(f"P{n} pi start=20{10 + n}-01-01 end=20{10 + n}-12-31" for n in range(10, 21))


def test_the_window_holds_two_past_pis_the_current_one_and_five_ahead() -> None:
    span = window(atlas(TEN))
    assert span.near == ("P14", "P15", "P16", "P17", "P18", "P19", "P20")
    assert span.earlier == ("P10", "P11", "P12", "P13")
    assert span.later == ()


def test_a_train_without_pis_has_an_empty_window() -> None:
    assert window(atlas("T1 theme")).near == ()


def test_the_current_pi_is_the_first_of_those_to_come() -> None:
    assert coming(atlas(TEN), 3) == ("P16", "P17", "P18")


def test_a_switch_keeps_the_pi_shown_in_sight_however_old_it_is() -> None:
    steps = switch(atlas(TEN), lambda pi: f"x/{pi}/", "P10")
    assert [step.text for step in steps.steps] == ["P10", "P14", "P15", "P16", "P17", "P18", "P19", "P20"]
    assert [step.text for step in steps.folded] == ["P11", "P12", "P13"]
    assert [step.text for step in steps.steps if step.here] == ["P10"]


def test_one_pi_needs_no_switch() -> None:
    assert switch(atlas("P1 pi"), lambda pi: pi, "P1").steps == ()


def test_dates_say_only_what_is_known() -> None:
    shown = atlas("P1 pi start=2026-01-05").calendar.pis[0]
    assert dates(shown.start, shown.end) == "from 2026-01-05"
