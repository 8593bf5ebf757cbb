"""Findings of a large site that has not changed are those of the last time."""

import subprocess
from pathlib import Path

import pytest
from tests.history.repository import commit, git

from northline.site import checked as checking
from northline.site.checked import Checked, checked


def findings(train: Path) -> tuple[str, ...]:
    result = checked(train)
    assert isinstance(result, Checked)
    return tuple(f"{one.place.path}:{one.place.line} {one.name} {one.severity.word}" for one in result.findings)


@pytest.fixture
def large(train: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny train, taken for a large one."""
    monkeypatch.setattr(checking, "MANY", 1)
    return train


def forbid_assessing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(checking, "assessed", refuse)


def test_an_unchanged_site_is_not_assessed_again(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = checked(large)
    forbid_assessing(monkeypatch)
    again = checked(large)
    assert isinstance(first, Checked)
    assert isinstance(again, Checked)
    assert again.findings == first.findings
    assert len(first.findings) > 0


@pytest.mark.parametrize("name", ["content/features/feat-2.md", "site_config.yml"])
def test_any_change_is_seen(large: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    findings(large)
    file = large.parent / name
    file.write_text(file.read_text() + "\n")
    forbid_assessing(monkeypatch)
    with pytest.raises(AssertionError):
        findings(large)


def test_a_renamed_file_is_seen(large: Path) -> None:
    before = findings(large)
    file = large.parent / "content" / "features" / "feat-2.md"
    file.rename(file.with_name("moved.md"))
    assert findings(large) == tuple(one.replace("features/feat-2.md", "features/moved.md") for one in before)


def test_history_that_a_shallow_clone_gets_later_is_seen(large: Path, tmp_path: Path) -> None:
    content = large.parent / "content"
    git(large.parent, "init", "-q", "-b", "main")
    commit(large.parent)
    first = subprocess.run(["git", "rev-parse", "HEAD"], cwd=content, check=True, capture_output=True, text=True).stdout.strip()
    (content / "pis").mkdir(exist_ok=True)
    (content / "pis" / "26.9.md").write_text(f"---\nbaseline: {first}\nstatus: committed\n---\n")
    commit(large.parent)
    git(tmp_path, "clone", "-q", "--depth", "1", large.parent.as_uri(), str(tmp_path / "clone"))
    cloned = tmp_path / "clone" / large.name
    assert any("baseline-not-found" in one for one in findings(cloned))
    git(cloned.parent, "fetch", "-q", "--unshallow")
    assert not any("baseline-not-found" in one for one in findings(cloned))


@pytest.mark.parametrize("damage", ["", "[]", "{}\n{}", "\x00"])
def test_damaged_findings_are_made_anew(large: Path, damage: str) -> None:
    before = findings(large)
    for file in (large.parent / ".northline-cache" / "findings").glob("*.json"):
        file.write_text(damage)
    assert findings(large) == before


def test_a_small_site_leaves_nothing_behind(train: Path) -> None:
    findings(train)
    assert not (train.parent / ".northline-cache").exists()
