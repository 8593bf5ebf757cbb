"""M4: planned work that serves no active theme."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class OrphanShare:
    """Orphan work of a PI, or of a team in it: `ratio` is the share of orphan work, `explained` that of explained work.

    `orphans` and `explained_items` are the ids of the leaves behind both.
    """

    ratio: Score
    explained: Score
    orphans: tuple[str, ...] = ()
    explained_items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Orphan:
    """One PI, and each of its teams; `basis` is `points`, or `count` when no leaf of the PI has points."""

    basis: str
    all: OrphanShare
    teams: Mapping[str, OrphanShare] = field(default_factory=dict)
