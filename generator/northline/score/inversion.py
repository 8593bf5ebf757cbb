"""Priority inversion: was something planned while more valuable work stood ready?

**Formula.** Pairs of a feature *i* planned in the PI and a feature *j* that is ready and unplanned, both ranked by WSJF and in
the same allocation bucket (no bucket is a bucket of its own). A pair is inverted when *j* has the higher WSJF.
Rate = inverted pairs ÷ pairs. Ready means: state `ready`, and no PI, neither its own nor its iteration's or parent's.

**Explained pairs** are inverted for a good reason. They are listed, and left out of the unexplained rate (inverted pairs that
nothing explains ÷ pairs):

- *i* has a `due` date inside the PI;
- *i* is unfinished, and an unfinished item with a higher WSJF than *j* depends on it, directly or not;
- *j* depends, directly or not, on unfinished work outside the PI;
- a decision has *i* in `chosen` and *j* in `over`.

**Not applicable.** A PI that is closed has no inversion: its plan is history. Without a single pair, the rate is n/a.

Source: SAFe ranks the backlog by WSJF; measuring plans against the ranking is Northline's own.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from northline.config import Config
from northline.model.calendar import Interval
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.placement import NOWHERE, Placement
from northline.model.results.wsjf import Wsjf
from northline.model.score import Part, ratio
from northline.model.scores import Scores
from northline.model.text import fold
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.predecessors import Predecessors, predecessors

MOST = 50  # pairs worth listing: after those, the rate says more than the list


@dataclass(frozen=True, slots=True)
class _Feature:
    item: Item
    wsjf: float
    bucket: str


@dataclass(frozen=True, slots=True)
class _Bucket:
    """The ready features of an allocation bucket, by rising WSJF.

    `free` wait for nothing; `inside` are those that wait only for work inside a PI, by that PI. The others would wait
    for work outside, whatever PI they came into.
    """

    ready: Sequence[_Feature]
    values: Sequence[float]
    free: Sequence[_Feature]
    inside: Mapping[str, Sequence[_Feature]]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is the same for every PI."""

    portfolio: Portfolio
    needed_for: Mapping[str, float]
    home: Mapping[str, frozenset[str]]
    buckets: Mapping[str, _Bucket]
    choices: Mapping[str, tuple[str, ...]]
    known: dict[tuple[str, str, tuple[str, ...]], Sequence[float]] = field(default_factory=dict)

    def fits(self, item_id: str, pi: str) -> bool:
        """Whether all unfinished work that an item waits for is inside the PI."""
        home = self.home.get(item_id)
        return home is None or pi in home

    def free(self, name: str, pi: str) -> Sequence[_Feature]:
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


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Inversion]:
    """Inversion of every PI that is not closed, by its id."""
    placed, wsjf = scores.of(Placement), scores.of(Wsjf)
    features = [_feature(item, wsjf[item.id], placed) for item in portfolio.of("feature") if wsjf[item.id].rank is not None]
    waiting = predecessors(portfolio)
    home = _home(waiting, placed)
    ground = _Ground(portfolio, _needed_for(portfolio, waiting, wsjf), home, _buckets(features, placed, home), _choices(portfolio))
    planned: defaultdict[str, list[_Feature]] = defaultdict(list)
    for one in features:
        for pi in placed[one.item.id].pis:
            planned[pi].append(one)
    return {pi.id: _inversion(ground, pi, planned[pi.id]) for pi in portfolio.calendar.pis if not pi.closed}


def _home(waiting: Predecessors, placed: Placed) -> Mapping[str, frozenset[str]]:
    """The PIs that hold all unfinished work which an item waits for, by its id; items that wait for nothing are left out."""
    inside: list[frozenset[str]] = []
    found: dict[str, frozenset[str]] = {}
    for group in waiting.groups:
        own = [frozenset(placed.get(one, NOWHERE).pis) for one in group.members]
        before = [inside[position] for position in group.before]
        inside.append(frozenset.intersection(*own, *before))
        if len(own) > 1:
            found |= dict.fromkeys(group.members, inside[-1])
        elif before:
            found[group.members[0]] = frozenset.intersection(*before)
    return found


def _feature(item: Item, wsjf: Wsjf, placed: Placed) -> _Feature:
    return _Feature(item, wsjf.value or 0.0, fold(placed[item.id].bucket))


def _buckets(features: Sequence[_Feature], placed: Placed, home: Mapping[str, frozenset[str]]) -> Mapping[str, _Bucket]:
    found: defaultdict[str, list[_Feature]] = defaultdict(list)
    for one in sorted(features, key=lambda one: one.wsjf):
        if fold(one.item.state) == "ready" and not placed[one.item.id].pis:
            found[one.bucket].append(one)
    return {name: _bucket(ready, home) for name, ready in found.items()}


def _bucket(ready: Sequence[_Feature], home: Mapping[str, frozenset[str]]) -> _Bucket:
    inside: defaultdict[str, list[_Feature]] = defaultdict(list)
    for one in ready:
        for pi in home.get(one.item.id, ()):
            inside[pi].append(one)
    return _Bucket(ready, [one.wsjf for one in ready], [one for one in ready if one.item.id not in home], inside)


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


def _inversion(ground: _Ground, pi: Interval, planned: Sequence[_Feature]) -> Inversion:
    mine = [one for one in planned if one.bucket in ground.buckets]
    values = {one.bucket: ground.buckets[one.bucket].values for one in mine}
    pairs = sum(len(values[one.bucket]) for one in mine)
    inverted = sum(len(values[one.bucket]) - bisect_right(values[one.bucket], one.wsjf) for one in mine)
    unexplained = sum(_unexplained(ground, pi, one) for one in mine)
    widest = sorted(_widest(ground, mine), key=lambda pair: pair[0].wsjf - pair[1].wsjf)[:MOST]
    listed = [Inverted(one.item.id, other.item.id, other.wsjf - one.wsjf, _reason(ground, pi, one, other)) for one, other in widest]
    parts = tuple(Part(f"{one.planned} below {one.ready}", one.gap, one.explained, (one.planned, one.ready)) for one in listed)
    why = "no pair of a planned and a ready feature, both ranked, in the same bucket"
    return Inversion(
        rate=ratio("inversion", inverted, pairs, parts=parts, why=why),
        unexplained_rate=ratio("inversion_unexplained", unexplained, pairs, why=why),
        pairs=pairs,
        inverted=inverted,
        unexplained=unexplained,
        worst=listed[0] if listed else None,
        listed=tuple(listed),
        more=inverted - len(listed),
    )


def _unexplained(ground: _Ground, pi: Interval, one: _Feature) -> int:
    """How many ready features rank above a planned one without any reason; counted, not listed one by one."""
    if _due_inside(pi, one.item):
        return 0
    needed = _needed(ground, one.item)
    decisions = ground.choices.get(one.item.id, ())

    def above(decisions: tuple[str, ...]) -> int:
        lists = (ground.values(one.bucket, where, decisions) for where in ("", pi.id))
        return sum(len(values) - max(bisect_right(values, one.wsjf), bisect_left(values, needed)) for values in lists)

    return above(()) - (above(decisions) if decisions else 0)


def _due_inside(pi: Interval, item: Item) -> bool:
    due = item.date("due")
    return due is not None and pi.start is not None and pi.end is not None and pi.start <= due <= pi.end


def _needed(ground: _Ground, item: Item) -> float:
    return 0.0 if ground.portfolio.finished(item) else ground.needed_for.get(item.id, 0.0)


def _widest(ground: _Ground, mine: Sequence[_Feature]) -> Iterator[tuple[_Feature, _Feature]]:
    """Yield the widest pairs of each bucket: its lowest planned against its highest ready features."""
    taken: Counter[str] = Counter()
    for one in sorted(mine, key=lambda one: one.wsjf):
        bucket = ground.buckets[one.bucket]
        taken[one.bucket] += 1
        first = max(bisect_right(bucket.values, one.wsjf), len(bucket.ready) - MOST)
        for other in reversed(bucket.ready[first:]) if taken[one.bucket] <= MOST else ():
            yield one, other


def _reason(ground: _Ground, pi: Interval, one: _Feature, other: _Feature) -> str:
    if _due_inside(pi, one.item):
        return f"due {one.item.date('due')}, inside the PI"
    if _needed(ground, one.item) > other.wsjf:
        return "more valuable work depends on it"
    if not ground.fits(other.item.id, pi.id):
        return f"{other.item.id} waits for work outside the PI"
    decisions = ground.choices.get(one.item.id, ())
    return next((decision for decision in decisions if other.item.id in ground.portfolio.targets(decision, "over")), "")


METRIC = Metric("inversion", "Priority inversion", Inversion, compute, (Placement, Wsjf))
