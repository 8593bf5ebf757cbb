"""M8: planned work against capacity."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class Burden(Frozen):
    """Load against capacity of one team in one PI or iteration, in points; `capacity` None means unknown.

    `state` is `red`, `amber`, `tight`, `ok`, `slack`, `unknown`, `error` (load without any capacity) or `none` (no
    capacity and no load). `source` says where the capacity comes from. `kind` is that of an iteration, such as `ip`.
    """

    capacity: float | None
    load: float
    committed: float
    ratio: Score
    committed_ratio: Score
    state: str
    source: str = ""
    kind: str = ""
    items: tuple[str, ...] = ()


class TeamLoad(Frozen):
    """One team in one PI, and in each of its iterations by full name, in order."""

    all: Burden
    iterations: Mapping[str, Burden] = field(default_factory=dict)


class Load(Frozen):
    """One PI: all teams whose capacity is known together, each team by id, and points that no team owns."""

    all: Burden
    teams: Mapping[str, TeamLoad] = field(default_factory=dict)
    unowned: float = 0
