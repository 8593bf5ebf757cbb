"""`northline archive`: the site of a PI as one zip."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from northline.cli import main

CONTENT = {
    "visions/vision.md": "---\nid: VIS\ntitle: Bread for all\n---\n",
    "pis/26.1.md": "---\nid: '26.1'\nstart: 2026-01-05\nend: 2026-03-13\nstatus: closed\n---\n",
    "pis/26.2.md": "---\nid: '26.2'\nstart: 2026-03-16\nend: 2026-05-22\nstatus: committed\n---\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A train in the middle of its second PI, in the current folder."""
    for path, text in CONTENT.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text)
    (tmp_path / "site_config.yml").write_text(
        "site_name: T\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-04-01\n"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def archive(*words: str) -> Result:
    return CliRunner().invoke(main, ["archive", *words])


def test_a_closed_pi_is_frozen_on_its_last_day(folder: Path) -> None:
    result = archive("26.1")
    assert (result.exit_code, result.output.partition(" files ")[2]) == (0, "as of 2026-03-13 → 26.1.zip\n")
    with ZipFile(folder / "26.1.zip") as packed:
        assert packed.testzip() is None
        assert {"26.1/index.html", "26.1/pi/26.1/index.html", "26.1/data/portfolio.json"} <= set(packed.namelist())
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(2026, 3, 13)}


@pytest.mark.usefixtures("folder")
def test_a_pi_under_way_is_frozen_as_it_stands() -> None:
    assert "as of 2026-04-01" in archive("26.2").output


@pytest.mark.parametrize(("day", "year"), [("0001-01-01", 1980), ("1960-02-29", 1980), ("9999-12-31", 2107)])
def test_any_day_of_the_calendar_is_frozen(folder: Path, day: str, year: int) -> None:
    (folder / "content" / "visions" / "vision.md").write_text(f"---\nid: VIS\nreviewed: {day}\n---\n")
    result = archive("26.1", "--as-of", day)
    assert (result.exit_code, result.output.partition(" files ")[2]) == (0, f"as of {day} → 26.1.zip\n")
    with ZipFile(folder / "26.1.zip") as packed:
        assert {entry.date_time[0] for entry in packed.infolist()} == {year}


def test_the_same_site_gives_the_same_bytes(folder: Path) -> None:
    archive("26.1", "--out", "a.zip")
    archive("26.1", "--out", "b/c.zip")
    assert (folder / "a.zip").read_bytes() == (folder / "b" / "c.zip").read_bytes()


def test_the_published_site_is_left_alone(folder: Path) -> None:
    archive("26.1")
    assert not (folder / "site").exists()


@pytest.mark.usefixtures("folder")
def test_an_unknown_pi_is_a_usage_error() -> None:
    result = archive("27.9")
    assert (result.exit_code, result.stderr) == (2, "there is no PI 27.9; known: 26.1, 26.2\n")


def test_an_archive_that_cannot_be_written_leaves_nothing(folder: Path) -> None:
    (folder / "taken").mkdir()
    result = archive("26.1", "--out", "taken")
    assert result.exit_code == 3
    assert "error: taken: Is a directory" in result.stderr
    assert not list(folder.glob(".*part"))
