"""The planning board of twelve teams, six iterations and sixty dependencies: as large as boards get, and still to be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.builds import build
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.browser.test_planning import printed
from tests.browser.wall_train import DEPENDENCIES, ITERATIONS, TEAMS, write

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
BOARD = "pi/30.1/board/index.html"
# The width of an upright A3 sheet between its margins, in points; the smallest text of a board in pixels; what still can be read.
SHEET, TEXT, LEAST = 796, 10.5, 5.5
OUTSIDE = """
return [...document.querySelectorAll(".nl-pin")].filter((pin) => {
  const card = pin.querySelector("rect").getBBox();
  return [...pin.querySelectorAll("text")].some((text) => {
    const box = text.getBBox();
    return box.x + box.width > card.x + card.width || box.y + box.height > card.y + card.height + 1;
  });
}).map((pin) => pin.textContent.trim());
"""


@pytest.fixture(scope="module")
def wall(chromium: WebDriver, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("wall")
    with serving(build(write(Path(folder)), Path(folder) / "site")) as address:
        yield Reader(chromium, address)


def test_every_team_iteration_and_dependency_is_on_the_board(wall: Reader) -> None:
    wall.be()
    wall.open(BOARD)
    assert len(wall.all(".nl-board__row[data-teams]")) == len(TEAMS)
    assert len(wall.all(".nl-board:not(.nl-board--heads) .nl-board__column")) == ITERATIONS
    assert len(wall.all(".nl-string")) == DEPENDENCIES
    assert {word for word in ("late", "no slack", "in time", "done") for one in wall.all(".nl-pin--need") if one.text.endswith(word)} == {
        *("late", "no slack", "in time", "done")
    }


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_text_runs_out_of_its_card_and_all_fits_beside_a_short_way_to_scroll(wall: Reader, width: int) -> None:
    wall.be(width)
    wall.open(BOARD)
    assert wall.ask(OUTSIDE) == []
    assert wall.ask("const one = document.querySelector('.nl-planboard'); return one.scrollWidth / one.clientWidth") <= 1.25
    assert wall.ask("return document.documentElement.scrollWidth") <= width


def test_the_iterations_stay_in_sight_while_the_board_scrolls(wall: Reader) -> None:
    wall.be()
    wall.open(BOARD)
    wall.ask("const one = document.querySelector('.nl-planboard'); one.scrollIntoView(); one.scrollTop = 700")
    heads, board = (
        wall.ask("return document.querySelector(arguments[0]).getBoundingClientRect().top", one)
        for one in (".nl-board--heads", ".nl-planboard")
    )
    assert abs(heads - board) <= 2


def test_the_board_can_be_read_on_an_upright_a3_sheet(wall: Reader) -> None:
    assert printed(wall, BOARD)[0] == (842, 1191)
    assert wall.ask("return Number(document.querySelector('.nl-board').getAttribute('width'))") * LEAST <= SHEET * TEXT
