"""The kickoff, the board and a role page as people meet them: wide and narrow, printed, without a script, and by keyboard."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
KICKOFF, BOARD, ROLE = "pi/26.4/index.html", "pi/26.4/board/index.html", "roles/rte/index.html"
WALKED = pytest.mark.parametrize("url", [KICKOFF, BOARD, ROLE])
# A script adds ways to work with a page, never what it says.
ADDED = ".nl-present, .nl-present__offer, .nl-tools, .headerlink"
TOLD = f"""
const added = document.querySelectorAll("{ADDED}");
return [...document.querySelectorAll(".md-content :is(h1, h2, a, td, th, text)")]
  .filter((one) => ![...added].some((each) => each.contains(one)))
  .map((one) => one.textContent.replace(/[\\s¶↕]+/g, " ").trim()).filter(Boolean);
"""
CLOSED = """
return [...document.querySelectorAll(".md-content details")]
  .filter((one) => !one.open && one.checkVisibility() && one.getBoundingClientRect().height === 0).length;
"""
FOCUSED = """
const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
return {
  tag: one.tagName.toLowerCase(), inside: Boolean(one.closest(".md-content")), pin: Boolean(one.closest(".nl-pin")),
  seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  href: new URL(one.href?.baseVal ?? one.href ?? "", location.href).href,
};
"""


@WALKED
@pytest.mark.parametrize("width", [1280, 375])
def test_a_page_never_scrolls_sideways(reader: Reader, url: str, width: int) -> None:
    reader.be(width)
    reader.open(url)
    assert reader.ask("return document.documentElement.scrollWidth") <= width
    assert reader.one("h1").is_displayed()


@WALKED
def test_without_a_script_a_page_says_the_same(reader: Reader, url: str) -> None:
    reader.open(url)
    told = reader.ask(TOLD)
    reader.scripts(run=False)
    reader.open(url)
    assert len(told) > 20
    assert reader.ask(TOLD) == told


@WALKED
def test_on_paper_nothing_needs_a_click(reader: Reader, url: str) -> None:
    reader.be(media="print")
    reader.open(url)
    assert reader.ask(CLOSED) == 0
    assert not [one for one in reader.all(".md-header, .md-tabs, .nl-tools, .nl-present, .md-search") if one.is_displayed()]


@WALKED
def test_the_keyboard_reaches_the_content_and_sees_where_it_is(reader: Reader, url: str) -> None:
    reader.open(url)
    stops = []
    for _ in range(60):
        ActionChains(reader.driver).send_keys(Keys.TAB).perform()
        stops.append(reader.ask(FOCUSED))
    inside = [one for one in stops if one["inside"]]
    assert len(inside) > 20
    assert [one for one in inside if not (one["seen"] and one["ring"])] == []


def test_a_card_of_the_board_opens_by_keyboard(reader: Reader) -> None:
    reader.open(BOARD)
    reader.ask("document.querySelector('.nl-planboard').focus()")
    for _ in range(20):
        ActionChains(reader.driver).send_keys(Keys.TAB).perform()
        if reader.ask(FOCUSED)["pin"]:
            break
    goal = reader.ask(FOCUSED)
    assert goal["pin"]
    ActionChains(reader.driver).send_keys(Keys.ENTER).perform()
    reader.wait(lambda: reader.url != BOARD.removesuffix("index.html"))
    assert reader.base + reader.url == goal["href"].removesuffix("index.html")
