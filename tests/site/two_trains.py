"""A site of two trains: the other one's file is made by building its own site, never by hand."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.site.page_tree import Element, page_tree

from northline.exchange.portfolio_json import portfolio_json
from northline.site.building import build_site
from northline.site.load import Loaded, load
from northline.site.request import Request

SITES = Path(__file__).parents[1] / "sites" / "trains"
FILE = Path("trains", "payments.json")


def write_both(folder: Path) -> Path:
    """Write both trains below a folder, the file of the second beside the first; the configuration of the first."""
    shutil.copytree(SITES, folder, dirs_exist_ok=True)
    (folder / "harbour" / FILE).parent.mkdir(exist_ok=True)
    tell(folder)
    return folder / "harbour" / "site_config.yml"


def tell(folder: Path) -> None:
    """Let the other train tell anew what it plans."""
    loaded = load(folder / "payments" / "site_config.yml")
    assert isinstance(loaded, Loaded)
    (folder / "harbour" / FILE).write_bytes(portfolio_json(loaded.train))


def build(configuration: Path, profile: str = "") -> Path:
    """Build the first train's site."""
    site = configuration.parent / "site"
    build_site(configuration, site, Request(jobs=1, profile=profile))
    return site


def page(site: Path, url: str) -> Element:
    """One page of it."""
    return page_tree((site / url / "index.html").read_text(encoding="utf-8"))


def rows(tree: Element, section: str) -> Mapping[str, list[str]]:
    """The rows of the table in a section, as texts, by their first cell."""
    heading = next(one for one in tree.all("h2") if one.id == section)
    table = next(one for one in heading.above if "nl-section" in one.classes)
    found = [[" ".join(cell.text.split()) for cell in row.all("th", "td")] for body in table.all("tbody") for row in body.all("tr")]
    return {first: rest for first, *rest in found}
