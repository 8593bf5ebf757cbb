"""How soon a browser's reader can use a site: `python -m tests.benchmarks.browser SITE [URL …]` prints figures by page as JSON.

Pages are opened one by one from a server on this machine, the best of three visits each. `usable` is the time from asking for
a page until it has loaded and its last long task has ended, `answer` that from a click, a choice or a letter to the frame that
shows what came of it.
"""

import json
import re
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from tests.browser.builds import families
from tests.browser.conftest import FLAGS, found, serving

VISITS, HEAVIEST = 3, 25
# A main thread that had nothing long to do for this many milliseconds has nothing more to do.
QUIET, PATIENCE = 400, 20
WATCH = """
window.long = [];
new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => one.startTime + one.duration)))
  .observe({ type: "longtask", buffered: true });
"""
SETTLED = f"""
const loaded = performance.getEntriesByType("navigation")[0].loadEventEnd;
const usable = Math.max(loaded, ...long);
return loaded && performance.now() - usable > {QUIET} ? usable : null;
"""
# What is clicked, chosen or typed into, where a page has it.
TRIALS: Mapping[str, tuple[str, str]] = {
    "sort": ("[data-nl-table] th button", "one.click()"),
    "find": (
        ".nl-tools input",
        "one.value = 'a'; one.dispatchEvent(new Event('input'));",
    ),
    "filter": (
        ".nl-tools select",
        "one.selectedIndex = 1; for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));",
    ),
    "disclosure": (".md-content details:not([open]) > summary", "one.click()"),
    "thread": (".nl-entry__node", "one.click()"),
}
ANSWER = """
const [selector, done] = [arguments[0], arguments[1]];
const one = document.querySelector(selector);
if (!one) return done(null);
const start = performance.now();
ACT;
requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => done(performance.now() - start);
  channel.port2.postMessage(null);
});
"""
FOUND = "return document.querySelector('.md-search-result__item a')?.textContent.includes(arguments[0])"


@contextmanager
def browsing() -> Iterator[WebDriver]:
    """A Chromium without a window that notices long tasks."""
    browser, driver = found()
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, "--window-size=1280,800"):
        options.add_argument(flag)
    chrome = Chrome(options=options, service=Service(driver))
    chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    chrome.execute_cdp_cmd("Performance.enable", {})
    yield chrome
    chrome.quit()


def visit(chrome: WebDriver, address: str) -> dict[str, float]:
    """One visit to a page."""
    chrome.get("about:blank")
    chrome.get(address)
    usable = _settled(chrome)
    spent = _metrics(chrome)
    answers = {f"answer to {name}": taken for name, trial in TRIALS.items() if (taken := _answer(chrome, *trial)) is not None}
    return {
        "usable": usable,
        "layout": (spent["LayoutDuration"] + spent["RecalcStyleDuration"]) * 1000,
        "elements": chrome.execute_script("return document.getElementsByTagName('*').length"),
        **answers,
    }


def _metrics(chrome: WebDriver) -> dict[str, float]:
    return {one["name"]: one["value"] for one in chrome.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}


def _settled(chrome: WebDriver) -> float:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (usable := chrome.execute_script(SETTLED)) is not None:
            return float(usable)
        time.sleep(0.1)
    return float("inf")


def _answer(chrome: WebDriver, selector: str, act: str) -> float | None:
    taken: float | None = chrome.execute_async_script(ANSWER.replace("ACT", act), selector)
    return taken


def page(chrome: WebDriver, address: str) -> dict[str, float]:
    """The best of some visits to a page, figure by figure."""
    visits = [visit(chrome, address) for _ in range(VISITS)]
    return {name: min(one[name] for one in visits if name in one) for name in visits[0]}


def search(chrome: WebDriver, address: str, site: Path) -> dict[str, float]:
    """Milliseconds from asking for the start page to the first result, for the id and for the title of the last story."""
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    stories = [one["title"] for one in docs if re.fullmatch(r"stories/story-\d+/", one["location"])]
    asked = dict(zip(("id", "title"), stories[-1].split(" ", 1), strict=True))
    best = {name: min(_searched(chrome, address, words, stories[-1]) for _ in range(VISITS)) for name, words in asked.items()}
    return {f"search by {name}": taken for name, taken in best.items()}


def _searched(chrome: WebDriver, address: str, words: str, expected: str) -> float:
    chrome.get("about:blank")
    chrome.get(address)
    chrome.execute_script("document.querySelector('#__search').click()")
    chrome.find_element(By.CSS_SELECTOR, ".md-search__input").send_keys(words)
    end = time.monotonic() + PATIENCE
    while not chrome.execute_script(FOUND, expected):
        if time.monotonic() > end:
            return float("inf")
        time.sleep(0.01)
    return float(chrome.execute_script("return performance.now()"))


def heaviest(site: Path) -> list[str]:
    """The pages with most bytes and those with most elements."""
    sizes: list[tuple[int, int, str]] = []
    for file in site.rglob("*.html"):
        text = file.read_bytes()
        sizes.append((len(text), text.count(b"<"), file.relative_to(site).as_posix().removesuffix("index.html")))
    ranked = (sorted(sizes, key=lambda one: one[measure], reverse=True)[:HEAVIEST] for measure in (0, 1))
    return sorted({url for some in ranked for *_, url in some})


def figures(site: Path, urls: list[str]) -> dict[str, dict[str, Any]]:
    """Figures of one page of each family and of the heaviest pages, or of the given ones; then those of search."""
    asked = urls or sorted({*families(site).values(), *heaviest(site)})
    with serving(site) as address, browsing() as chrome:
        pages = {url or "/": {**page(chrome, address + url), "bytes": _size(site, url)} for url in asked}
        return {"pages": pages, "search": {} if urls else search(chrome, address, site)}


def _size(site: Path, url: str) -> int:
    file = site / url
    return (file / "index.html" if file.is_dir() else file).stat().st_size


if __name__ == "__main__":
    print(json.dumps(figures(Path(sys.argv[1]), sys.argv[2:])))  # noqa: T201  # what the caller reads
