"""One page of every family of every site: nothing is complained of, asked from elsewhere, too wide or without the vision."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
Pages = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Visit:
    """What was noticed on one page; `widths` is how wide it is on a screen of each width."""

    errors: tuple[str, ...]
    hosts: frozenset[str]
    violations: tuple[str, ...]
    policy: str
    vision: str
    hacked: bool
    widths: Mapping[int, int]


@pytest.fixture(scope="module")
def visits(chromium: WebDriver, addresses: Mapping[str, str], pages: Pages) -> Mapping[tuple[str, str], Visit]:
    """A visit to every page."""
    Reader(chromium, "").errors()
    return {name: _visit(Reader(chromium, addresses[name[0]]), url) for name, url in pages.items()}


def _visit(reader: Reader, url: str) -> Visit:
    reader.be()
    reader.requests()
    reader.open(url)
    told = reader.ask("""
        return [window.violations, document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
                document.querySelector(".nl-strip a")?.textContent ?? "", "hacked" in window]
    """)
    hosts = frozenset(urlsplit(one).netloc for one in reader.requests() if one.startswith(("http", "ws")))
    return Visit(
        tuple(reader.errors()), hosts, tuple(told[0]), told[1], told[2], told[3], {width: _width(reader, width) for width in (320, 375)}
    )


def _width(reader: Reader, width: int) -> int:
    reader.be(width)
    return int(reader.ask("return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"))


def test_every_site_has_families(visits: Mapping[tuple[str, str], Visit]) -> None:
    assert {name for name, _ in visits} == {"sample", "bare", "rough"}
    assert {"", "vision", "roadmap", "backlog", "pi/*", "pi/*/objectives", "features/*", "prose", "not found"} <= {
        family for name, family in visits if name == "sample"
    }


def test_no_console_complains(visits: Mapping[tuple[str, str], Visit]) -> None:
    assert {name: visit.errors for name, visit in visits.items() if visit.errors} == {}


def test_nothing_is_asked_from_another_host(visits: Mapping[tuple[str, str], Visit], addresses: Mapping[str, str]) -> None:
    assert {name: visit.hosts for name, visit in visits.items() if visit.hosts != {urlsplit(addresses[name[0]]).netloc}} == {}


def test_every_page_has_a_policy_and_keeps_it(visits: Mapping[tuple[str, str], Visit]) -> None:
    assert {name: visit.policy for name, visit in visits.items() if "default-src 'none'" not in visit.policy} == {}
    assert {name: visit.violations for name, visit in visits.items() if visit.violations} == {}


def test_no_script_of_an_author_runs(visits: Mapping[tuple[str, str], Visit]) -> None:
    assert [name for name, visit in visits.items() if visit.hacked] == []


def test_the_vision_stands_on_every_page(visits: Mapping[tuple[str, str], Visit]) -> None:
    said = {site: {visit.vision for (name, _), visit in visits.items() if name == site} for site in ("sample", "bare")}
    assert said["bare"] == {""}
    assert len(said["sample"]) == 1
    assert "" not in said["sample"]


def test_no_page_is_wider_than_a_phone(visits: Mapping[tuple[str, str], Visit]) -> None:
    assert {(*name, width): wide for name, visit in visits.items() for width, wide in visit.widths.items() if wide > width} == {}
