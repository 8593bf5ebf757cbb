"""What git tells of a train's content: who changed it last and why, and what differs from earlier days."""

from datetime import date

from northline.model.difference import Difference
from northline.model.frozen import Frozen


class Commit(Frozen):
    """A commit that touched the content, on the line of merges; never with an address of its author."""

    hash: str
    day: date
    author: str
    subject: str


class Since(Frozen):
    """How items differ from what they were: `what` says since when in words, `day` and `commit` are those of the earlier state."""

    what: str
    commit: Commit
    difference: Difference


class History(Frozen):
    """The last commits, newest first, and what changed since certain days, the nearest first; empty where there is no history."""

    commits: tuple[Commit, ...] = ()
    since: tuple[Since, ...] = ()
