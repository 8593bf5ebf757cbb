"""What unfinished work waits for, directly or not: `depends_on` links between items that move over a Kanban."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress

from northline.model.addition import exact_sum
from northline.model.components import components
from northline.model.frozen import Frozen
from northline.model.portfolio import Portfolio

Weights = Mapping[str, tuple[float, float]]


class Group(Frozen):
    """An item, or a circle of items that wait for each other; `before` are positions of the groups it waits for.

    `reach` holds a bit for every item of the group and for every one that it waits for, at any distance.
    """

    members: tuple[str, ...]
    before: tuple[int, ...]
    reach: int


class Predecessors(Frozen):
    """All items that wait or are waited for, in groups that stand after those they wait for.

    Sets of items are the bits of a number: ten thousand items in a chain then cost megabytes, not gigabytes.
    """

    groups: tuple[Group, ...]
    group: Mapping[str, int]
    bit: Mapping[str, int]
    ids: tuple[str, ...]

    def of(self, item_id: str) -> int:
        """The unfinished predecessors of an item, as bits."""
        position = self.group.get(item_id)
        return 0 if position is None else self.groups[position].reach & ~(1 << self.bit[item_id])

    def mask(self, ids: Iterable[str]) -> int:
        """Those of the items that wait or are waited for, as bits."""
        mask = bytearray(len(self.bit) // 8 + 1)
        for one in ids:
            bit = self.bit.get(one)
            if bit is not None:
                mask[bit // 8] |= 1 << bit % 8
        return int.from_bytes(mask, "little")

    def names(self, bits: int, most: int) -> tuple[str, ...]:
        """The first few items of a set, those first that others wait for."""
        found: list[str] = []
        while bits and len(found) < most:
            found.append(self.ids[(bits & -bits).bit_length() - 1])
            bits &= bits - 1
        return tuple(found)

    def sums(self, weights: Weights) -> Iterator[tuple[float, float]]:
        """Yield for each group what its items and all they wait for weigh together."""
        firsts = [weights.get(one, (0.0, 0.0))[0] for one in self.ids]
        seconds = [weights.get(one, (0.0, 0.0))[1] for one in self.ids]
        known: list[tuple[float, float]] = []
        for group in self.groups:
            if len(group.before) > 1:
                # Several ways may lead to the same item: only the set itself counts it once.
                chosen = bin(group.reach)[:1:-1].encode().translate(_FLAGS)
                known.append((exact_sum(compress(firsts, chosen)), exact_sum(compress(seconds, chosen))))
            else:
                start = known[group.before[0]] if group.before else (0.0, 0.0)
                bits = [self.bit[one] for one in group.members]
                known.append((start[0] + exact_sum(firsts[bit] for bit in bits), start[1] + exact_sum(seconds[bit] for bit in bits)))
            yield known[-1]


_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


def predecessors(portfolio: Portfolio) -> Predecessors:
    """What every item waits for; finished work holds nobody up, and neither does what it waited for itself."""
    waits = {one: found for one in portfolio.items if (found := _unfinished(portfolio, one))}
    order = {one: place for place, one in enumerate(portfolio.items)}
    groups: list[Group] = []
    group: dict[str, int] = {}
    bit: dict[str, int] = {}
    for members in components(waits, lambda one: waits.get(one, ())):
        ordered = tuple(sorted(members, key=order.__getitem__))
        bit |= {one: len(bit) + offset for offset, one in enumerate(ordered)}
        before = tuple(sorted({group[up] for one in ordered for up in waits.get(one, ()) if up in group}))
        reach = 0
        for position in before:
            reach |= groups[position].reach
        for one in ordered:
            reach |= 1 << bit[one]
        group |= dict.fromkeys(ordered, len(groups))
        groups.append(Group(ordered, before, reach))
    return Predecessors(tuple(groups), group, bit, tuple(bit))


def _unfinished(portfolio: Portfolio, item_id: str) -> Sequence[str]:
    needed = portfolio.targets(item_id, "depends_on")
    return [one for one in needed if portfolio.states(portfolio[one]) and not portfolio.finished(portfolio[one])]


def bundles(waiting: Predecessors, weights: Weights) -> Mapping[str, float]:
    """The bundle WSJF of each weighed item by id: cost of delay ÷ size over the item and all that it waits for."""
    found = {one: delay / size for one, (delay, size) in weights.items()}
    for group, (delay, size) in zip(waiting.groups, waiting.sums(weights), strict=True):
        found |= {one: delay / size for one in group.members if one in weights}
    return found
