"""Writing into the content folder: whole files or none, never through a link, never over another."""

import os
from pathlib import Path

import pytest

from northline.exchange.intake.folder import link_on_the_way, paths_in, put_text, text_of, write_text


def test_new_file_is_written_whole_with_its_folders(tmp_path: Path) -> None:
    write_text(tmp_path, "a/b.md", "ü\n", new=True)
    assert (tmp_path / "a/b.md").read_bytes() == "ü\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.md"]


def test_new_file_never_replaces_one(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("ours")
    with pytest.raises(FileExistsError):
        write_text(tmp_path, "b.md", "theirs", new=True)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b.md", "ours")]


@pytest.mark.parametrize("new", [True, False])
def test_file_system_without_hard_links_serves_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, new: bool) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    if not new:
        (tmp_path / "b.md").write_text("old")
    write_text(tmp_path, "b.md", "text", new=new)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b.md", "text")]


def test_known_file_keeps_its_line_ends_and_rights(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_bytes(b"a\r\n")
    (tmp_path / "b.md").chmod(0o640)
    write_text(tmp_path, "b.md", "a\nb\n", new=False)
    assert (tmp_path / "b.md").read_bytes() == b"a\r\nb\r\n"
    assert (tmp_path / "b.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["link/b.md", "file.md"])
def test_nothing_is_written_through_a_link(tmp_path: Path, path: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "out/file.md").write_text("kept")
    (tmp_path / "in/link").symlink_to(tmp_path / "out")
    (tmp_path / "in/file.md").symlink_to(tmp_path / "out/file.md")
    with pytest.raises(OSError, match="is a symbolic link"):
        write_text(tmp_path / "in", path, "x", new=path.startswith("link"))
    assert [(one.name, one.read_text()) for one in (tmp_path / "out").iterdir()] == [("file.md", "kept")]


def test_link_on_the_way_is_the_first_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/l").symlink_to(tmp_path)
    assert link_on_the_way(tmp_path, "a/l/x.md") == "a/l"
    assert link_on_the_way(tmp_path / "a/l", "x.md") == "."
    assert link_on_the_way(tmp_path, "a/x.md") == ""


def test_paths_are_those_of_files_hidden_ones_and_links(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/.x").write_text("")
    (tmp_path / "l").symlink_to(tmp_path / "a")
    assert paths_in(tmp_path) == (frozenset({"a/.x"}), frozenset({"l"}))


def test_own_file_is_written_only_when_it_says_something_else(tmp_path: Path) -> None:
    put_text(tmp_path, ".x", "a\n")
    before = (tmp_path / ".x").stat().st_ino
    put_text(tmp_path, ".x", "a\n")
    assert (tmp_path / ".x").stat().st_ino == before
    put_text(tmp_path, ".x", "b\n")
    assert (tmp_path / ".x").read_text() == "b\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a\nb\n", "a\nb\n"), (b"a\r\nb\r\n", "a\nb\n"), (b"a\r\nb\n", None), (b"a\rb", None), (b"\xff", None), (b"", "")],
)
def test_text_that_can_be_edited_is_utf_8_with_one_kind_of_line_ends(data: bytes, text: str | None) -> None:
    assert text_of(data) == text
