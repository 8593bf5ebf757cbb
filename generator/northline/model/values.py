"""The values of fields that are more than a text, a number or a date."""

from datetime import date

from northline.model.frozen import Frozen
from northline.model.place import Place


class Reference(Frozen):
    """A link as written: the id it names and, for `supports`, an optional share (ratio 0–1)."""

    target: str
    place: Place
    share: float | None = None


class Reading(Frozen):
    """One measured value of a KPI."""

    date: date
    value: float


class Period(Frozen):
    """An iteration as the PI file gives it; `kind` is `development` or `ip`."""

    id: str
    start: date | None = None
    end: date | None = None
    kind: str = "development"


class Event(Frozen):
    """A dated event of a PI, such as planning, a System Demo or Inspect & Adapt."""

    date: date | None
    title: str
    kind: str = ""


class Allowance(Frozen):
    """An author's reason for letting one check pass on this item."""

    check: str
    reason: str
    place: Place


class Votes(Frozen):
    """A fist-of-five vote: how many showed one to five fingers."""

    counts: tuple[int, int, int, int, int]
