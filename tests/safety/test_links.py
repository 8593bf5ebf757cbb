"""Every link of a built site leads to a file, and every one with a fragment to a place in it."""

import shutil
from pathlib import Path

import pytest
from tests.safety.trains import northline, write_train

from northline.site.link_check import Broken, broken_links

ROOT = Path(__file__).parents[2]
ALL = 10**9
TRAINS = [ROOT / "tests" / "sites" / "rough", ROOT / "tests" / "sites" / "bare", pytest.param(ROOT, marks=pytest.mark.soak)]


def lead_nowhere(site: Path) -> tuple[Broken, ...]:
    return broken_links(site, ALL)


@pytest.mark.parametrize("train", TRAINS, ids=["rough", "bare", "sample"])
def test_links_of_whole_trains_lead_somewhere(train: Path, tmp_path: Path) -> None:
    done = northline("build", "-f", train / "site_config.yml", "--out", tmp_path / "site", "--fail-on", "never", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert lead_nowhere(tmp_path / "site") == ()


def test_a_check_that_sees_a_missing_page_is_no_blind_one(tmp_path: Path) -> None:
    write_train(tmp_path)
    assert northline("build", "--fail-on", "never", folder=tmp_path).returncode == 0
    assert lead_nowhere(tmp_path / "site") == ()
    shutil.rmtree(tmp_path / "site" / "features" / "feat-1")
    assert len(lead_nowhere(tmp_path / "site")) > 5
