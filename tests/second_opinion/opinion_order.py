"""WSJF, the scale check, bundles, conflicts and the advised order, computed a second time from their written definitions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import ceil
from statistics import median

from tests.second_opinion.rows import Row, Rows

BACKLOGS = ("feature", "capability", "epic")
PARTS = ("user_business_value", "time_criticality", "risk_opportunity")
COLUMNS = (*PARTS, "job_size")
Slot = tuple[int, int | None]
SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which F2 comes before F10."""
    return [(0, int(one), "") if one.isdigit() else (1, 0, one.lower()) for one in re.split(r"(\d+)", name) if one]


def delay(one: Row) -> float | None:
    """Cost of delay: the sum of all three components, n/a without one of them."""
    parts = [one.number(name) for name in PARTS]
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def wsjf(one: Row) -> float | None:
    """Cost of delay by job size; n/a when either is missing, or the size is 0."""
    cost, size = delay(one), one.number("job_size")
    return cost / size if cost is not None and size else None


def status(one: Row) -> str:
    """The word for what can be said: no size, no WSJF; no component, an incomplete one."""
    if not one.number("job_size"):
        return "undefined"
    return "incomplete" if delay(one) is None else "ranked"


def place(one: Row) -> tuple[float, float, date, list[tuple[int, int, str]]]:
    """What decides the order: WSJF and cost of delay from the top down, then due date, then id."""
    return -(wsjf(one) or 0), -(delay(one) or 0), one.day("due") or date.max, natural(one.id)


def ranks(backlog: Sequence[Row]) -> dict[str, int]:
    """The rank of each ranked item."""
    ranked = sorted((one for one in backlog if wsjf(one) is not None), key=place)
    return {one.id: number for number, one in enumerate(ranked, 1)}


def steps(value: float, scale: Sequence[float]) -> list[float]:
    """The next value of the scale below and above."""
    below, above = [one for one in scale if one < value], [one for one in scale if one > value]
    return below[-1:] + above[:1]


def fragile(one: Row, backlog: Sequence[Row], scale: Sequence[float]) -> bool:
    """Whether some component, moved one step, changes the item's rank."""
    here = ranks(backlog).get(one.id)
    if here is None:
        return False
    moved = (one.but(**{name: value}) for name in COLUMNS for value in steps(one.number(name) or 0.0, scale))
    return any(ranks([each if other.id == one.id else other for other in backlog])[one.id] != here for each in moved)


def columns(backlog: Sequence[Row], scale: Sequence[float] = SCALE) -> dict[str, tuple[float, bool, list[str]]]:
    """Each column's smallest value, whether it holds the scale's first, and the items off the scale."""
    found: dict[str, tuple[float, bool, list[str]]] = {}
    for name in COLUMNS:
        values = {one.id: value for one in backlog if (value := one.number(name)) is not None}
        off = sorted((each for each, value in values.items() if value not in scale), key=natural)
        if values:
            found[name] = min(values.values()), scale[0] in values.values(), off
    return found


@dataclass(frozen=True)
class Queue:
    """One backlog of a train, and what its items wait for."""

    rows: Rows
    kind: str

    @cached_property
    def backlog(self) -> list[Row]:
        """All items of the kind."""
        return self.rows.of(self.kind)

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The rank by id."""
        return ranks(self.backlog)

    @cached_property
    def ranked(self) -> list[Row]:
        """The ranked items, finished ones among them, best first."""
        return sorted((one for one in self.backlog if one.id in self.rank), key=place)

    def direct(self, one: Row) -> list[Row]:
        """The unfinished items that an item depends on."""
        named = [self.rows.by_id[name] for name in one.names("depends_on") if name in self.rows.by_id]
        return [each for each in named if not finished(each)]

    def before(self, one: Row) -> dict[str, Row]:
        """All unfinished predecessors, direct or not; an item of a cycle is its own."""
        found: dict[str, Row] = {}
        waiting = self.direct(one)
        while waiting:
            each = waiting.pop()
            if each.id not in found:
                found[each.id] = each
                waiting += self.direct(each)
        return found

    def bundle(self, one: Row) -> float | None:
        """Σ cost of delay ÷ Σ size over an item and its unfinished predecessors that are ranked."""
        if one.id not in self.rank:
            return None
        members = {one.id: one, **{name: each for name, each in self.before(one).items() if name in self.rank}}
        return sum(delay(each) or 0 for each in members.values()) / sum(each.number("job_size") or 0 for each in members.values())

    def cycles(self) -> list[list[str]]:
        """Items that wait for each other, each circle whole, in natural order."""
        found = {tuple(self.circle(one)) for one in self.rows.all if one.id in self.before(one)}
        return sorted((list(one) for one in found), key=lambda one: natural(one[0]))

    def circle(self, one: Row) -> list[str]:
        """The items that an item waits for and that wait for it, itself among them."""
        mutual = [name for name, each in self.before(one).items() if one.id in self.before(each)]
        return sorted({one.id, *mutual}, key=natural)


def finished(one: Row) -> bool:
    """Whether an item is in the last state of its Kanban."""
    return one.text("state") == "done"


def scores(rows: Rows, scale: Sequence[float] = SCALE) -> dict[str, dict[str, object]]:
    """What is said of WSJF, by item."""
    return {one.id: _score(one, Queue(rows, kind), scale) for kind in BACKLOGS for one in rows.of(kind)}


def _score(one: Row, queue: Queue, scale: Sequence[float]) -> dict[str, object]:
    return {
        "status": status(one),
        "cost_of_delay": delay(one),
        "job_size": one.number("job_size"),
        "value": wsjf(one),
        "rank": queue.rank.get(one.id),
        "bundle": queue.bundle(one),
        "fragile": fragile(one, queue.backlog, scale),
    }


def conflicts(queue: Queue, slots: Mapping[str, Slot | None]) -> dict[str, dict[str, list[str]]]:
    """The unfinished items of the top quarter that wait for work in a worse place; `slots` is when each item is planned."""
    best = [one for one in queue.ranked[: ceil(len(queue.ranked) / 4)] if not finished(one)]
    found = {one.id: dict(_worse(one, queue, slots)) for one in best}
    return {name: waits for name, waits in found.items() if waits}


def _worse(one: Row, queue: Queue, slots: Mapping[str, Slot | None]) -> Iterator[tuple[str, list[str]]]:
    middle = median(wsjf(each) or 0 for each in queue.ranked)
    for name, each in queue.before(one).items():
        reasons = ["below the median"] if name in queue.rank and (wsjf(each) or 0) < middle else []
        reasons += ["unplanned"] if slots[name] is None else []
        reasons += ["scheduled no earlier"] if _no_earlier(slots[name], slots[one.id]) else []
        if reasons and name != one.id:
            yield name, reasons


def _no_earlier(theirs: Slot | None, ours: Slot | None) -> bool:
    """In a later PI, or in the same or a later iteration where both have one; slots are positions of PI and iteration."""
    if theirs is None or ours is None:
        return False
    return theirs[0] > ours[0] or (theirs[1] is not None and ours[1] is not None and theirs[1] >= ours[1])


def advised(queue: Queue) -> list[str]:
    """Greedy by bundle, predecessors first: what an item waits for comes before it, best bundle first there too."""
    order: list[str] = []
    for one in sorted(queue.ranked, key=lambda each: _worth(queue, each)):
        _emit(queue, one, order, ())
    return [name for name in order if name in queue.rank and not finished(queue.rows.by_id[name])]


def _worth(queue: Queue, one: Row) -> tuple[float, int]:
    return -(queue.bundle(one) or 0), queue.rank.get(one.id, 0)


def _emit(queue: Queue, one: Row, order: list[str], on_the_way: tuple[str, ...]) -> None:
    """Put an item behind all that must come before it; the members of a circle come together, by rank."""
    together = [queue.rows.by_id[name] for name in queue.circle(one)]
    if one.id in order or one.id in on_the_way:
        return
    names = {each.id for each in together}
    direct = {each.id: each for member in together for each in queue.direct(member) if each.id not in names}
    for each in sorted(
        direct.values(), key=lambda each: min(_worth(queue, one) for one in map(queue.rows.by_id.get, queue.circle(each)) if one)
    ):
        _emit(queue, each, order, (*on_the_way, *names))
    order += [each.id for each in sorted(together, key=lambda each: _worth(queue, each)) if each.id not in order]
