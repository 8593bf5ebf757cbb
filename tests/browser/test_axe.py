"""axe-core, on one page of every family: nothing serious, in light and dark, at a desk and on a phone."""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
Pages = Mapping[tuple[str, str], str]
# A colour scheme decides contrast, a width decides sizes and order: two runs see all of either. All four run where time is no matter.
SCREENS = [("light", 1280), ("dark", 375)]
if os.environ.get("NORTHLINE_AXE") == "all":
    SCREENS += [("light", 375), ("dark", 1280)]
# Lists by kind are all built alike, as are the pages of a role; the tiny sites count for their texts alone.
TWINS = frozenset({"items", "stories", "objectives", "themes", "kpis", "stories/*", "roles/*/*", "metrics/*/*"})
ROUGH = frozenset({"prose", "features/*", "objectives/*"})
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, arguments[0]).then(
  (found) => done(found.violations.filter((one) => ["serious", "critical"].includes(one.impact))
    .map((one) => `${one.id}: ${one.nodes.length}, such as ${one.nodes[0].target.join(" ")}`)),
  (error) => done([`axe: ${error}`]),
);
"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, from the package that brings it along."""
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("axe-core is not installed: pip install .[test]")
    return (Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(reader: Reader, axe: str) -> list[str]:
    """What axe finds serious or critical on the page as it is."""
    reader.ask(axe)
    found: Any = reader.driver.execute_async_script(RUN, OPTIONS)
    return list(found)


def test_axe_is_recent(reader: Reader, axe: str) -> None:
    reader.open("")
    reader.ask(axe)
    major, minor, _ = reader.ask("return axe.version").split(".")
    assert (int(major), int(minor)) >= (4, 8)


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_no_family_has_a_serious_violation(readers: Mapping[str, Reader], pages: Pages, axe: str, scheme: str, width: int) -> None:
    found = {}
    for (site, family), url in pages.items():
        if family in TWINS or (site == "bare" and family) or (site == "rough" and family not in ROUGH):
            continue
        reader = readers[site]
        reader.be(width, scheme=scheme)
        reader.open(url)
        if told := violations(reader, axe):
            found[site, family] = told
    assert found == {}, "\n".join(f"{name}: {each}" for name, told in found.items() for each in told)


def test_an_open_search_has_no_serious_violation(reader: Reader, axe: str) -> None:
    reader.open("")
    reader.ask("document.querySelector('#__search').click()")
    reader.one(".md-search__input").send_keys("FEAT-12")
    reader.wait(lambda: reader.all(".md-search-result__item a"))
    assert violations(reader, axe) == []
