"""Our options, found in the configuration file with their places."""

from pathlib import Path

import pytest

from northline.model.raw import Scalar, as_written
from northline.site.settings import lines, options, read_settings

MAPPING = """
site_name: A
plugins:
  search: {}
  northline:
    as_of: 2026-09-09
    explained: [maintenance, run]
"""
LIST = """
plugins:
  - search
  - northline:
      as_of: 2026-09-09
      explained: [maintenance, run]
"""


@pytest.mark.parametrize("text", [MAPPING, LIST])
def test_plugins_may_be_a_mapping_or_a_list(text: str) -> None:
    table = options(text, "site_config.yml")
    assert table is not None
    assert as_written(table) == {"as_of": "2026-09-09", "explained": ["maintenance", "run"]}


def test_every_option_knows_its_place() -> None:
    table = options(MAPPING, "site_config.yml")
    assert table is not None
    (key, value), _ = table.entries
    assert (key.place.path, key.place.line, key.place.column) == ("site_config.yml", 6, 5)
    assert isinstance(value, Scalar)
    assert (value.place.line, value.place.column, value.place.width) == (6, 12, 10)


@pytest.mark.parametrize("text", ["", "plugins: [northline]", "plugins: {northline: }", "site_name: A", "- 1"])
def test_no_options_are_none(text: str) -> None:
    assert options(text, "site_config.yml") is None


def test_tags_that_the_engine_knows_do_no_harm() -> None:
    text = "extra: !ENV [X, y]\nx: !!python/name:material.emoji ''\nplugins: {northline: {art: A}}"
    table = options(text, "site_config.yml")
    assert table is not None
    assert as_written(table) == {"art": "A"}


def test_a_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "site_config.yml"
    path.write_text("plugins:\n  northline:\n    predictability: sometimes\n")
    (line,) = lines(read_settings(path).problems)
    assert line.startswith("site_config.yml:3: ")


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "site_config.yml"
    path.write_text("site_name: A\nplugins: [\n")
    (line,) = lines(read_settings(path).problems)
    assert line.startswith("site_config.yml:3: is not valid YAML")


@pytest.mark.parametrize("text", ["site_name: A\x07\n", f"a: {'[' * 30_000}"])
def test_what_no_parser_takes_is_a_problem(tmp_path: Path, text: str) -> None:
    path = tmp_path / "site_config.yml"
    path.write_text(text)
    (line,) = lines(read_settings(path).problems)
    assert line.startswith("site_config.yml:1: is not valid YAML")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert len(read_settings(tmp_path / "site_config.yml").problems) == 1
