import os
import time
from pathlib import Path

import pytest

from northline.model.content import ContentFile
from northline.site.content_files import content_files
from northline.site.shelf import COARSE, Shelf

LONG_AGO = 1_700_000_000


def written(folder: Path, text: str, at: int = LONG_AGO) -> Path:
    file = folder / "a.md"
    file.write_text(text)
    os.utime(file, (at, at))
    return file


def test_a_file_that_was_not_touched_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    status = written(tmp_path, "text").stat()
    monkeypatch.setattr(time, "time_ns", lambda: status.st_ctime_ns + COARSE + 1)
    shelf, file = Shelf(), ContentFile("a.md", b"kept")
    shelf.put(file, status)
    assert shelf.find("a.md", status) is file
    assert shelf.find("b.md", status) is None
    assert content_files(tmp_path, shelf)[0] == (file,)


def test_a_file_that_was_touched_is_read_again(tmp_path: Path) -> None:
    shelf = Shelf()
    written(tmp_path, "one")
    assert content_files(tmp_path, shelf)[0] == (ContentFile("a.md", b"one"),)
    written(tmp_path, "two", LONG_AGO + 1)
    assert content_files(tmp_path, shelf)[0] == (ContentFile("a.md", b"two"),)


def test_an_edit_of_equal_length_in_the_same_moment_is_seen(tmp_path: Path) -> None:
    shelf = Shelf()
    for text in ("one", "two", "six"):
        written(tmp_path, text)
        assert content_files(tmp_path, shelf)[0] == (ContentFile("a.md", text.encode()),)


def test_without_a_shelf_every_file_is_read(tmp_path: Path) -> None:
    written(tmp_path, "one")
    assert content_files(tmp_path)[0] == (ContentFile("a.md", b"one"),)
