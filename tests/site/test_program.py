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
