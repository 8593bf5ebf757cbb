"""What planned features are compared with: ready features by bucket, and what explains that they were passed over."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE
from northline.model.results.wsjf import Wsjf
from northline.model.text import fold
from northline.score.objectives import Placed
from northline.score.predecessors import Predecessors, predecessors


class Feature(Frozen):
    """A ranked feature, its WSJF and its allocation bucket."""

    item: Item
    wsjf: float
    bucket: str


class Bucket(Frozen):
    """The ready features of an allocation bucket, by rising WSJF.

    `free` wait for nothing; `inside` are those that wait only for work inside a PI, by that PI. The others would wait
    for work outside, whatever PI they came into.
    """

    ready: Sequence[Feature]
    values: Sequence[float]
    free: Sequence[Feature]
    inside: Mapping[str, Sequence[Feature]]


class Ground(Frozen):
    """What is the same for every PI."""

    portfolio: Portfolio
    needed_for: Mapping[str, float]
    home: Mapping[str, frozenset[str]]
    buckets: Mapping[str, Bucket]
    choices: Mapping[str, tuple[str, ...]]
    known: dict[tuple[str, str, tuple[str, ...]], Sequence[float]] = field(default_factory=dict)

    def fits(self, item_id: str, pi: str) -> bool:
        """Whether all unfinished work that an item waits for is inside the PI."""
        home = self.home.get(item_id)
        return home is None or pi in home

    def free(self, name: str, pi: str) -> Sequence[Feature]:
        """Ready features of a bucket that wait only for work inside a PI, or, without a PI, for nothing at all."""
        bucket = self.buckets[name]
        return bucket.inside.get(pi, ()) if pi else bucket.free

    def values(self, name: str, pi: str, decisions: tuple[str, ...]) -> Sequence[float]:
        """WSJF of those features, rising; only of those that decisions set aside, if any are given."""
        key = (name, pi, decisions)
        if key not in self.known:
            over = {one for decision in decisions for one in self.portfolio.targets(decision, "over")}
            self.known[key] = [one.wsjf for one in self.free(name, pi) if not decisions or one.item.id in over]
        return self.known[key]

    def needed(self, item: Item) -> float:
        """The highest WSJF of what waits for an item; 0 when it is finished, or nothing waits."""
        return 0.0 if self.portfolio.finished(item) else self.needed_for.get(item.id, 0.0)


def ranked_features(portfolio: Portfolio, placed: Placed, wsjf: Mapping[str, Wsjf]) -> tuple[Feature, ...]:
    """All features that WSJF ranks, in the portfolio's order."""
    ranked = (item for item in portfolio.of("feature") if wsjf[item.id].rank is not None)
    return tuple(Feature(item, wsjf[item.id].value or 0.0, fold(placed[item.id].bucket)) for item in ranked)


def ground(portfolio: Portfolio, placed: Placed, wsjf: Mapping[str, Wsjf], features: Sequence[Feature]) -> Ground:
    """What planned features are compared with, and what may explain it."""
    waiting = predecessors(portfolio)
    home = _home(waiting, placed)
    return Ground(portfolio, _needed_for(portfolio, waiting, wsjf), home, _buckets(features, placed, home), _choices(portfolio))


def _home(waiting: Predecessors, placed: Placed) -> Mapping[str, frozenset[str]]:
    """The PIs that hold all unfinished work which an item waits for, by its id; items that wait for nothing are left out."""
    inside: list[frozenset[str]] = []
    found: dict[str, frozenset[str]] = {}
    for group in waiting.groups:
        own = [frozenset(placed.get(one, NOWHERE).pis) for one in group.members]
        before = [inside[position] for position in group.before]
        inside.append(frozenset.intersection(*own, *before))
        others = dict(zip(group.members, _of_others(own), strict=True)) if len(own) > 1 else {}
        for one in group.members if others or before else ():
            found[one] = frozenset.intersection(*([others[one]] if others else []), *before)
    return found


def _of_others(own: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Yield for each member of a circle the PIs that all others share: nothing waits for itself."""
    counts = Counter(pi for pis in own for pi in pis)
    for pis in own:
        yield frozenset(pi for pi, count in counts.items() if count - (pi in pis) == len(own) - 1)


def _buckets(features: Sequence[Feature], placed: Placed, home: Mapping[str, frozenset[str]]) -> Mapping[str, Bucket]:
    found: defaultdict[str, list[Feature]] = defaultdict(list)
    for one in sorted(features, key=lambda one: one.wsjf):
        if fold(one.item.state) == "ready" and not placed[one.item.id].pis:
            found[one.bucket].append(one)
    return {name: _bucket(ready, home) for name, ready in found.items()}


def _bucket(ready: Sequence[Feature], home: Mapping[str, frozenset[str]]) -> Bucket:
    inside: defaultdict[str, list[Feature]] = defaultdict(list)
    for one in ready:
        for pi in home.get(one.item.id, ()):
            inside[pi].append(one)
    return Bucket(ready, [one.wsjf for one in ready], [one for one in ready if one.item.id not in home], inside)


def _choices(portfolio: Portfolio) -> Mapping[str, tuple[str, ...]]:
    """The decisions that chose an item over others, by its id."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for decision in portfolio.of("decision"):
        for chosen in portfolio.targets(decision.id, "chosen") if portfolio.targets(decision.id, "over") else ():
            found[chosen].append(decision.id)
    return {one: tuple(decisions) for one, decisions in found.items()}


def _needed_for(portfolio: Portfolio, waiting: Predecessors, wsjf: Mapping[str, Wsjf]) -> Mapping[str, float]:
    """The highest WSJF among unfinished features that wait for an item, by its id."""
    best = [0.0] * len(waiting.groups)
    found: dict[str, float] = {}
    for position in reversed(range(len(waiting.groups))):
        group = waiting.groups[position]
        values = {one: _open_value(portfolio, wsjf, one) for one in group.members}
        second, first = sorted([0.0, 0.0, *values.values()])[-2:]
        for one, value in values.items():
            found[one] = max(best[position], second if value == first else first)
        for up in group.before:
            best[up] = max(best[up], best[position], first)
    return found


def _open_value(portfolio: Portfolio, wsjf: Mapping[str, Wsjf], item_id: str) -> float:
    item = portfolio[item_id]
    one = wsjf.get(item_id) if item.base == "feature" and not portfolio.finished(item) else None
    return one.value or 0.0 if one else 0.0
