"""WSJF against dependencies: a valuable item that waits for a poor one is worth what the two are worth together.

**Bundle WSJF** of an item = Σ cost of delay ÷ Σ job size, over the item (finished or not) and all its unfinished predecessors,
direct or not.
Predecessors come from `depends_on`. Those without a rank in the same backlog are passed through but add nothing: WSJF
compares inside one backlog only. A finished predecessor holds nobody up, and neither does what it depended on itself.

**Advised order** of unfinished ranked items: always the item with the highest bundle WSJF next (then by rank), after its
predecessors: of what it waits for directly, the highest bundle first, each in turn after its own. Bundles are taken once, over
the work that is unfinished now.

**Conflict.** An unfinished item in the top quarter of the ranking (rounded up) waits for work that is below the median WSJF,
or unplanned, or scheduled no earlier: in a later PI, or in the same or a later iteration where both name one.

**Cycle.** Items that wait for each other are reported whole and bundled as one.

**Inputs.** WSJF components, `depends_on`, `state`, `pi` and `iteration`. Without ranked items there is no order.

Source: SAFe asks to sequence by WSJF and to consider dependencies; bundles are Northline's way to do both.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from statistics import median

from northline.config import Config
from northline.model.frozen import Frozen
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement
from northline.model.results.sequence import Conflict, Sequence
from northline.model.results.wsjf import Wsjf
from northline.model.scores import Scores
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.predecessors import Predecessors, predecessors
from northline.score.wsjf import BACKLOGS

BELOW, UNPLANNED, NO_EARLIER = "below the median", "unplanned", "scheduled no earlier"
MOST = 8  # as many as a reader can act on; the rest is counted


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Sequence]:
    """The sequence of each backlog that has a ranking, by base kind."""
    waiting, placed, wsjf = predecessors(portfolio), scores.of(Placement), scores.of(Wsjf)
    found: dict[str, Sequence] = {}
    for backlog in BACKLOGS:
        ranked = {item.id: one for item in portfolio.of(backlog) if (one := wsjf[item.id]).rank is not None}
        if ranked:
            found[backlog] = _sequence(_Backlog(portfolio, waiting, placed, ranked))
    return found


class _Backlog(Frozen, dict=True):
    portfolio: Portfolio
    waiting: Predecessors
    placed: Placed
    ranked: Mapping[str, Wsjf]

    @cached_property
    def below(self) -> int:
        """Items below the median WSJF."""
        middle = median(one.value or 0.0 for one in self.ranked.values())
        return self.waiting.mask(one for one, wsjf in self.ranked.items() if (wsjf.value or 0.0) < middle)

    @cached_property
    def unplanned(self) -> int:
        """Items without a PI."""
        return self.waiting.mask(one for one in self.waiting.ids if not self.placed.get(one, NOWHERE).pis)

    @cached_property
    def last_pi(self) -> Mapping[str, int]:
        """The last PI of each item that has one, as its position on the calendar."""
        order = self.portfolio.calendar.order
        return {one: max(order[pi] for pi in pis) for one in self.waiting.ids if (pis := self.placed.get(one, NOWHERE).pis)}

    @cached_property
    def iteration(self) -> Mapping[str, int]:
        """The iteration of each item that has one, as its position on the calendar."""
        found = {one: self.portfolio.calendar.iteration(self.placed.get(one, NOWHERE).iteration) for one in self.waiting.ids}
        return {one: iteration.index for one, iteration in found.items() if iteration}

    @cached_property
    def from_pi(self) -> Mapping[int, int]:
        """Items in this PI or a later one, by the PI's position."""
        return _from(self.last_pi, self.waiting)

    @cached_property
    def later_pis(self) -> list[int]:
        """The positions in `from_pi`, rising."""
        return sorted(self.from_pi)

    @cached_property
    def from_iteration(self) -> Mapping[int, int]:
        """Items in this iteration or a later one, by the iteration's position."""
        return _from(self.iteration, self.waiting)

    def no_earlier(self, item_id: str) -> int:
        """Work that is not scheduled before an item."""
        pis = self.placed.get(item_id, NOWHERE).pis
        first = min((self.portfolio.calendar.order[pi] for pi in pis), default=len(self.portfolio.calendar.pis))
        following = bisect_right(self.later_pis, first)
        later = self.from_pi[self.later_pis[following]] if following < len(self.later_pis) else 0
        return later | self.from_iteration.get(self.iteration.get(item_id, -1), 0)


def _from(positions: Mapping[str, int], waiting: Predecessors) -> Mapping[int, int]:
    """Cumulated sets, from the last position back."""
    at: dict[int, list[str]] = {}
    for one, position in positions.items():
        at.setdefault(position, []).append(one)
    found: dict[int, int] = {}
    bits = 0
    for position in sorted(at, reverse=True):
        bits |= waiting.mask(at[position])
        found[position] = bits
    return found


def _sequence(backlog: _Backlog) -> Sequence:
    conflicts = tuple(_conflicts(backlog))
    circles = (group.members for group in backlog.waiting.groups if len(group.members) > 1)
    cycles = tuple(sorted(one for one in circles if any(member in backlog.ranked for member in one)))
    return Sequence(tuple(_advised(backlog)), conflicts, cycles)


def _conflicts(backlog: _Backlog) -> Iterator[Conflict]:
    by_rank = sorted(backlog.ranked, key=lambda one: backlog.ranked[one].rank or 0)
    for item_id in by_rank[: -(-len(by_rank) // 4)]:
        before = backlog.waiting.of(item_id)
        if before and not backlog.portfolio.finished(backlog.portfolio[item_id]):
            reasons = {BELOW: backlog.below, UNPLANNED: backlog.unplanned, NO_EARLIER: backlog.no_earlier(item_id)}
            late = {reason: before & bits for reason, bits in reasons.items()}
            worse = late[BELOW] | late[UNPLANNED] | late[NO_EARLIER]
            if worse:
                yield _conflict(backlog.waiting, item_id, worse, late)


def _conflict(waiting: Predecessors, item_id: str, worse: int, late: Mapping[str, int]) -> Conflict:
    shown = waiting.names(worse, MOST)
    reasons = {one: tuple(reason for reason, bits in late.items() if bits >> waiting.bit[one] & 1) for one in shown}
    return Conflict(item_id, reasons, worse.bit_count() - len(shown))


def _advised(backlog: _Backlog) -> Iterator[str]:
    """Yield unfinished ranked items, best bundle first, each after what it waits for."""
    waiting, done = backlog.waiting, set[int]()
    keys = {one: (-(wsjf.bundle or 0.0), wsjf.rank or 0) for one, wsjf in backlog.ranked.items()}
    best = [min((keys[one] for one in group.members if one in keys), default=(0.0, 0)) for group in waiting.groups]
    for item_id in sorted(keys, key=keys.__getitem__):
        position = waiting.group.get(item_id)
        groups = [(item_id,)] if position is None else [waiting.groups[one].members for one in _due(waiting, position, best, done)]
        for members in groups:
            ranked = sorted((one for one in members if one in keys), key=keys.__getitem__)
            yield from (one for one in ranked if not backlog.portfolio.finished(backlog.portfolio[one]))


def _due(waiting: Predecessors, start: int, best: list[tuple[float, int]], done: set[int]) -> Iterator[int]:
    """Yield the groups that must come now so that one of them can: those it waits for, best first, then itself."""
    stack = [(start, iter(_best_first(waiting, start, best)))] if start not in done else []
    while stack:
        position, before = stack[-1]
        following = next((one for one in before if one not in done), None)
        if following is not None:
            stack.append((following, iter(_best_first(waiting, following, best))))
        else:
            done.add(position)
            stack.pop()
            yield position


def _best_first(waiting: Predecessors, position: int, best: list[tuple[float, int]]) -> list[int]:
    return sorted(waiting.groups[position].before, key=best.__getitem__)


METRIC = Metric("sequence", "WSJF against dependencies", Sequence, compute, (Placement, Wsjf))
