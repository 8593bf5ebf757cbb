"""Search finds items by id and by title, from a server and from disk."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.conftest import serving
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
FEATURE = ("FEAT-124", "Decline reasons that a customer can act on", "features/feat-124/")


def find(reader: Reader, words: str) -> list[str]:
    """The addresses that search offers for some words."""
    reader.open("index.html")
    box = reader.one(".md-search__input")
    reader.ask("document.querySelector('#__search').click()")
    box.send_keys(words)
    reader.wait(lambda: FEATURE[2] in " ".join(offered(reader)))
    return offered(reader)


def offered(reader: Reader) -> list[str]:
    """The addresses that stand there now; asked at once, for results come and go."""
    found: list[str] = reader.ask("return [...document.querySelectorAll('.md-search-result__item a')].map((one) => one.href)")
    return found


@pytest.mark.parametrize("words", FEATURE[:2])
def test_an_item_is_found_by_id_and_by_title(reader: Reader, words: str) -> None:
    assert find(reader, words)[0].partition("?")[0].removesuffix("index.html") == f"{reader.base}{FEATURE[2]}"


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
