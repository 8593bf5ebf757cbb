"""The explorer: a list without a script, and with one a way to light a single thread by mouse, by keys and by address."""

import pytest
from selenium.webdriver.common.keys import Keys
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]
URL = "traceability/explorer/"
LIT = "return [...document.querySelectorAll('.nl-entry--lit')].map((one) => one.dataset.id)"


def lit(reader: Reader) -> set[str]:
    """The entries on the thread."""
    return set(reader.ask(LIT))


def said(reader: Reader) -> str:
    """What is announced."""
    return reader.one(".nl-explorer__said").text


def focused(reader: Reader) -> str:
    """The entry whose button has the focus."""
    return str(reader.ask("return document.activeElement.closest('.nl-entry')?.dataset.id ?? ''"))


def press(reader: Reader, key: str) -> None:
    """Press a key where the focus is."""
    reader.driver.switch_to.active_element.send_keys(key)


def test_without_a_script_every_entry_is_there_and_nothing_asks_to_be_pressed(reader: Reader) -> None:
    reader.scripts(run=False)
    reader.open(URL)
    reader.scripts(run=True)
    entries = reader.all(".nl-entry")
    assert entries
    assert all(entry.is_displayed() for entry in entries)
    assert reader.all(".nl-explorer button, .nl-explorer__said") == []


def test_choosing_an_entry_lights_its_thread_and_folds_the_rest(reader: Reader) -> None:
    reader.open(URL)
    reader.click(reader.one("[data-id='EPIC-4'] .nl-entry__node"))
    assert {"VIS-1", "T2", "OUT-4", "EPIC-4", "FEAT-125"} <= lit(reader)
    assert "T1" not in lit(reader)
    assert not reader.one("[data-id='T1']").is_displayed()
    assert said(reader).startswith("EPIC-4 Payments that go through the first time: 1 vision, 1 theme, 1 outcome, 3 features,")
    assert reader.one("[data-id='EPIC-4'] .nl-entry__node").get_attribute("aria-pressed") == "true"


def test_the_choice_stands_in_the_address_and_back_undoes_it(reader: Reader) -> None:
    reader.open(f"{URL}?at=T1")
    before = lit(reader)
    assert "T1" in before
    reader.click(reader.one("[data-id='VIS-1'] .nl-entry__node"))
    assert reader.driver.current_url.endswith("?at=VIS-1")
    reader.driver.back()
    reader.wait(lambda: reader.driver.current_url.endswith("?at=T1"))
    assert lit(reader) == before


def test_arrows_walk_enter_chooses_and_escape_shows_all(reader: Reader) -> None:
    reader.open(URL)
    reader.ask("document.querySelector('.nl-entry__node').focus()")
    press(reader, Keys.ARROW_RIGHT)
    press(reader, Keys.ARROW_DOWN)
    assert focused(reader) == "OUT-1"
    press(reader, Keys.ENTER)
    assert focused(reader) == "OUT-1"
    assert {"VIS-1", "T1", "OUT-1"} <= lit(reader)
    press(reader, Keys.ESCAPE)
    assert lit(reader) == set()
    assert focused(reader) == "OUT-1"


def test_an_entry_of_another_pi_is_told_not_to_stand_here(reader: Reader) -> None:
    reader.open(f"{URL}?at=NOWHERE")
    assert said(reader).startswith("NOWHERE does not stand on this page.")


def test_the_way_to_another_pi_keeps_the_choice(reader: Reader) -> None:
    reader.open(f"{URL}?at=T1")
    reader.click(reader.one(".nl-switch a"))
    assert "T1" in lit(reader)


def test_paper_shows_the_thread_alone(reader: Reader) -> None:
    reader.open(f"{URL}?at=EPIC-4")
    reader.be(media="print")
    shown = reader.ask(
        "return [...document.querySelectorAll('.nl-entry')].filter((one) => one.checkVisibility()).map((one) => one.dataset.id)"
    )
    assert set(shown) == lit(reader)
    reader.be()


def test_the_vision_prints_as_its_poster_alone(reader: Reader) -> None:
    reader.open("vision/")
    assert not reader.one(".nl-poster").is_displayed()
    reader.be(media="print")
    assert reader.one(".nl-poster").is_displayed()
    assert not reader.one("h1").is_displayed()
    reader.be()
