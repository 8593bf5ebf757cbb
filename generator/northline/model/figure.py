"""A chart before it is drawn: its values, and what they are held against."""

from datetime import date

from northline.model.frozen import Frozen


class Point(Frozen):
    """One value at a day or under a name; `low` and `high` are bounds, `beside` is a second value to compare with."""

    at: date | str
    value: float
    text: str = ""
    low: float | None = None
    high: float | None = None
    beside: float | None = None


class Level(Frozen):
    """A line across a chart with its words; `look` is `target`, `baseline`, `floor` or `ceiling`."""

    value: float
    text: str
    look: str


class Pace(Frozen):
    """The straight way from a baseline to a target; `at_risk` is the range of paces (ratios) that is drawn as such."""

    start: date
    due: date
    baseline: float
    target: float
    at_risk: tuple[float, float]


class Figure(Frozen):
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
