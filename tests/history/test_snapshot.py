"""The content folder at a commit, from a repository made for each test."""

from pathlib import Path

import pytest
from tests.history.repository import commit, git

from northline.history.snapshot import snapshot


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder below a repository's root, committed once and changed since."""
    folder = tmp_path / "site" / "content"
    folder.mkdir(parents=True)
    (folder / "b.md").write_text("second\n")
    (folder / "a é.md").write_text("first")
    (folder / ".hidden.md").write_text("no")
    (folder / "link.md").symlink_to("b.md")
    (tmp_path / "README.md").write_text("outside")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    (folder / "b.md").write_text("changed")
    return folder


def test_files_are_as_they_were_by_paths_below_the_folder(content: Path) -> None:
    found = snapshot(content, "HEAD")
    assert found is not None
    assert [(file.path, file.data) for file in found.files] == [("a é.md", b"first"), ("b.md", b"second\n")]


def test_symbolic_link_is_a_fault_as_in_the_working_tree(content: Path) -> None:
    found = snapshot(content, "main")
    assert found is not None
    assert [(fault.rule, fault.place.path) for fault in found.faults] == [("symlink-refused", "link.md")]


@pytest.mark.parametrize("ref", ["nowhere", "", "--help", "HEAD; true", "-h"])
def test_what_is_no_commit_gives_nothing(content: Path, ref: str) -> None:
    assert snapshot(content, ref) is None


def test_folder_without_repository_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert snapshot(tmp_path, "HEAD") is None


def test_folder_that_the_commit_does_not_have_is_empty(content: Path) -> None:
    (content.parent / "later").mkdir()
    found = snapshot(content.parent / "later", "HEAD")
    assert found is not None
    assert found.files == ()
