"""`northline init`: a site that works at once."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.cli import main
from northline.model.finding import Severity
from northline.site.load import Loaded, load
from northline.site.settings import read_settings
from northline.site.starting import sample_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def init(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments])


def loaded(folder: str) -> Loaded:
    found = load(Path(folder) / "site_config.yml")
    assert isinstance(found, Loaded)
    return found


def test_sample_is_written_whole_with_what_a_repository_needs() -> None:
    result = init("train")
    assert result.exit_code == 0
    written = {path.relative_to("train/content").as_posix() for path in Path("train/content").rglob("*") if path.is_file()}
    assert written == {path.relative_to(sample_folder()).as_posix() for path in sample_folder().rglob("*") if path.is_file()}
    assert {path.name for path in Path("train").iterdir()} == {"content", "site_config.yml", ".gitignore", "README.md"}


def test_next_steps_are_told() -> None:
    assert init("--empty", "train").stdout == (
        "9 files in train/\n\nnext:\n  northline serve -f train/site_config.yml\n  northline build -f train/site_config.yml\n"
    )


def test_sample_has_the_options_of_the_sample_train_itself() -> None:
    init("train")
    assert read_settings(Path("train/site_config.yml")) == read_settings(ROOT / "site_config.yml")


def test_skeleton_has_one_item_of_each_kind_that_a_train_begins_with_and_no_error() -> None:
    init("--empty", "train")
    train = loaded("train").train
    assert [(item.type, item.id) for item in train.portfolio] == [
        ("vision", "VIS-1"),
        ("theme", "T1"),
        ("feature", "FEAT-1"),
        ("objective", "OBJ-1"),
        ("team", "TEAM-1"),
        ("pi", "PI-1"),
    ]
    assert train.open_findings(Severity.ERROR) == 0
    assert train.portfolio.sight("OBJ-1").themes == ("T1",)


def test_skeleton_builds() -> None:
    init("--empty", "train")
    assert CliRunner().invoke(main, ["build", "-f", "train/site_config.yml"]).exit_code == 0
    assert Path("train/site/index.html").is_file()


@pytest.mark.parametrize("name", ["notes.txt", ".env"])
def test_folder_that_holds_something_is_refused_and_left_alone(name: str) -> None:
    Path("train").mkdir()
    Path("train", name).write_text("mine")
    result = init("train")
    assert (result.exit_code, result.stderr) == (2, "train is not empty; name a new folder, such as northline init train-site\n")
    assert [path.name for path in Path("train").iterdir()] == [name]


def test_file_in_the_way_is_refused() -> None:
    Path("train").write_text("mine")
    assert init("train").exit_code == 2


def test_empty_folder_and_new_repository_are_taken() -> None:
    Path("train/.git").mkdir(parents=True)
    assert init("--empty", "train").exit_code == 0
    assert Path("train/site_config.yml").is_file()
