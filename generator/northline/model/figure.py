"""A chart before it is drawn: its values, and what they are held against."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Point:
    """One value at a day or under a name; `low` and `high` are bounds, `beside` is a second value to compare with."""

    at: date | str
    value: float
    text: str = ""
    low: float | None = None
    high: float | None = None
    beside: float | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A line across a chart with its words; `look` is `target`, `baseline`, `floor` or `ceiling`."""

    value: float
    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Pace:
    """The straight way from a baseline to a target; `at_risk` is the range of paces (ratios) that is drawn as such."""

    start: date
    due: date
    baseline: float
    target: float
    at_risk: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as values; `kind` is `trend` (over days) or `bars` (by name), `name` is unique on its page.

    `description` tells what the picture shows to those who do not see it. `band` is the range that is good. `percent`
    says that values are ratios.
    """

    kind: str
    name: str
    title: str
    description: str
    points: tuple[Point, ...]
    levels: tuple[Level, ...] = ()
    band: tuple[float, float] | None = None
    pace: Pace | None = None
    percent: bool = False
