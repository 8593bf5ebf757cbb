"""M12: actual against planned business value."""

from collections.abc import Mapping
from dataclasses import dataclass

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class TeamPredictability:
    """One team in one PI; `planned`, `actual` and `actual_committed` are sums of business value, `missing` a count."""

    score: Score
    committed_only: Score
    planned: float
    actual: float
    actual_committed: float
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Predictability:
    """One PI: `score` is the ratio of sums, `mean` the mean of teams; `low` and `high` are the bounds while provisional."""

    policy: str
    score: Score
    mean: Score
    committed_only: Score
    provisional: bool
    low: float | None
    high: float | None
    teams: Mapping[str, TeamPredictability]
