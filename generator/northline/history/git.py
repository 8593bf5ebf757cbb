"""Git as it is asked here: fixed words, data behind `--end-of-options` or `--`, and nothing of the user's to wait for."""

import os
import subprocess
from pathlib import Path

SECONDS = 60
# What a user's own configuration would change about an answer; a signature is told in the middle of it.
PLAIN = ("-c", "log.showSignature=false", "-c", "log.follow=false", "-c", "i18n.logOutputEncoding=UTF-8")
# Git's own hooks tell their children which repository they run in; ours is the one that the folder lies in.
ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"})
PATIENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def ask(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git answers in a folder; None when it fails or is not there."""
    done = _asked(folder, words, given)
    return done.stdout if done and done.returncode == 0 else None


def distrusts(folder: Path) -> bool:
    """Whether the folder's repository belongs to another user, as in many a container, so that git will not read it."""
    done = _asked(folder, ("rev-parse", "--git-dir"), b"")
    return done is not None and b"dubious ownership" in done.stderr


def cut(folder: Path) -> frozenset[str]:
    """The commits at which a shallow clone was cut off: what they hold is known, what they changed is not, whatever git says."""
    place = (ask(folder, "rev-parse", "--git-path", "shallow") or b"").decode("utf-8", "surrogateescape").rstrip("\n")
    try:
        return frozenset((folder / place).read_text("ascii").split()) if place else frozenset()
    except (OSError, ValueError):
        return frozenset()


def _asked(folder: Path, words: tuple[str, ...], given: bytes) -> subprocess.CompletedProcess[bytes] | None:
    command = ["git", "-C", str(folder), *PLAIN, *words]
    environment = {name: text for name, text in os.environ.items() if name not in ELSEWHERE} | PATIENT
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, timeout=SECONDS, env=environment)  # noqa: S603  # fixed words; a ref behind --end-of-options
    except (OSError, subprocess.TimeoutExpired):
        return None
