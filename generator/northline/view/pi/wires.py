"""Which way each line on a planning board takes: lanes in the gaps between columns and rows, so that none runs behind a card."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from northline.model.frozen import Frozen


class End(Frozen):
    """Where a line begins or ends: in which column and row, how far down on the board, and where that row begins."""

    column: int
    row: int
    y: float
    top: float


class Wire(Frozen):
    """A line from who gives to who needs."""

    give: End
    need: End

    @property
    def out(self) -> int:
        """The gap it leaves by, on the side where the taker is; gap `n` lies left of column `n`."""
        return self.give.column if self.give.column > self.need.column else self.give.column + 1

    @property
    def into(self) -> int:
        """The gap it arrives by; going back in time it visibly comes from the right."""
        return self.need.column if self.give.column < self.need.column else self.need.column + 1


class Way(Frozen):
    """The lanes of one line: in the gap it leaves by, in the one it arrives by, and, between two, in the one above the taker's row."""

    out: int
    into: int
    above: int | None = None


class Ways(Frozen):
    """The way of every line in order, and how many lanes each gap has: between columns, and above rows."""

    ways: tuple[Way, ...]
    between: Mapping[int, int]
    above: Mapping[int, int]


# From where to where a line runs in a gap, and which line it is with which part of its way.
Part = tuple[int, int]
Run = tuple[float, float, Part]
OUT, INTO = 0, 1


def route(wires: Sequence[Wire]) -> Ways:
    """Give each line lanes of its own wherever it runs beside others."""
    upright: defaultdict[int, list[Run]] = defaultdict(list)
    level: defaultdict[int, list[Run]] = defaultdict(list)
    for number, wire in enumerate(wires):
        for part, gap, start, end in _upright(wire):
            upright[gap].append((min(start, end), max(start, end), (number, part)))
        if wire.out != wire.into:
            level[wire.need.row].append((min(wire.out, wire.into), max(wire.out, wire.into), (number, OUT)))
    columns = {gap: _lanes(runs) for gap, runs in upright.items()}
    rows = {row: _lanes(runs) for row, runs in level.items()}
    return Ways(
        tuple(_way(number, wire, columns, rows) for number, wire in enumerate(wires)),
        {gap: 1 + max(lanes.values()) for gap, lanes in columns.items()},
        {row: 1 + max(lanes.values()) for row, lanes in rows.items()},
    )


def _upright(wire: Wire) -> Iterator[tuple[int, int, float, float]]:
    """Yield where a line runs up or down: which part it is, in which gap, from where to where."""
    if wire.out == wire.into:
        yield OUT, wire.out, wire.give.y, wire.need.y
    else:
        yield OUT, wire.out, wire.give.y, wire.need.top
        yield INTO, wire.into, wire.need.top, wire.need.y


def _lanes(runs: Sequence[Run]) -> Mapping[Part, int]:
    """The lane of each run in a gap: the first that is free where the run begins."""
    lanes: dict[Part, int] = {}
    taken: list[float] = []
    for low, high, run in sorted(runs):
        free = next((lane for lane, until in enumerate(taken) if until < low), len(taken))
        taken[free : free + 1] = [high]
        lanes[run] = free
    return lanes


Lanes = Mapping[int, Mapping[Part, int]]


def _way(number: int, wire: Wire, columns: Lanes, rows: Lanes) -> Way:
    out = columns[wire.out][number, OUT]
    if wire.out == wire.into:
        return Way(out, out)
    return Way(out, columns[wire.into][number, INTO], rows[wire.need.row][number, OUT])
