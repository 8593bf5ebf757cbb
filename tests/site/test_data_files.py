"""What a published site offers to other programs."""

import re
from pathlib import Path

from click.testing import CliRunner

from northline.cli import main
from northline.site.building import build_site
from northline.site.request import Request

_LINK = re.compile(r'<a class="nl-csv" href="([^"]+)"')


def test_data_file_holds_the_bytes_that_export_prints(train: Path) -> None:
    build_site(train, None, Request())
    printed = CliRunner().invoke(main, ["export", "json", "-f", str(train)]).stdout_bytes
    assert (train.parent / "site" / "data" / "portfolio.json").read_bytes() == printed


def test_table_of_a_report_leads_to_its_file(train: Path) -> None:
    build_site(train, None, Request())
    page = train.parent / "site" / "features" / "index.html"
    (href,) = _LINK.findall(page.read_text())
    assert href == "../data/features.csv"
    assert (page.parent / href).resolve().read_bytes().startswith(b"\xef\xbb\xbfid,title,state")


def test_table_of_a_view_leads_to_its_file(train: Path) -> None:
    (train.parent / "content" / "page.md").write_text("# Page\n\n```view\nfrom: features\ntitle: Our work\n```\n")
    build_site(train, None, Request())
    page = train.parent / "site" / "page" / "index.html"
    (href,) = _LINK.findall(page.read_text())
    assert href == "../data/view-our-work.csv"
    assert (page.parent / href).resolve().read_bytes().startswith(b"\xef\xbb\xbfID,Title,State")
