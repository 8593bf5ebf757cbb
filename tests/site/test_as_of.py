"""Where the as-of date comes from."""

import os
import subprocess
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.history.repository import git

from northline.site.as_of import head, settle

EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
GIVEN, OPTION = date(2026, 3, 1), date(2026, 9, 9)


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A time zone that the machine is in for the length of a test."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit on 2026-05-04 at 23:30 UTC, given in another time zone."""
    time = "2026-05-05T01:30:00+02:00"
    who = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **who, "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
    for words in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "start"]):
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True, env=environment)
    return tmp_path


def test_what_is_given_wins(repository: Path) -> None:
    assert settle(GIVEN, OPTION, repository).date == GIVEN


def test_the_option_comes_before_the_environment(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert settle(None, OPTION, repository).date == OPTION


def test_the_environment_comes_before_the_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    found = settle(None, None, repository)
    assert (found.date, found.source) == (date(1970, 1, 2), "taken from SOURCE_DATE_EPOCH")


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Etc/GMT+12"], indirect=True)
@pytest.mark.usefixtures("zone")
def test_the_commit_counts_by_its_day_in_utc(repository: Path) -> None:
    found = settle(None, None, repository)
    assert (found.date, found.source) == (date(2026, 5, 4), "the time of the last commit")


def test_the_commit_is_shown_by_eight_digits(repository: Path) -> None:
    done = subprocess.run(["git", "-C", str(repository), "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    assert settle(GIVEN, None, repository).commit == done.stdout[:8]


def test_a_folder_without_a_repository_says_that_it_is_today(tmp_path: Path) -> None:
    found = settle(None, None, tmp_path)
    assert (found.commit, found.source) == ("", "today, since there is no commit to take it from")


def test_a_machine_without_git_has_no_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert head(repository) == ("", None)


def test_a_repository_without_commits_has_no_commit(tmp_path: Path) -> None:
    subprocess.run(["git", "-C", str(tmp_path), "init", "-q"], check=True)
    assert head(tmp_path) == ("", None)


# Signs whatever it is given, and has something to say of any signature.
SIGNER = (
    "#!/bin/sh\ncat > /dev/null\necho 'Good signature' >&2\nprintf '\\n[GNUPG:] SIG_CREATED ' >&2\necho '-----BEGIN PGP SIGNATURE-----'\n"
)


def test_a_signature_that_git_tells_of_hides_no_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signer = repository / "signer"
    signer.write_text(SIGNER)
    signer.chmod(0o755)
    for at, (key, value) in enumerate((("log.showSignature", "true"), ("gpg.program", str(signer)))):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{at}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{at}", value)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "2")
    git(repository, "commit", "-q", "-S", "--allow-empty", "-m", "signed")
    told = subprocess.run(["git", "-C", str(repository), "show", "-s", "--format=%H", "HEAD"], check=True, capture_output=True, text=True)
    assert told.stdout.startswith("Good signature")
    plain = subprocess.run(["git", "-C", str(repository), "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    assert head(repository)[0] == plain.stdout[:8]


def test_a_hook_of_another_repository_hides_no_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells a hook where it runs, most often by a path that means something else elsewhere."""
    expected = head(repository)
    monkeypatch.setenv("GIT_DIR", ".git")
    (repository / "content").mkdir()
    assert head(repository / "content") == expected


def test_a_repository_of_another_user_is_told_apart_from_none(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    found = settle(None, None, repository)
    assert found.source.startswith("today, since git reads no repository of another user")


def test_a_commit_beyond_the_calendar_is_of_its_last_day(repository: Path) -> None:
    time = "253402300800 +0000"
    told = f"tree {EMPTY_TREE}\nauthor a <a@b.example> {time}\ncommitter a <a@b.example> {time}\n\nx\n"
    words = ["git", "-C", str(repository), "hash-object", "-t", "commit", "-w", "--stdin"]
    made = subprocess.run(words, input=told, check=True, capture_output=True, text=True).stdout.strip()
    git(repository, "reset", "-q", "--hard", made)
    assert settle(None, None, repository).date == date.max
