"""The backlog as a tool: sorted, filtered, remembered in its address, and complete without a script."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from selenium.webdriver import Keys
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
TABLE = '[data-nl-table="backlog"]'


@pytest.fixture
def backlog(reader: Reader) -> Iterator[Reader]:
    """A reader at the backlog."""
    reader.open("backlog/")
    yield reader
    reader.open("")


def ids(reader: Reader) -> list[str]:
    """The rows that are shown, by the words of their first link."""
    found: list[str] = reader.ask(
        """
        const rows = [...document.querySelectorAll(arguments[0])].filter((row) => !row.hidden);
        return rows.map((row) => row.querySelector(".nl-ref").textContent);
        """,
        f"{TABLE} tbody tr",
    )
    return found


def numbers(reader: Reader, name: str) -> list[float]:
    """The numbers in a column, from the top, as far as there are any."""
    found: list[float] = reader.ask(
        """
        const table = document.querySelector(arguments[0]);
        const index = [...table.querySelectorAll("thead th")].findIndex((head) => head.dataset.name === arguments[1]);
        return [...table.querySelectorAll("tbody tr")].map((row) => row.cells[index].dataset.value).filter(Boolean).map(Number);
        """,
        TABLE,
        name,
    )
    return found


def query(reader: Reader) -> dict[str, list[str]]:
    """What the address says."""
    return parse_qs(urlsplit(reader.driver.current_url).query)


def test_a_column_sorts_and_the_address_says_so(backlog: Reader) -> None:
    backlog.click(backlog.one(f'{TABLE} th[data-name="job_size"] button'))
    sizes = numbers(backlog, "job_size")
    assert len(sizes) > 20
    assert sizes == sorted(sizes, reverse=True)
    assert query(backlog) == {"backlog.sort": ["-job_size"]}
    backlog.click(backlog.one(f'{TABLE} th[data-name="job_size"] button'))
    assert numbers(backlog, "job_size") == sorted(sizes)
    assert backlog.one(f'{TABLE} th[data-name="job_size"]').get_attribute("aria-sort") == "ascending"


def test_sorting_and_filtering_survive_a_reload(backlog: Reader) -> None:
    every = ids(backlog)
    # As people do it: the driver's own way of choosing tells the page less than a browser does.
    backlog.one(".nl-tools select").send_keys(Keys.ARROW_DOWN)
    backlog.one('.nl-tools input[type="search"]').send_keys("a")
    backlog.click(backlog.one(f'{TABLE} th[data-name="wsjf"] button'))
    kept, said = ids(backlog), query(backlog)
    assert 0 < len(kept) < len(every)
    assert set(said) == {"backlog.state", "backlog.find", "backlog.sort"}
    backlog.driver.refresh()
    assert (ids(backlog), query(backlog)) == (kept, said)
    assert backlog.one(".nl-tools__count").text == f"{len(kept)} of {len(every)} rows"


def test_the_backlog_is_complete_without_a_script(backlog: Reader) -> None:
    every = ids(backlog)
    backlog.scripts(run=False)
    backlog.open("backlog/")
    rows = backlog.all(f"{TABLE} tbody tr")
    backlog.scripts(run=True)
    assert len(rows) == len(every)
    assert backlog.all(".nl-tools") == []
    assert all(row.is_displayed() for row in rows)
