"""Walking the content folder."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from northline.model.fault import Fault
from northline.model.place import Place
from northline.site import content_files as walking
from northline.site.content_files import content_files, unlisted


def test_files_come_as_bytes_in_order_of_path(tmp_path: Path) -> None:
    (tmp_path / "teams").mkdir()
    (tmp_path / "teams" / "b.md").write_bytes(b"b\r\n")
    (tmp_path / "z.md").write_bytes(b"z")
    (tmp_path / "a.md").write_bytes(b"\xff")
    files, faults = content_files(tmp_path)
    assert [(file.path, file.data) for file in files] == [("a.md", b"\xff"), ("teams/b.md", b"b\r\n"), ("z.md", b"z")]
    assert faults == ()


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("secret")
    (tmp_path / ".env").write_text("secret")
    assert content_files(tmp_path) == ((), ())


def test_a_link_to_a_file_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("secret")
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").symlink_to(outside)
    assert content_files(content) == ((), (Fault("symlink-refused", Place("a.md")),))


def test_a_link_to_a_folder_is_refused_and_never_entered(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "loop").symlink_to(tmp_path)
    (content / "dangling").symlink_to("nowhere")
    expected = (Fault("symlink-refused", Place("dangling")), Fault("symlink-refused", Place("loop")))
    assert content_files(content) == ((), expected)


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert content_files(tmp_path) == (
        (),
        (Fault("refused-file", Place("pipe.md"), facts={"why": "it is not a regular file"}),),
    )


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "MAX_BYTES", 10)
    (tmp_path / "big.png").write_bytes(b"x" * 11)
    assert content_files(tmp_path) == (
        (),
        (Fault("file-too-large", Place("big.png"), facts={"size": "11", "limit": "10"}),),
    )


def test_a_name_that_is_not_text_is_refused_and_still_shown(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.md")).write_text("x")
    (fault,) = content_files(tmp_path)[1]
    assert (fault.rule, fault.place.path) == ("unsafe-file-name", "bad\\udcff.md")


def test_a_folder_that_cannot_be_listed_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("a")
    (tmp_path / "closed").mkdir()
    listed = os.scandir

    def closed(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", closed)
    files, faults = content_files(tmp_path)
    assert [file.path for file in files] == ["a.md"]
    assert faults == (Fault("unreadable-file", Place("closed"), facts={"problem": "Permission denied"}),)


def test_a_file_that_is_gone_when_it_is_read_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("a")
    (tmp_path / "b.md").write_text("b")
    before_opening(monkeypatch, tmp_path / "a.md", Path.unlink)
    files, faults = content_files(tmp_path)
    assert [file.path for file in files] == ["b.md"]
    assert faults == (Fault("unreadable-file", Place("a.md"), facts={"problem": "No such file or directory"}),)


@pytest.mark.timeout(10)
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def exchange(path: Path) -> None:
        path.unlink()
        os.mkfifo(path)

    (tmp_path / "a.md").write_text("a")
    before_opening(monkeypatch, tmp_path / "a.md", exchange)
    assert content_files(tmp_path) == ((), (Fault("unreadable-file", Place("a.md"), facts={"problem": "it is not a regular file"}),))


def test_a_link_that_takes_the_place_of_a_file_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "outside.md").write_text("secret")
    (content / "a.md").write_text("a")

    def exchange(path: Path) -> None:
        path.unlink()
        path.symlink_to(tmp_path / "outside.md")

    before_opening(monkeypatch, content / "a.md", exchange)
    files, faults = content_files(content)
    assert files == ()
    assert [(fault.rule, fault.place.path) for fault in faults] == [("unreadable-file", "a.md")]


def test_a_file_that_grows_while_it_is_read_is_read_no_further_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walking, "MAX_BYTES", 10)
    (tmp_path / "a.md").write_text("a")

    def grow(path: Path) -> None:
        path.write_text("a" * 1000)

    before_opening(monkeypatch, tmp_path / "a.md", grow)
    files, _ = content_files(tmp_path)
    assert [len(file.data) for file in files] == [11]


def test_a_file_that_grows_before_it_is_read_comes_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("a")

    def grow(path: Path) -> None:
        path.write_text("b" * 9000)

    before_opening(monkeypatch, tmp_path / "a.md", grow)
    (file,), _ = content_files(tmp_path)
    assert file.data == b"b" * 9000


def before_opening(monkeypatch: pytest.MonkeyPatch, wanted: Path, happens: Callable[[Path], None]) -> None:
    """Let something happen to a file after it was looked at, right before it is opened."""
    opened = os.open

    def late(path: str, flags: int) -> int:
        if Path(path) == wanted:
            happens(wanted)
        return opened(path, flags)

    monkeypatch.setattr(os, "open", late)


def test_a_link_whose_name_is_a_secret_is_not_named(tmp_path: Path) -> None:
    (tmp_path / ("gh" + "p_" + "A1b2C3d4E5" * 4)).symlink_to("/etc/hostname")
    assert [fault.place.path for fault in content_files(tmp_path)[1]] == ["•" * 44]


def test_a_folder_that_cannot_be_listed_is_told_from_an_empty_one(tmp_path: Path) -> None:
    assert unlisted(tmp_path) == ""
    assert unlisted(tmp_path / "content") == "content cannot be read: No such file or directory"
