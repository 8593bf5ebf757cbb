"""What stands before the paths of content files."""

import subprocess
from pathlib import Path

import pytest

from northline.site.content_path import below, from_here, in_repository


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with its content two folders deep, below the folder that is returned."""
    (tmp_path / "handbook/docs/backlog").mkdir(parents=True)
    return tmp_path


def test_content_is_named_from_the_folder_of_the_configuration(project: Path) -> None:
    assert below(project / "handbook/docs/backlog", project / "handbook") == "docs/backlog"


def test_content_elsewhere_is_known_by_its_name_alone(project: Path) -> None:
    assert below(project / "handbook/docs/backlog", project / "other") == "backlog"


def test_people_are_told_the_way_from_where_they_are(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert from_here(project / "handbook/docs/backlog", project / "handbook") == "handbook/docs/backlog"


def test_people_elsewhere_are_told_the_way_from_the_configuration(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert from_here(project / "handbook/docs/backlog", project / "handbook") == "docs/backlog"


def test_programs_are_told_the_way_from_the_root_of_the_repository(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", project], check=True)
    monkeypatch.chdir(project / "handbook")
    assert in_repository(project / "handbook/docs/backlog", project / "handbook") == "handbook/docs/backlog"


def test_programs_are_told_the_same_as_people_without_a_repository(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "handbook")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert in_repository(project / "handbook/docs/backlog", project / "handbook") == "docs/backlog"


def test_bytes_that_are_no_letters_are_told_as_such(tmp_path: Path) -> None:
    content = tmp_path / "caf\udce9/content"
    content.mkdir(parents=True)
    assert below(content, tmp_path) == "caf\\udce9/content"
