"""Loading a site without building it."""

from datetime import date
from pathlib import Path

from northline.site.load import Loaded, Refused, load

CONFIGURATION = """site_name: Harbour
docs_dir: backlog
theme: !ENV [THEME, material]
plugins:
  northline:
    as_of: 2026-09-09
"""


def site(folder: Path, configuration: str = CONFIGURATION) -> Path:
    (folder / "backlog" / "features").mkdir(parents=True)
    (folder / "backlog" / "features" / "FEAT-1.md").write_text("---\ntitle: Oven\n---\n")
    (folder / "site_config.yml").write_text(configuration)
    return folder / "site_config.yml"


def test_site_is_loaded_with_its_name_folder_and_date(tmp_path: Path) -> None:
    loaded = load(site(tmp_path))
    assert isinstance(loaded, Loaded)
    assert (loaded.train.build.site, loaded.train.build.content, loaded.content) == ("Harbour", "backlog", tmp_path / "backlog")
    assert (loaded.train.portfolio.as_of, list(loaded.train.portfolio.items)) == (date(2026, 9, 9), ["FEAT-1"])


def test_given_date_wins(tmp_path: Path) -> None:
    loaded = load(site(tmp_path), date(2026, 1, 1))
    assert isinstance(loaded, Loaded)
    assert loaded.moment.date == date(2026, 1, 1)


def test_problems_of_the_configuration_are_values(tmp_path: Path) -> None:
    refused = load(site(tmp_path, CONFIGURATION.replace("as_of", "as_off")))
    assert isinstance(refused, Refused)
    assert [problem.partition(";")[0] for problem in refused.problems] == ["site_config.yml:6: unknown option `as_off`"]


def test_prose_that_will_show_its_source_is_a_finding(tmp_path: Path) -> None:
    file = site(tmp_path)
    (tmp_path / "backlog" / "notes.md").write_text("# Notes\n\n" + "[" * 200)
    loaded = load(file)
    assert isinstance(loaded, Loaded)
    assert [one.name for one in loaded.train.findings if one.place.path == "notes.md"] == ["body-too-deep"]


def test_missing_file_is_a_problem(tmp_path: Path) -> None:
    refused = load(tmp_path / "site_config.yml")
    assert isinstance(refused, Refused)
    assert refused.problems[0].endswith("there is no such file; northline init DIR makes a site")
