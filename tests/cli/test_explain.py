"""`northline explain`: the catalogue in the terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.check import catalogue
from northline.cli import main
from northline.score import catalogue as metrics


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


@pytest.mark.parametrize("name", ["NL201", "nl201", "dangling-link", "Dangling link"])
def test_rule_is_found_by_code_and_name(name: str) -> None:
    result = explain(name)
    assert result.exit_code == 0
    assert result.stdout.startswith("NL201 dangling-link (error)\n\nA link names an item that does not exist.\n\nWhy it matters: ")


@pytest.mark.parametrize("name", ["coverage", "Vision coverage"])
def test_metric_is_found_by_name_and_title(name: str) -> None:
    assert explain(name).stdout.startswith("Vision coverage (coverage)\n\n")


def test_unknown_name_suggests_the_closest() -> None:
    result = explain("danglin-link")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "there is no check and no metric danglin-link; did you mean dangling-link?\n"


def test_name_unlike_anything_points_to_the_list() -> None:
    assert explain("zzzzzz").stderr == "there is no check and no metric zzzzzz; `northline explain` lists everything\n"


def test_without_a_name_everything_is_listed() -> None:
    listed = {line.split()[0] for line in explain().stdout.splitlines() if line}
    assert listed == {*(rule.code for rule in catalogue()), *metrics()}


def test_a_site_adds_its_values_with_the_formula_filled_in(tmp_path: Path) -> None:
    site = tmp_path / "content" / "pis"
    site.mkdir(parents=True)
    (site / "26.2.md").write_text("---\nconfidence: {A: [0, 0, 1, 1, 0]}\n---\n", encoding="utf-8")
    config = tmp_path / "site_config.yml"
    config.write_text("site_name: Train\ndocs_dir: content\nplugins:\n  northline:\n    as_of: 2026-01-01\n", encoding="utf-8")

    said = explain("confidence", "-f", str(config)).stdout

    assert said.startswith("Confidence vote (confidence)\n\n")
    assert "Values of Train, as of 2026-01-01:\n\n26.2 · mean · 3.5 · 7 ÷ 2 · accepted" in said


def test_a_site_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    result = explain("load", "-f", str(tmp_path / "none.yml"))
    assert result.exit_code == 2
    assert "none.yml" in result.stderr
