"""`northline serve`, as far as it leaves before it serves."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from northline.cli import main

CONFIGURATION = "site_name: T\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-09-09\n"


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1:notaport"])
def test_address_that_is_none_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text(CONFIGURATION)
    assert CliRunner().invoke(main, ["serve", "-a", address]).exit_code == 2


def test_configuration_that_is_not_there_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["serve"]).exit_code == 2
