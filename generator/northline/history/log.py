"""Commits that touched the content folder, as git lists them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from northline.history.commit_day import day_of
from northline.history.git import ask, cut
from northline.model.history import Commit
from northline.model.secrets import masked
from northline.model.text import CONTROLS

# A field of a commit may hold anything but NUL and this.
_BETWEEN = "\x1f"
# The address of a person, whose name stands before the sign; a version or a picture such as a@2x.png has a digit behind it.
_ADDRESS = re.compile(r"(?<![^\s<>()\"',;:])<?(?:[0-9]+\+)?([^\s<>()@\"',;:]{1,64}+)@[^\W\d](?:[\w-]*+\.?){1,20}+>?")
FORMAT = "--format=%H%x1f%ct%x1f%an%x1f%s"


def log(folder: Path, most: int) -> tuple[Commit, ...]:
    """The last commits on the line of merges that touched the folder, newest first; empty without git or a repository."""
    found = _commits(ask(folder, "log", "--first-parent", "-n", str(most), "-z", FORMAT, "--", "."))
    ends = cut(folder)
    return tuple(one for one in found if one.hash not in ends)


def before(folder: Path, day: date) -> Commit | None:
    """The last commit on the line of merges before a day (UTC); None when the history does not reach so far."""
    bound = f"--before={day.isoformat()}T00:00:00Z"
    return next(_commits(ask(folder, "log", "--first-parent", "-n", "1", "-z", FORMAT, bound, "HEAD")), None)


def parent(folder: Path, commit: Commit) -> Commit | None:
    """The commit before one, on the line of merges."""
    return next(_commits(ask(folder, "log", "-n", "1", "-z", FORMAT, "--end-of-options", f"{commit.hash}^1")), None)


def _commits(answer: bytes | None) -> Iterator[Commit]:
    for line in (answer or b"").decode("utf-8", "replace").split("\0"):
        words = line.strip("\n").split(_BETWEEN, 3)
        if len(words) == len(("hash", "time", "author", "subject")) and words[1].isdecimal():
            day = day_of(int(words[1]))
            yield Commit(words[0], day, _name(_printable(words[2])), _plain(_printable(words[3])))


def _printable(text: str) -> str:
    """A text without what git takes and no page may hold, such as the marks by which ours are put together."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def _name(author: str) -> str:
    """Who it was, without the address that many let git take for their name."""
    return masked(_ADDRESS.sub(r"\1", author).strip()) or "somebody"


def _plain(text: str) -> str:
    """A text without secrets and addresses of people."""
    return _ADDRESS.sub(r"\1@…", masked(text))
