"""M12: actual against planned business value."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.model.score import Score


class TeamPredictability(Frozen):
    """One team in one PI; `planned`, `actual`, `actual_committed` and `actual_uncommitted` are sums of business value.

    `missing` counts objectives that stand and have no actual value; `low` and `high` are the bounds while some are
    missing. `other` and `other_planned` are score and planned value under the policy that is not in force. `above_twice`
    says that this PI and the one before it are both above 100 %.
    """

    score: Score
    committed_only: Score
    planned: float
    actual: float
    actual_committed: float
    missing: int = 0
    actual_uncommitted: float = 0
    low: float | None = None
    high: float | None = None
    other: Score | None = None
    other_planned: float = 0
    above_twice: bool = False


class Predictability(Frozen):
    """One PI: `score` is the ratio of sums, `mean` the mean of teams; `low` and `high` are the bounds while provisional.

    `policy` is the one in force; `other_policy`, `other` and `other_planned` show the alternative. `apart` says that ratio of sums and
    mean differ by more than ten points. `out_of_band` names teams outside 80–100 %. `trend` gives the ratio of sums of
    this PI and those before it, oldest first.
    """

    policy: str
    score: Score
    mean: Score
    committed_only: Score
    provisional: bool
    low: float | None
    high: float | None
    teams: Mapping[str, TeamPredictability]
    planned: float = 0
    actual: float = 0
    missing: int = 0
    other_policy: str = ""
    other: Score | None = None
    other_planned: float = 0
    apart: bool = False
    out_of_band: tuple[str, ...] = ()
    above_twice: bool = False
    trend: tuple[tuple[str, float | None], ...] = ()
