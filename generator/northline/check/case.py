"""What a check looks at, with the questions that many checks ask of it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from northline.check.suggest import Names
from northline.config import Config
from northline.model.calendar import Interval
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement
from northline.model.scores import Scores


class Case(Frozen, dict=True):
    """The portfolio, its scores and the configuration; `rules` are the names of all rules, by code."""

    portfolio: Portfolio
    scores: Scores
    config: Config
    rules: tuple[tuple[str, str], ...] = ()

    def items(self, *bases: str) -> tuple[Item, ...]:
        """Items that authors wrote and that could be read in full, of the given built-in kinds or of any."""
        return self._written_of(bases)

    def _written_of(self, bases: tuple[str, ...]) -> tuple[Item, ...]:
        if not bases:
            return tuple(item for item in self.portfolio if not (item.implied or item.broken))
        return tuple(item for base in bases for item in self._written.get(base, ()))

    @cached_property
    def _written(self) -> Mapping[str, tuple[Item, ...]]:
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for item in self.portfolio:
            if not (item.implied or item.broken):
                found[item.base].append(item)
        return {base: tuple(items) for base, items in found.items()}

    @cached_property
    def names(self) -> Names:
        """The names of all items, to suggest from."""
        return Names(self.portfolio)

    def pis(self, item: Item) -> tuple[str, ...]:
        """The PIs an item is planned in; work without its own has its iteration's, else its parents'."""
        if item.base in {"story", "feature"}:
            return (self.scores.get(Placement, item.id) or NOWHERE).pis
        return self.portfolio.targets(item.id, "pi")

    def interval(self, item: Item) -> Interval | None:
        """The last PI an item is planned in."""
        known = [self.portfolio.calendar.by_id[pi] for pi in self.pis(item) if pi in self.portfolio.calendar.by_id]
        return max(known, key=lambda one: self.portfolio.calendar.order[one.id], default=None)

    def is_open(self, item: Item) -> bool:
        """Whether an item is planned in a PI that is not closed."""
        interval = self.interval(item)
        return interval is not None and not interval.closed

    def is_past(self, item: Item) -> bool:
        """Whether the last PI that an item is planned in is closed: nothing about its plan can change any more."""
        interval = self.interval(item)
        return interval is not None and interval.closed

    @cached_property
    def objectives_by_pi(self) -> Mapping[str, tuple[Item, ...]]:
        """The objectives of each PI that has some, by the PI's id in calendar order."""
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for objective in self.items("objective"):
            for pi in self.portfolio.targets(objective.id, "pi"):
                found[pi].append(objective)
        order = self.portfolio.calendar.order
        return {pi: tuple(found[pi]) for pi in sorted(found, key=lambda pi: order.get(pi, -1))}

    def planned_pis(self) -> tuple[tuple[Interval, tuple[Item, ...]], ...]:
        """PIs that are not closed and have objectives, with these, in order."""
        known = self.portfolio.calendar.by_id
        pairs = ((known[pi], objectives) for pi, objectives in self.objectives_by_pi.items() if pi in known)
        return tuple((interval, objectives) for interval, objectives in pairs if not interval.closed)

    def settled_pis(self) -> tuple[tuple[Interval, tuple[Item, ...]], ...]:
        """The PIs under way, with their objectives: what a later draft lacks is not planned yet."""
        current = self.portfolio.calendar.current
        return tuple(pair for pair in self.planned_pis() if pair[0].status == "committed" or pair[0].id == current)
