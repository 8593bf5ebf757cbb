"""What git tells of a train's content: who changed it last and why, and what differs from earlier days."""

from dataclasses import dataclass
from datetime import date

from northline.model.difference import Difference


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched the content, on the line of merges; never with an address of its author."""

    hash: str
    day: date
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Since:
    """How items differ from what they were: `what` says since when in words, `day` and `commit` are those of the earlier state."""

    what: str
    commit: Commit
    difference: Difference


@dataclass(frozen=True, slots=True)
class History:
    """The last commits, newest first, and what changed since certain days, the nearest first; empty where there is no history."""

    commits: tuple[Commit, ...] = ()
    since: tuple[Since, ...] = ()
