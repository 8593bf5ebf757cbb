"""The results of the metrics, by item, PI or train: what pages, checks and exports read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.model.score import Score


@dataclass(frozen=True, slots=True)
class Wsjf:
    """M1: `status` is `ranked`, `incomplete` or `undefined`; `rank` counts from 1 among the ranked of one backlog."""

    status: str
    components: Mapping[str, float | None]
    cost_of_delay: float | None = None
    job_size: float | None = None
    value: float | None = None
    rank: int | None = None
    stored: float | None = None
    missing: tuple[str, ...] = ()
    bundle: float | None = None
    fragile: bool = False


@dataclass(frozen=True, slots=True)
class ThemeCoverage:
    """M2 for one active theme: `weight` normalised to 1, `value` committed on it, `served` its contribution c, 0–1.

    `outcomes` gives c by outcome; `objectives` are those that reach the theme.
    """

    weight: float
    value: float
    served: float
    share: float | None = None
    outcomes: Mapping[str, float] = field(default_factory=dict)
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """M2 of one PI."""

    breadth: Score
    depth: Score
    linked_value: Score
    allocation_fit: Score
    themes: Mapping[str, ThemeCoverage]
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamPredictability:
    """M12 of one team in one PI: sums of business value."""

    score: Score
    committed_only: Score
    planned: float
    actual: float
    actual_committed: float
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Predictability:
    """M12 of one PI: `score` is the ratio of sums, `mean` the mean of teams, `low` and `high` the bounds while provisional."""

    policy: str
    score: Score
    mean: Score
    committed_only: Score
    provisional: bool
    low: float | None
    high: float | None
    teams: Mapping[str, TeamPredictability]


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts and sums of one PI, or of one team in a PI."""

    objectives: int = 0
    committed: int = 0
    value_committed: float = 0
    value_uncommitted: float = 0
    features: int = 0
    stories: int = 0
    points: float = 0
    points_done: float = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """Every metric's result; keys are ids of items, PIs or (PI, team). What a metric has not computed is absent.

    `more` holds the scores of metrics that need no shape of their own: metric name → subject id → score.
    """

    wsjf: Mapping[str, Wsjf] = field(default_factory=dict)
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    predictability: Mapping[str, Predictability] = field(default_factory=dict)
    totals: Mapping[str, Totals] = field(default_factory=dict)
    team_totals: Mapping[tuple[str, str], Totals] = field(default_factory=dict)
    more: Mapping[str, Mapping[str, Score]] = field(default_factory=dict)
