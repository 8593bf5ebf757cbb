"""The values of fields that are more than a text, a number or a date."""

from dataclasses import dataclass
from datetime import date

from northline.model.place import Place


@dataclass(frozen=True, slots=True)
class Reference:
    """A link as written: the id it names and, for `supports`, an optional share (ratio 0–1)."""

    target: str
    place: Place
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One measured value of a KPI."""

    date: date
    value: float


@dataclass(frozen=True, slots=True)
class Period:
    """An iteration as the PI file gives it; `kind` is `development` or `ip`."""

    id: str
    start: date | None = None
    end: date | None = None
    kind: str = "development"


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of a PI, such as planning, a System Demo or Inspect & Adapt."""

    date: date | None
    title: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Allowance:
    """An author's reason for letting one check pass on this item."""

    check: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Votes:
    """A fist-of-five vote: how many showed one to five fingers."""

    counts: tuple[int, int, int, int, int]
