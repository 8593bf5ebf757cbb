"""What is kept between runs is told apart by the program that made it, and lies with the user."""

import os
from pathlib import Path

import pytest

from northline.site.program import KEPT, digest, digest_of, own_folder


def test_texts_are_told_from_their_neighbours() -> None:
    assert digest_of([b"ab", b"c"]) != digest_of([b"a", b"bc"])


def test_a_user_has_a_folder_for_this_state_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert own_folder("ours") == tmp_path / "northline" / "ours" / digest()


def test_the_oldest_states_make_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for age in range(KEPT):
        state = tmp_path / "northline" / "ours" / f"state-{age}"
        state.mkdir(parents=True)
        os.utime(state, (1000 - age, 1000 - age))
    own_folder("ours")
    assert sorted(one.name for one in (tmp_path / "northline" / "ours").iterdir()) == sorted([digest(), "state-0", "state-1", "state-2"])


def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "")
    assert own_folder("ours") is None


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise")
@pytest.mark.parametrize("part", ["northline", "northline/ours", "state"])
@pytest.mark.parametrize("rights", [0o770, 0o707])
def test_nothing_is_kept_where_another_user_can_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, rights: int) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    state = own_folder("ours")
    assert state is not None
    (state if part == "state" else tmp_path / part).chmod(rights)
    assert own_folder("ours") is None


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise")
def test_nothing_is_kept_in_the_folder_of_another_user_or_behind_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "one"))
    assert own_folder("ours") is not None
    with monkeypatch.context() as somebody:
        somebody.setattr(os, "geteuid", lambda: 4711)
        assert own_folder("ours") is None
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "northline").symlink_to(tmp_path / "one" / "northline")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "two"))
    assert own_folder("ours") is None


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise")
def test_a_mask_that_lets_a_group_write_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    before = os.umask(0o002)
    assert own_folder("ours") is not None
    os.umask(before)
    assert {one.stat().st_mode & 0o777 for one in (tmp_path / "northline", tmp_path / "northline" / "ours")} == {0o700}
