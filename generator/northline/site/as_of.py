"""The as-of date and the commit: what every age, pace and staleness of a site is computed at."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from northline.history.commit_day import day_of
from northline.history.git import ask, distrusts
from northline.model.frozen import Frozen

SHORT = 8
# How the source of a date begins that the next build will not find again.
CLOCK = "today"


class AsOf(Frozen):
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
        return AsOf(day_of(int(epoch)), "taken from SOURCE_DATE_EPOCH", commit)
    if committed is not None:
        return AsOf(day_of(committed), "the time of the last commit", commit)
    return AsOf(datetime.now(UTC).date(), _no_commit(folder))


def head(folder: Path) -> tuple[str, int | None]:
    """The short hash and the time of the last commit; empty without git, a repository or a commit."""
    answer = ask(folder, "show", "-s", "--format=%H %ct", "--end-of-options", "HEAD") or b""
    words = answer.decode("ascii", "replace").split()
    if len(words) != len(("hash", "time")):
        return "", None
    return words[0][:SHORT], int(words[1])


def _no_commit(folder: Path) -> str:
    if distrusts(folder):
        return f"{CLOCK}, since git reads no repository of another user; `git config --global --add safe.directory DIR` allows it"
    return f"{CLOCK}, since there is no commit to take it from"
