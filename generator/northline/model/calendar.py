"""The train's calendar: PIs in order, their iterations, and where the as-of date falls."""

from datetime import date
from functools import cached_property

from northline.model.frozen import Frozen, field
from northline.model.text import fold, unpadded


class Iteration(Frozen):
    """An iteration; `index` counts through all PIs from 0, so that slack is a difference of indexes."""

    id: str
    pi: str
    number: int
    index: int
    start: date | None = None
    end: date | None = None
    kind: str = "development"


class Interval(Frozen):
    """A PI on the calendar; `id` is the item's id. `status` is `draft`, `committed` or `closed`."""

    id: str
    title: str
    status: str
    start: date | None = None
    end: date | None = None
    iterations: tuple[Iteration, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether the PI is over and valued."""
        return self.status == "closed"


class Calendar(Frozen, dict=True):
    """PIs by date, else by given order, else by natural order; `current` is the id of the current PI, or empty.

    `names` gives the id of a PI by its other names, case folded.
    """

    pis: tuple[Interval, ...] = ()
    current: str = ""
    names: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Interval]:
        """PIs by id."""
        return {pi.id: pi for pi in self.pis}

    @cached_property
    def order(self) -> dict[str, int]:
        """The position of each PI by id."""
        return {pi.id: position for position, pi in enumerate(self.pis)}

    @cached_property
    def iterations(self) -> dict[str, Iteration]:
        """Iterations by folded full name (`26.2.3`), and by their number when they are called something else (`26.2.IP`)."""
        every = [one for pi in self.pis for one in pi.iterations]
        numbered = {fold_iteration(f"{one.pi}.{one.number}"): one for one in every}
        return numbered | {fold_iteration(one.id): one for one in every}

    @cached_property
    def _unpadded(self) -> dict[str, Iteration]:
        """Iterations by name without zero padding; the first of two that differ by it alone."""
        found: dict[str, Iteration] = {}
        for name, one in self.iterations.items():
            found.setdefault(unpadded(name), one)
        return found

    def iteration(self, name: str, pi: str = "") -> Iteration | None:
        """The iteration that a text names: `26.2.3`, or just `3` beside a PI, also as `03`; None when there is none."""
        name = name.strip()
        beside = fold_iteration(f"{pi}.{name}")
        if known := self.iterations.get(beside):
            return known
        head, dot, tail = name.rpartition(".")
        head = self.names.get(head.casefold()) or self.names.get(unpadded(head)) or head
        full = fold_iteration(f"{head}{dot}{tail}")
        return self.iterations.get(full) or self._unpadded.get(unpadded(beside)) or self._unpadded.get(unpadded(full))

    def is_forecast(self, pi: str) -> bool:
        """Whether a PI lies after the current one and is not committed: a forecast, drawn hatched."""
        interval = self.by_id.get(pi)
        if interval is None or interval.status in {"closed", "committed"}:
            return interval is None
        return self.order[pi] > self.order.get(self.current, -1)


def fold_iteration(name: str) -> str:
    """An iteration's name without case and spaces, dots kept."""
    return ".".join(map(fold, name.split(".")))
