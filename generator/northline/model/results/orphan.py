"""M4: planned work that serves no active theme."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class OrphanShare(Frozen):
    """Orphan work of a PI, or of a team in it: `ratio` is the share of orphan work, `explained` that of explained work.

    `orphans` and `explained_items` are the ids of the leaves behind both.
    """

    ratio: Score
    explained: Score
    orphans: tuple[str, ...] = ()
    explained_items: tuple[str, ...] = ()


class Orphan(Frozen):
    """One PI, and each of its teams; `basis` is `points`, or `count` when no leaf of the PI has points."""

    basis: str
    all: OrphanShare
    teams: Mapping[str, OrphanShare] = field(default_factory=dict)
