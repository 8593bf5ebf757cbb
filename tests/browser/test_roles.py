"""A walk through the site as a role: from the start page to the kickoff, the board and what to look at today, however one reads."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from tests.browser.reader import Reader
from tests.browser.test_planning import printed

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
KICKOFF, KANBAN, ROLE = "pi/26.4/", "boards/art/", "roles/rte/"
ENTRIES = ".nl-agenda__entry"
BESIDE = ".nl-beside a"


def titles(reader: Reader, selector: str) -> list[str]:
    """The words of all links that a selector finds, those out of sight left out."""
    return [one.text for one in reader.all(selector) if one.is_displayed()]


def follow(reader: Reader, words: str) -> None:
    """Click the link that a reader sees with these words."""
    reader.click(next(one for one in reader.all("a") if one.text == words and one.is_displayed()))


def outside(reader: Reader) -> list[str]:
    """What sticks out of the page sideways, scroll regions left out."""
    found: list[str] = reader.ask("""
        return [...document.querySelectorAll("article *")].filter((one) => !one.closest(".nl-table, .nl-columns, pre"))
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((one) => `${one.tagName}.${one.className}`);
    """)
    return found


def test_all_tabs_stand_on_one_line_at_a_desk(reader: Reader) -> None:
    reader.be(1280)
    reader.open("")
    boxes = reader.ask("return [...document.querySelectorAll('.md-tabs__item')].map((one) => one.getBoundingClientRect().toJSON())")
    assert len({box["top"] for box in boxes}) == 1
    assert max(box["right"] for box in boxes) <= 1280


def test_one_click_from_the_start_lead_each_role_and_the_current_pi(reader: Reader) -> None:
    reader.open("")
    follow(reader, "RTE")
    assert reader.url == ROLE
    follow(reader, "PI")
    assert reader.url == KICKOFF


def test_what_stands_under_a_tab_is_in_reach_on_each_of_its_pages(reader: Reader) -> None:
    reader.open("features/feat-125/index.html")
    assert titles(reader, BESIDE) == ["Backlog", "Train Kanban", "Portfolio Kanban"]
    follow(reader, "Train Kanban")
    assert reader.url == KANBAN
    assert titles(reader, f"{BESIDE}[aria-current]") == ["Train Kanban"]


def test_on_a_phone_the_drawer_leads_to_decisions_and_feedback(reader: Reader) -> None:
    reader.be(375)
    reader.open("")
    assert titles(reader, BESIDE) == []
    reader.click(reader.one("label.md-header__button[for='__drawer']"))
    reader.wait(lambda: "Decisions" in titles(reader, ".md-nav__container a"))
    group = next(one for one in reader.all(".md-nav__container") if one.text.strip() == "Decisions")
    reader.click(group.find_element("css selector", "label"))
    reader.wait(lambda: "Feedback" in titles(reader, ".md-nav--primary a"))


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("url", [KICKOFF, KANBAN, ROLE, "roles/business-owner/ingrid-solheim/"])
def test_nothing_sticks_out_sideways(reader: Reader, url: str, width: int) -> None:
    reader.be(width)
    reader.open(f"{url}index.html")
    assert outside(reader) == []


def test_every_column_of_the_kanban_is_in_sight_at_a_desk(reader: Reader) -> None:
    reader.be(1280)
    reader.open(f"{KANBAN}index.html")
    last = reader.all(".nl-column")[-1]
    assert last.find_element("css selector", "h2").text.startswith("unmapped")
    assert reader.ask("return arguments[0].getBoundingClientRect().right", last) <= 1280


def test_each_thing_to_look_at_leads_to_a_page_that_exists(reader: Reader) -> None:
    reader.open(f"{ROLE}index.html")
    found = reader.ask(f"return [...document.querySelectorAll('{ENTRIES} .nl-agenda__title a')].map((one) => one.href)")
    assert found
    for address in found:
        reader.driver.get(address)
        assert "404" not in reader.driver.title


def test_without_scripts_the_walk_is_the_same(reader: Reader) -> None:
    reader.open(f"{ROLE}index.html")
    told = titles(reader, f"{ENTRIES} .nl-agenda__title a")
    reader.scripts(run=False)
    reader.open(f"{ROLE}index.html")
    assert titles(reader, f"{ENTRIES} .nl-agenda__title a") == told
    follow(reader, "Backlog")
    follow(reader, "Train Kanban")
    assert reader.url == KANBAN
    assert len(titles(reader, ".nl-kanban__card h3 a")) > 20


def test_the_keyboard_reaches_the_first_thing_to_look_at_right_after_the_skip_link(reader: Reader) -> None:
    reader.open(f"{ROLE}index.html")
    keys = ActionChains(reader.driver)
    keys.send_keys(Keys.TAB).send_keys(Keys.ENTER).perform()
    first = reader.one(f"{ENTRIES} a")
    reached = []
    for _ in range(6):
        ActionChains(reader.driver).send_keys(Keys.TAB).perform()
        reached.append(reader.driver.switch_to.active_element)
    assert first in reached
    ring = reader.ask("arguments[0].focus(); return getComputedStyle(arguments[0]).outlineStyle", first)
    assert ring != "none"


def test_the_kanban_scrolls_by_keyboard(reader: Reader) -> None:
    reader.be(900)
    reader.open(f"{KANBAN}index.html")
    reader.ask("document.querySelector('.nl-kanban').focus()")
    ActionChains(reader.driver).send_keys(*[Keys.ARROW_RIGHT] * 5).perform()
    reader.wait(lambda: reader.ask("return document.querySelector('.nl-kanban').scrollLeft") > 0)


def test_on_paper_a_role_has_its_list_and_no_navigation(reader: Reader) -> None:
    reader.be(media="print")
    reader.open(f"{ROLE}index.html")
    assert titles(reader, BESIDE) == []
    assert len(titles(reader, f"{ENTRIES} .nl-agenda__title a")) == len(reader.all(ENTRIES)) > 0


def test_on_paper_no_column_of_the_kanban_is_cut_off(reader: Reader) -> None:
    assert set(printed(reader, f"{KANBAN}index.html")) == {(1191, 842)}
    # So wide is the sheet, less its margins.
    reader.be(1496, media="print")
    reader.open(f"{KANBAN}index.html")
    rights = reader.ask("return [...document.querySelectorAll('.nl-column')].map((one) => one.getBoundingClientRect().right)")
    assert max(rights) <= 1496
