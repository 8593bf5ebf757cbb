"""Every number on every page of the sample can be opened: to its file, to the list it counts, or to its own inputs."""

from pathlib import Path

import pytest
from tests.browser.builds import ROOT, build
from tests.site.opened import Site, astray, closed, without_data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(build(ROOT / "site_config.yml", Path(tmp_path_factory.mktemp("sample")) / "site").resolve())


# Kinds whose pages are reports.
REPORTS = ("vision", "team", "pi")
# Folders of the sample's prose.
PROSE = ("guide", "about")


def _ours(url: str) -> bool:
    return url.partition("/")[0] not in PROSE


def test_every_number_opens(site: Site) -> None:
    assert [f"{url}: {one}" for url in site.pages if _ours(url) for one in closed(site, url)] == []


def test_every_number_leads_to_what_it_says(site: Site) -> None:
    assert [f"{url}: {one}" for url in site.pages if _ours(url) for one in astray(site, url)] == []


def test_every_table_has_its_data_file(site: Site) -> None:
    # What stands on the page of an item only repeats rows of the tables by kind.
    pages = [url for url in site.pages if _ours(url) and not _is_item(site, url)]
    assert [f"{url}: {one}" for url in pages for one in without_data(site, url)] == []


def _is_item(site: Site, url: str) -> bool:
    return any(one["url"].rstrip("/") == url and one["type"] not in REPORTS for one in site.items)
