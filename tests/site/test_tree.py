"""The next site's folder is changed only where it differs."""

import os
from pathlib import Path

import pytest

from northline.site.tree import Tree, digest

PATH = "features/feat-1/index.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a next site that holds one page of an earlier build."""
    page = tmp_path / "next" / PATH
    page.parent.mkdir(parents=True)
    page.write_bytes(b"as it was")
    return tmp_path / "next"


def test_a_file_with_the_same_bytes_is_left_alone(folder: Path) -> None:
    before = (folder / PATH).stat()
    Tree.open(folder, None).put(PATH, b"as it was")
    assert (folder / PATH).stat() == before


def test_a_file_that_differs_is_replaced_and_not_written_over(folder: Path) -> None:
    with (folder / PATH).open("rb") as reader:
        Tree.open(folder, None).put(PATH, b"otherwise")
        assert reader.read() == b"as it was"
    assert (folder / PATH).read_bytes() == b"otherwise"


def test_a_file_changed_by_somebody_else_is_made_good(folder: Path) -> None:
    (folder / PATH).write_bytes(b"tampered!")
    Tree.open(folder, None).put(PATH, b"as it was")
    assert (folder / PATH).read_bytes() == b"as it was"


def test_what_the_standing_site_holds_is_shared_with_it(tmp_path: Path, folder: Path) -> None:
    Tree.open(tmp_path / "other", folder).put(PATH, b"as it was")
    assert (tmp_path / "other" / PATH).samefile(folder / PATH)


def test_replacing_a_shared_file_leaves_the_standing_site_as_it_is(tmp_path: Path, folder: Path) -> None:
    Tree.open(tmp_path / "other", folder).put(PATH, b"as it was")
    Tree.open(tmp_path / "other", folder).put(PATH, b"otherwise")
    assert (folder / PATH).read_bytes() == b"as it was"


def test_only_what_is_named_stays_and_empty_folders_go(folder: Path) -> None:
    tree = Tree.open(folder, None)
    tree.put("index.html", b"home")
    tree.keep_only(["index.html"])
    assert [path.name for path in folder.iterdir()] == ["index.html"]


def test_links_are_removed_before_anything_is_written_through_them(tmp_path: Path, folder: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "stories").symlink_to(outside)
    Tree.open(folder, None).put("stories/story-1/index.html", b"ours")
    assert list(outside.iterdir()) == []
    assert not (folder / "stories").is_symlink()


def test_a_folder_takes_the_place_of_a_file_and_a_file_that_of_a_folder(folder: Path) -> None:
    (folder / "stories").write_bytes(b"a file")
    tree = Tree.open(folder, None)
    tree.put("stories/story-1/index.html", b"page")
    tree.put("features", b"a file")
    assert (folder / "stories" / "story-1" / "index.html").read_bytes() == b"page"
    assert (folder / "features").read_bytes() == b"a file"


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise")
def test_what_a_build_of_somebody_who_hides_all_left_behind_can_be_read_like_what_is_new(folder: Path) -> None:
    (folder / PATH).chmod(0o600)
    (folder / PATH).parent.chmod(0o700)
    folder.chmod(0o700)
    tree = Tree.open(folder, None)
    assert not tree.keep(PATH, digest(b"as it was"))
    tree.put(PATH, b"as it was")
    tree.put("new/index.html", b"new")
    assert (folder / PATH).stat().st_mode == (folder / "new" / "index.html").stat().st_mode
    assert {place.stat().st_mode for place in (folder, folder / "features", folder / "features" / "feat-1")} == {
        (folder / "new").stat().st_mode
    }


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise")
def test_a_file_of_the_standing_site_that_readers_cannot_open_is_not_shared(tmp_path: Path, folder: Path) -> None:
    (folder / PATH).chmod(0o600)
    Tree.open(tmp_path / "other", folder).put(PATH, b"as it was")
    assert not (tmp_path / "other" / PATH).samefile(folder / PATH)


def test_a_folder_that_is_a_link_is_made_anew_and_what_it_leads_to_is_left_alone(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "spare").symlink_to(folder)
    Tree.open(tmp_path / "spare", None).keep_only([])
    assert (folder / PATH).read_bytes() == b"as it was"
