"""The as-of date and the commit: what every age, pace and staleness of a site is computed at."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

SHORT = 8
SECONDS = 10


@dataclass(frozen=True, slots=True)
class AsOf:
    """The date, the words that say where it comes from, and the short hash of HEAD, empty when there is none."""

    date: date
    source: str
    commit: str = ""


def settle(given: date | None, option: date | None, folder: Path) -> AsOf:
    """Decide the date: as given, else the option, else SOURCE_DATE_EPOCH, else the commit time of HEAD, else today."""
    commit, committed = head(folder)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return AsOf(given, "given on the command line", commit)
    if option:
        return AsOf(option, "set in the configuration", commit)
    if epoch.isdecimal():
        return AsOf(_day(int(epoch)), "taken from SOURCE_DATE_EPOCH", commit)
    if committed is not None:
        return AsOf(_day(committed), "the time of the last commit", commit)
    return AsOf(datetime.now(UTC).date(), "today, since there is no commit to take it from")


def head(folder: Path) -> tuple[str, int | None]:
    """The short hash and the time of the last commit; empty without git, a repository or a commit."""
    command = ["git", "-C", str(folder), "show", "-s", "--format=%H %ct", "--end-of-options", "HEAD"]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS, env=environment)  # noqa: S603  # fixed words and a folder
    except (OSError, subprocess.TimeoutExpired):
        return "", None
    words = done.stdout.decode("ascii", "replace").split()
    if done.returncode or len(words) != len(("hash", "time")):
        return "", None
    return words[0][:SHORT], int(words[1])


def _day(epoch: int) -> date:
    return datetime.fromtimestamp(epoch, UTC).date()
