"""Planning pages in a room: the first screen, presenting, one team's threads on the board, and what comes out of a printer."""

import base64
import re

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
KICKOFF, BOARD, OBJECTIVES = "pi/26.4/index.html", "pi/26.4/board/index.html", "pi/26.4/objectives/index.html"
# A closed PI, the current one, a draft with objectives, and one before it has any.
KICKOFFS = [f"pi/{pi}/index.html" for pi in ("26.3", "26.4", "27.1", "27.2")]
A4, A3 = {(595, 842), (842, 595)}, {(842, 1191), (1191, 842)}


def press(reader: Reader, *keys: str) -> None:
    for key in keys:
        ActionChains(reader.driver).send_keys(key).perform()


def shown(reader: Reader) -> list[str]:
    """The headings of the blocks that are on the screen."""
    return [one.text for one in reader.all(".nl-kickoff > section h2") if one.is_displayed()]


def printed(reader: Reader, url: str) -> list[tuple[int, int]]:
    """The sizes of the pages that come out of a printer, in points."""
    reader.be(media="print")
    reader.open(url)
    pdf = base64.b64decode(reader.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    boxes = re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("kickoff", KICKOFFS)
def test_the_first_screen_of_a_kickoff_needs_no_scrolling(reader: Reader, kickoff: str) -> None:
    reader.be(1280, 720)
    reader.open(kickoff)
    assert reader.ask("return document.querySelector('.nl-opening').getBoundingClientRect().bottom") <= 720


def test_presenting_shows_one_block_a_screen(reader: Reader) -> None:
    reader.open(f"{KICKOFF}?present")
    assert shown(reader) == ["Decisions needed from you"]
    press(reader, Keys.ARROW_RIGHT)
    assert shown(reader) == ["What is going on around us?"]
    press(reader, Keys.ARROW_LEFT)
    assert shown(reader) == ["Decisions needed from you"]


def test_no_presented_block_is_higher_than_the_screen_and_none_is_folded(reader: Reader) -> None:
    reader.be(1280, 720)
    reader.open(f"{KICKOFF}?present")
    seen = []
    for _ in range(int(reader.one(".nl-present__place").text.partition(" of ")[2])):
        seen.append(reader.ask("return document.documentElement.scrollHeight"))
        assert not [one for one in reader.all(".nl-shown > .nl-more") if one.is_displayed()]
        press(reader, Keys.ARROW_RIGHT)
    assert len(seen) > 10
    assert max(seen) <= 720


def test_the_address_keeps_the_block_that_is_presented(reader: Reader) -> None:
    reader.open(f"{KICKOFF}?present#risks")
    (heading,) = shown(reader)
    assert heading.startswith("What could go wrong?")


def test_leaving_brings_the_whole_page_back(reader: Reader) -> None:
    reader.open(f"{KICKOFF}?present")
    press(reader, Keys.ESCAPE)
    assert len(shown(reader)) > 10
    assert "present" not in reader.driver.current_url


def test_the_board_follows_the_threads_of_one_team(reader: Reader) -> None:
    reader.open(BOARD)
    Select(reader.one(".nl-tools select")).select_by_visible_text("Checkout")
    lit = reader.all(".nl-board [data-teams]:not(.nl-dim)")
    assert lit
    assert all("checkout" in (one.get_attribute("data-teams") or "").split() for one in lit)
    assert reader.all(".nl-board .nl-dim")


def test_without_a_script_the_board_and_the_kickoff_are_whole(reader: Reader) -> None:
    reader.scripts(run=False)
    reader.open(BOARD)
    assert reader.all(".nl-string")
    reader.open(KICKOFF)
    assert len(reader.all(".nl-kickoff > section")) > 10


@pytest.mark.parametrize("kickoff", KICKOFFS)
def test_a_kickoff_prints_its_essentials_on_two_pages(reader: Reader, kickoff: str) -> None:
    sizes = printed(reader, kickoff)
    assert len(sizes) == 2
    assert set(sizes) <= A4


def test_the_board_prints_on_one_large_sheet_first(reader: Reader) -> None:
    assert printed(reader, BOARD)[0] in A3


def test_each_team_prints_on_a_page_of_its_own(reader: Reader) -> None:
    reader.open(OBJECTIVES)
    teams = len(reader.all(".nl-sheets > section"))
    sizes = printed(reader, OBJECTIVES)
    assert len(sizes) >= teams + 1
    assert set(sizes) <= A4
