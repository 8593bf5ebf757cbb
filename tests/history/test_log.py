"""Commits that touched the content, and what has changed since."""

from datetime import date
from pathlib import Path

import pytest
from tests.history.repository import commit, git

from northline import pipeline
from northline.config import Config
from northline.history.log import before, log, parent
from northline.history.past import Past
from northline.history.snapshot import snapshot
from northline.model.history import History
from northline.model.page import DATA, ROOT
from northline.model.train import Build
from northline.site.content_files import content_files


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"---\n{text}\n---\n")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three commits of its own and one beside it, on known days."""
    folder = tmp_path / "content"
    folder.mkdir()
    git(tmp_path, "init", "-q", "-b", "main")
    for day, text in (("2026-03-02", "title: One"), ("2026-03-20", "title: Two"), ("2026-04-01", "title: Three")):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        write(folder, "o.md", f"type: objective\nid: OBJ-1\n{text}")
        write(folder, "pi.md", "type: pi\nid: '26.2'\nstart: 2026-03-16\nend: 2026-05-22\niterations: 5\nstatus: committed")
        commit(tmp_path)
    (tmp_path / "README.md").write_text("beside")
    commit(tmp_path)
    return folder


def history(folder: Path, day: date = date(2026, 4, 1), past: Past | None = None) -> History:
    files, faults = content_files(folder)
    return pipeline.assess(files, Config(), day, Build(), faults, past=past or Past(folder, recent=True)).history


def test_commits_that_touched_the_folder_are_told_newest_first(content: Path) -> None:
    found = log(content, 50)
    assert [(one.day, one.author, one.subject) for one in found] == [
        (date(2026, 4, 1), "Ada", "as it stands"),
        (date(2026, 3, 20), "Ada", "as it stands"),
        (date(2026, 3, 2), "Ada", "as it stands"),
    ]
    assert len(log(content, 2)) == 2


def test_no_address_of_an_author_is_told(content: Path) -> None:
    assert "example.org" not in repr(log(content, 50))


@pytest.mark.parametrize(
    ("author", "told"),
    [
        *(
            ("ada@example.org", "ada"),
            ("Ada <ada@example.org>", "Ada ada"),
            ("7+ada@users.example", "ada"),
            ("Ada @ Harbour", "Ada @ Harbour"),
        ),
        ("gh" + "p_" + "A1b2C3d4E5" * 4, "•" * 44),
    ],
)
def test_an_address_or_a_secret_that_git_took_for_a_name_is_not_told(content: Path, author: str, told: str) -> None:
    (content / "o.md").write_text("---\ntype: objective\nid: OBJ-9\n---\n")
    git(content, "add", "-A")
    git(content, "-c", f"user.name={author}", "commit", "-q", "-m", "For bob.b@example.org: npm@10.2 and a@2x.png")
    newest = log(content, 1)[0]
    assert (newest.author, newest.subject) == (told, "For bob.b@…: npm@10.2 and a@2x.png")


def test_the_end_of_a_shallow_clone_is_no_change(content: Path, tmp_path: Path) -> None:
    """Git says of the commit at which a clone was cut off that it made every file."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", content.parent.as_uri(), str(clone))
    assert log(clone / "content", 50) == ()
    git(clone, "fetch", "-q", "--depth", "3")
    assert log(clone / "content", 50) == log(content, 2)[:1]
    git(clone, "fetch", "-q", "--unshallow")
    assert log(clone / "content", 50) == log(content, 50)


def test_names_and_subjects_are_data(content: Path) -> None:
    git(content, "commit", "-q", "--allow-empty", "-m", "x")
    (content / "o.md").write_text("---\ntype: objective\nid: OBJ-1\n---\n")
    git(content, "add", "-A")
    git(content, "-c", "user.name=A | \N{RIGHT-TO-LEFT OVERRIDE} é", "commit", "-q", "-m", "a\tb \x1f c --end")
    newest = log(content, 1)[0]
    assert (newest.author, newest.subject) == ("A | \N{RIGHT-TO-LEFT OVERRIDE} é", "a\tb \ufffd c --end")


def test_no_name_or_subject_holds_a_mark_that_pages_are_put_together_by(content: Path) -> None:
    (content / "o.md").write_text("---\ntype: objective\nid: OBJ-1\n---\n")
    git(content, "-c", f"user.name=A{DATA}view/x{DATA}B", "commit", "-q", "-a", "-m", f"{ROOT}b{DATA}view/x{DATA}")
    newest = log(content, 1)[0]
    assert (newest.author, newest.subject) == ("A\ufffdview/x\ufffdB", "\ufffdb\ufffdview/x\ufffd")


def test_a_hook_of_another_work_tree_tells_nothing_of_this_folder(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = log(content, 50)
    monkeypatch.setenv("GIT_DIR", str(content.parent / ".git"))
    assert log(content, 50) == expected
    found = snapshot(content, "HEAD")
    assert found is not None
    assert [file.path for file in found.files] == ["o.md", "pi.md"]


def test_the_state_before_a_day_is_found_by_the_last_commit_before_it(content: Path) -> None:
    found = before(content, date(2026, 3, 20))
    assert found is not None
    assert found.day == date(2026, 3, 2)
    assert before(content, date(2026, 3, 2)) is None


def test_the_first_commit_has_none_before_it(content: Path) -> None:
    commits = log(content, 50)
    assert parent(content, commits[0]) == commits[1]
    assert parent(content, commits[-1]) is None


def test_readers_see_what_changed_since_the_days_they_ask_for(content: Path) -> None:
    told = {one.what: [str(field) for item in one.difference.changed for field in item.fields] for one in history(content).since}
    assert told == {
        "the last change": ["title: Two → Three"],
        "26.2 began": ["title: One → Three"],
    }


def test_one_state_is_compared_once(content: Path) -> None:
    """On 24 March, the commit before yesterday is the one before the iteration's first day as well."""
    found = history(content, date(2026, 4, 2))
    assert len({one.commit.hash for one in found.since}) == len(found.since)


def test_at_a_date_before_the_last_commit_nothing_is_told(content: Path) -> None:
    assert history(content, date(2026, 3, 25)) == History()


def test_readers_of_a_profile_and_checks_are_told_nothing(content: Path) -> None:
    assert history(content, past=Past(content, told=False, recent=True)) == History()
    assert history(content, past=Past(content)) == History()


def test_without_a_repository_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history(tmp_path) == History()
