"""One browser and a few sites for all tests of a run; without a Chromium the tests are skipped, in CI they fail."""

import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.builds import ROOT, build, families
from tests.browser.reader import Reader

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Runs before any script of a page.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def found() -> tuple[str, str]:
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if browser and driver:
        return browser, driver
    why = "no Chromium with chromedriver was found"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def chromium() -> Iterator[WebDriver]:
    """A Chromium without a window."""
    browser, driver = found()
    options = ChromeOptions()
    options.binary_location = browser
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = Chrome(options=options, service=Service(driver))
    chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    yield chrome
    chrome.quit()


@pytest.fixture(scope="session")
def sample_site(chromium: WebDriver, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  # none is built in vain
    """The sample train, built."""
    return build(ROOT / "site_config.yml", tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="session")
def sites(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The sample train and the tiny sites, built, by name."""
    found = {"sample": sample_site}
    for configuration in sorted((ROOT / "tests" / "sites").glob("*/site_config.yml")):
        name = configuration.parent.name
        found[name] = build(configuration, tmp_path_factory.mktemp(name) / "site")
    return found


@pytest.fixture(scope="session")
def addresses(sites: Mapping[str, Path]) -> Iterator[Mapping[str, str]]:
    """Where each of the sites is served."""
    with ExitStack() as servers:
        yield {name: servers.enter_context(serving(folder)) for name, folder in sites.items()}


@pytest.fixture(scope="session")
def pages(sites: Mapping[str, Path]) -> Mapping[tuple[str, str], str]:
    """One page of every family of every site, by site and family."""
    return {(name, family): url for name, site in sites.items() for family, url in families(site).items()}


@pytest.fixture
def reader(chromium: WebDriver, addresses: Mapping[str, str]) -> Iterator[Reader]:
    """A reader of the sample train at a desk."""
    one = Reader(chromium, addresses["sample"])
    one.be()
    yield one
    one.scripts(run=True)


@pytest.fixture
def readers(chromium: WebDriver, addresses: Mapping[str, str]) -> Iterator[Mapping[str, Reader]]:
    """A reader of each site, all with the same browser."""
    yield {name: Reader(chromium, address) for name, address in addresses.items()}
    Reader(chromium, "").scripts(run=True)


@pytest.fixture
def disk_reader(chromium: WebDriver, sample_site: Path) -> Reader:
    """A reader of the sample train as it lies on disk."""
    one = Reader(chromium, f"{sample_site.as_uri()}/")
    one.be()
    return one
