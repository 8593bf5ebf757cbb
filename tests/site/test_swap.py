"""Swapping folders on systems that can do it in one step, and on those that cannot."""

import ctypes
import errno
import os
from pathlib import Path

import pytest

from northline.site import swap
from northline.site.publish import PublishError, begin
from northline.site.swap import flush, put_in_place


class Libc:
    """A C library with one way of exchanging names, which ends with the given error."""

    def __init__(self, name: str, error: int) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.error = error
        setattr(self, name, self._exchange)

    def _exchange(self, *given: object) -> int:
        self.calls.append(given)
        ctypes.set_errno(self.error)
        return -1 if self.error else 0


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A new site, an old one, and a place for the old one to go to."""
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    return tmp_path / "new", tmp_path / "old", tmp_path / "aside"


@pytest.mark.parametrize("error", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM])
def test_where_nothing_is_exchanged_in_one_step_two_renames_do_it_and_say_so(
    sites: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    monkeypatch.setattr(swap, "_libc", lambda: Libc("renameat2", error))
    assert put_in_place(*sites) is False
    assert [(sites[1] / "index.html").read_text(), (sites[2] / "index.html").read_text()] == ["new", "old"]


def test_without_such_a_call_two_renames_do_it(sites: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_libc", lambda: None)
    assert put_in_place(*sites) is False
    assert (sites[1] / "index.html").read_text() == "new"


def test_what_macos_offers_is_used(sites: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    libc = Libc("renamex_np", 0)
    monkeypatch.setattr(swap, "_libc", lambda: libc)
    assert put_in_place(*sites) is True
    assert libc.calls == [(str(sites[0]).encode(), str(sites[1]).encode(), 2)]


@pytest.mark.parametrize(
    ("error", "told"), [(errno.EBUSY, r"mount point; name a folder inside it"), (errno.EXDEV, "another layer"), (errno.EACCES, "denied$")]
)
def test_a_place_that_cannot_be_swapped_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, told: str
) -> None:
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "portfolio.json").write_text("old")
    publication = begin(tmp_path / "site")
    for name in ("index.html", "404.html"):
        (publication.staging / name).write_text("new")
    publication.gather()
    monkeypatch.setattr(swap, "_libc", lambda: Libc("renameat2", error))
    with pytest.raises(PublishError, match=told):
        publication.finish(pages=2)
    assert (tmp_path / "site" / "data" / "portfolio.json").read_text() == "old"


def test_an_interrupt_between_two_renames_puts_the_old_site_back(sites: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_libc", lambda: None)
    rename = Path.rename

    def interrupted(self: Path, other: Path) -> Path:
        done = rename(self, other)
        if other == sites[2]:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(*sites)
    assert (sites[1] / "index.html").read_text() == "old"


def test_the_old_site_comes_back_when_the_new_one_cannot_take_its_place(
    sites: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_libc", lambda: None)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == sites[0]:
            raise OSError(errno.ENOSPC, "no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="no room"):
        put_in_place(*sites)
    assert (sites[1] / "index.html").read_text() == "old"


def test_what_did_not_reach_the_disk_is_not_kept_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_libc", lambda: Libc("syncfs", errno.EIO))
    with pytest.raises(OSError, match="Input/output error"):
        flush(tmp_path)


def test_a_system_without_such_a_call_writes_all_of_its_disks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []
    monkeypatch.setattr(swap, "_libc", lambda: Libc("syncfs", errno.ENOSYS))
    monkeypatch.setattr(os, "sync", lambda: called.append("sync"))
    flush(tmp_path)
    assert called == ["sync"]


def test_a_new_site_is_safe_on_disk_before_it_takes_the_place_of_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publication = begin(tmp_path / "site")
    for name in ("index.html", "404.html"):
        (publication.staging / name).write_text("new")
    publication.gather()
    steps: list[tuple[str, bool]] = []
    monkeypatch.setattr("northline.site.publish.flush", lambda folder: steps.append((folder.name, (tmp_path / "site").exists())))
    publication.finish(pages=2)
    assert steps == [(publication.next.name, False), (tmp_path.name, True)]
