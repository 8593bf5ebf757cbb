"""Search finds items by id and by title, from a server and from disk."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.conftest import serving
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
FEATURE = ("FEAT-124", "Decline reasons that a customer can act on", "features/feat-124/")


def find(reader: Reader, words: str, expected: str = FEATURE[2]) -> list[str]:
    """The addresses that search offers for some words, once the expected one is among them."""
    reader.open("index.html")
    box = reader.one(".md-search__input")
    reader.ask("document.querySelector('#__search').click()")
    box.send_keys(words)
    reader.wait(lambda: expected in " ".join(offered(reader)))
    return [one.partition("?")[0].removesuffix("index.html").removeprefix(reader.base) for one in offered(reader)]


def offered(reader: Reader) -> list[str]:
    """The addresses that stand there now; asked at once, for results come and go."""
    found: list[str] = reader.ask("return [...document.querySelectorAll('.md-search-result__item a')].map((one) => one.href)")
    return found


@pytest.mark.parametrize("words", FEATURE[:2])
def test_an_item_is_found_by_id_and_by_title(reader: Reader, words: str) -> None:
    assert find(reader, words)[0] == FEATURE[2]


@pytest.mark.parametrize("words", ["KPI-1", "kpi-1", " KPI-1 "])
def test_an_id_in_full_comes_before_those_that_begin_like_it(reader: Reader, words: str) -> None:
    assert find(reader, words, "kpis/kpi-10/")[:2] == ["kpis/kpi-1/", "kpis/kpi-10/"]


def test_words_of_a_title_are_found_in_any_order_and_before_words_of_a_text(reader: Reader) -> None:
    assert find(reader, "reasons decline customer")[0] == FEATURE[2]


def test_what_is_found_is_marked_and_stays_text(reader: Reader) -> None:
    find(reader, "decline reasons")
    assert reader.ask("return [...document.querySelectorAll('.md-search-result__item h1 mark')].map((one) => one.textContent)")[:2] == [
        "Decline",
        "reasons",
    ]


def test_nothing_is_found_where_a_word_stands_nowhere(reader: Reader) -> None:
    find(reader, FEATURE[0])
    reader.one(".md-search__input").send_keys(" xylophone")
    reader.wait(lambda: not offered(reader))


def test_search_works_from_disk(disk_reader: Reader) -> None:
    assert FEATURE[2] in find(disk_reader, FEATURE[0])[0]


def test_what_search_finds_opens(disk_reader: Reader) -> None:
    find(disk_reader, FEATURE[0])
    disk_reader.one(".md-search-result__item a").click()
    assert disk_reader.url == FEATURE[2]


def test_a_page_of_another_site_reads_no_index(chromium: WebDriver, addresses: Mapping[str, str], tmp_path: Path) -> None:
    script = f'<script src="{addresses["sample"]}search/search_index.js"></script>'
    (tmp_path / "index.html").write_text(f"<!doctype html>{script}<script>document.title = JSON.stringify(__index)</script>")
    with serving(tmp_path) as address:
        # Another port of the same machine is another site to a browser, and another name leaves no doubt.
        chromium.get(address.replace("127.0.0.1", "localhost"))
        assert chromium.title == "false"
