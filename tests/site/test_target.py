"""Which folder a site may replace."""

from pathlib import Path

import pytest

from northline.site.publish import PublishError, begin
from northline.site.target import refusal

ENGINE = '<!doctype html><html><head><meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.1"></head></html>'


def made(folder: Path, *names: str) -> Path:
    """A folder with files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
    return folder


@pytest.mark.parametrize("name", [".git", "site_config.yml", "mkdocs.yml", "pyproject.toml"])
def test_a_folder_of_work_is_never_replaced(tmp_path: Path, name: str) -> None:
    made(tmp_path, name, "data/portfolio.json")
    assert refusal(tmp_path) == "is not a folder that a site may replace"


@pytest.mark.parametrize("name", ["index.html", "notes.md", "photos/1.jpg", ".env", ".ssh/id"])
def test_a_folder_of_other_files_is_not_replaced(tmp_path: Path, name: str) -> None:
    made(tmp_path / "docs", name)
    with pytest.raises(PublishError, match="docs holds files that are not a site's; choose another place, or remove what is there"):
        begin(tmp_path / "docs")
    assert (tmp_path / "docs" / name).read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_what_the_site_is_made_from_is_not_replaced(tmp_path: Path) -> None:
    made(tmp_path, "data/portfolio.json", "content/a.md", "other.yml")
    for source in ("content", "other.yml"):
        assert refusal(tmp_path, [tmp_path / source]) == "holds what the site is made from"
    assert refusal(tmp_path / "content", [tmp_path / "content"]) == "holds what the site is made from"


def test_a_home_and_the_root_are_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert refusal(tmp_path) == refusal(Path("/")) == "is not a folder that a site may replace"


def test_a_user_whom_the_system_does_not_know_may_replace_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", unknown)
    assert refusal(made(tmp_path / "site", "data/portfolio.json")) == ""


def test_a_file_in_the_place_of_a_site_is_not_replaced(tmp_path: Path) -> None:
    made(tmp_path, "site")
    with pytest.raises(PublishError, match="is not a folder"):
        begin(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_site_of_ours_or_of_the_engine_and_an_empty_folder_may_be_replaced(tmp_path: Path) -> None:
    ours, engine, empty = (tmp_path / name for name in ("ours", "engine", "empty"))
    made(ours, "data/portfolio.json", "index.html")
    made(engine, "index.html")
    (engine / "index.html").write_text(ENGINE)
    made(empty, ".gitkeep")
    assert [refusal(one, [tmp_path / "content"]) for one in (ours, engine, empty, tmp_path / "none")] == ["", "", "", ""]
