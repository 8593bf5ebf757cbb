"""Files that are whole or not there."""

import os
from pathlib import Path

import pytest

from northline.exchange.whole_file import written


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_takes_its_place_at_the_end_and_readers_keep_the_old_one_until_then(tmp_path: Path) -> None:
    (tmp_path / "train.json").write_text("old")
    with written(tmp_path / "train.json") as place:
        place.write_text("new")
        assert (tmp_path / "train.json").read_text() == "old"
    assert (tmp_path / "train.json").read_text() == "new"
    assert names(tmp_path) == ["train.json"]


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "train.json").write_text("old")
    with pytest.raises(OSError, match="full"):
        _begin_and_fail(tmp_path / "train.json")
    assert (tmp_path / "train.json").read_text() == "old"
    assert names(tmp_path) == ["train.json"]


def test_two_writers_at_once_do_not_mix(tmp_path: Path) -> None:
    with written(tmp_path / "train.zip") as one, written(tmp_path / "train.zip") as two:
        one.write_text("one")
        two.write_text("two")
    assert (tmp_path / "train.zip").read_text() == "one"


def test_a_new_file_has_the_rights_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    with written(tmp_path / "deep" / "train.zip") as place:
        place.write_text("new")
    assert (tmp_path / "deep" / "train.zip").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with written(tmp_path / "link") as place:
        place.write_text("new")
    assert (tmp_path / "real").read_text() == "new"
    assert (tmp_path / "link").is_symlink()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_what_is_no_file_is_written_to_as_it_is() -> None:
    with written(Path("/dev/null")) as place:
        place.write_text("gone")
    assert not Path(os.devnull).is_file()


def _begin_and_fail(target: Path) -> None:
    with written(target) as place:
        place.write_text("ne")
        raise OSError(28, "full")
