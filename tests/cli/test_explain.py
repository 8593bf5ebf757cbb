"""`northline explain`: the catalogue in the terminal."""

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
