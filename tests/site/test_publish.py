"""Atomic publishing."""

from pathlib import Path

import pytest

from northline.site import publish, swap
from northline.site.publish import PublishError, begin, discard, verify


def fill(folder: Path, words: str = "new") -> None:
    for name in ("index.html", "404.html"):
        (folder / name).write_text(words)
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "portfolio.json").write_text("{}")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """An old site that stands alone in its folder."""
    old = tmp_path / "site"
    old.mkdir()
    fill(old, "old")
    (old / "gone.html").write_text("old")
    return old


@pytest.fixture(params=["exchange", "rename"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of swapping: in one step, and by two renames where the system has no such step."""
    if request.param == "rename":
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_site_takes_the_place_of_the_old_which_is_kept_aside_for_the_next(target: Path) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.gather()
    publication.finish(pages=2)
    assert names(target) == ["404.html", "data", "index.html"]
    assert (target / "index.html").read_text() == "new"
    assert names(target.parent) == [".site.spare", "site"]
    assert (target.parent / ".site.spare" / ".gitignore").read_text() == "*\n"
    assert names(target.parent / ".site.spare" / "tree") == ["404.html", "data", "gone.html", "index.html"]


def test_what_is_kept_aside_becomes_the_next_site_without_what_is_gone(target: Path) -> None:
    for words in ("new", "newer"):
        publication = begin(target)
        fill(publication.staging, words)
        publication.gather()
        publication.finish(pages=2)
    assert names(target) == ["404.html", "data", "index.html"]
    assert (target / "index.html").read_text() == "newer"


def test_a_site_that_is_not_to_be_built_again_leaves_nothing_aside(target: Path) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.gather()
    publication.finish(pages=2)
    discard(target)
    assert names(target.parent) == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    publication = begin(tmp_path / "deep" / "site")
    fill(publication.staging)
    publication.gather()
    publication.finish(pages=1)
    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "new"
    assert names(tmp_path / "deep") == ["site"]


def test_a_published_site_can_be_read_by_a_web_server(target: Path) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.gather()
    publication.finish(pages=2)
    assert target.stat().st_mode & 0o005 == 0o005


def test_an_incomplete_site_is_not_published(target: Path) -> None:
    publication = begin(target)
    (publication.staging / "index.html").write_text("new")
    publication.gather()
    with pytest.raises(PublishError, match=r"the new site is not what was built: no 404\.html"):
        publication.finish(pages=1)
    assert (target / "index.html").read_text() == "old"
    assert names(target.parent) == ["site"]


@pytest.mark.parametrize("name", ["index.html", "features/feat-1/index.html", "data/portfolio.json"])
def test_a_site_that_lost_any_file_since_it_was_built_is_not_published(target: Path, name: str) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.tree.put("features/feat-1/index.html", b"page")
    publication.gather(["features/feat-1/index.html"])
    (publication.next / name).unlink()
    with pytest.raises(PublishError, match=f"not what was built: no {name}"):
        publication.finish(pages=2)
    assert (target / "index.html").read_text() == "old"


def test_a_site_that_holds_what_nobody_built_is_not_published(target: Path) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.gather()
    (publication.next / "gone.html").write_text("withdrawn")
    with pytest.raises(PublishError, match=r"not what was built: gone\.html is none of its files"):
        publication.finish(pages=2)
    assert (target / "index.html").read_text() == "old"


def test_missing_pages_are_counted(tmp_path: Path) -> None:
    fill(tmp_path)
    assert verify(tmp_path, 3) == "2 of 3 pages"
    assert verify(tmp_path, 2) == ""


@pytest.mark.usefixtures("way")
def test_a_swap_that_fails_leaves_the_old_site(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publication = begin(target)
    fill(publication.staging)
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    rename = Path.rename

    def failing(self: Path, other: Path) -> Path:
        if self == publication.next:
            raise OSError(28, "No space left on device")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", failing)
    publication.gather()
    with pytest.raises(PublishError, match="No space left on device"):
        publication.finish(pages=2)
    assert (target / "index.html").read_text() == "old"
    assert names(target.parent) == ["site"]


def test_only_one_build_publishes_at_a_time(target: Path) -> None:
    first = begin(target)
    with pytest.raises(PublishError, match="another build is publishing"):
        begin(target)
    first.abandon()
    begin(target).abandon()
    assert names(target.parent) == ["site"]


def test_leftovers_of_a_killed_build_are_cleared(target: Path) -> None:
    (target.parent / ".site.new-abc_1234").mkdir()
    (target.parent / ".site.old").mkdir()
    begin(target).abandon()
    assert names(target.parent) == ["site"]


def test_what_lies_beside_another_site_is_left_alone(target: Path) -> None:
    other = begin(target.parent / "site.new-design")
    fill(other.staging)
    begin(target).abandon()
    other.gather()
    other.finish(pages=2)
    assert (target.parent / "site.new-design" / "index.html").read_text() == "new"


def test_a_build_killed_between_two_renames_gets_its_old_site_back(target: Path) -> None:
    target.rename(target.parent / ".site.old")
    begin(target).abandon()
    assert (target / "index.html").read_text() == "old"


def test_a_build_that_cannot_begin_holds_up_no_other(target: Path) -> None:
    (target.parent / ".site.spare").write_text("in the way")
    with pytest.raises(PublishError, match="cannot build beside"):
        begin(target)
    (target.parent / ".site.spare").unlink()
    begin(target).abandon()


def test_giving_up_twice_does_no_harm_to_the_next_build(target: Path) -> None:
    first = begin(target)
    first.abandon()
    second = begin(target)
    first.abandon()
    assert second.staging.is_dir()
    with pytest.raises(PublishError):
        begin(target)
    second.abandon()


def test_what_fails_after_the_swap_is_told_and_the_new_site_stands(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publication = begin(target)
    fill(publication.staging)
    publication.gather()

    def failing(folder: Path) -> None:
        if folder == target.parent:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(publish, "flush", failing)
    publication.finish(pages=2)
    assert (publication.swapped, publication.unsettled) == (True, "Input/output error")
    assert (target / "index.html").read_text() == "new"
    begin(target).abandon()


def test_what_cannot_be_cleared_away_ends_no_build(target: Path) -> None:
    (target.parent / ".site.new-file1234").write_text("in the way")
    publication = begin(target)
    fill(publication.staging)
    publication.gather()
    publication.finish(pages=2)
    assert (target / "index.html").read_text() == "new"


def test_what_keeps_a_build_from_beginning_is_named(target: Path) -> None:
    (target.parent / ".site.lock").mkdir()
    with pytest.raises(PublishError, match=r"cannot build beside .*: Is a directory: \.site\.lock"):
        begin(target)
