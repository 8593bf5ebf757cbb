"""Priority inversion: was something planned while more valuable work stood ready?

**Formula.** Pairs of a feature *i* planned in the PI and a feature *j* that is ready and unplanned, both ranked by WSJF and in
the same allocation bucket (no bucket is a bucket of its own). A pair is inverted when *j* has the higher WSJF.
Rate = inverted pairs ÷ pairs. Ready means: state `ready`, and no PI, neither its own nor its iteration's or parent's.

**Explained pairs** are inverted for a good reason. They are listed, and left out of the unexplained rate, above and below
(inverted pairs that nothing explains ÷ pairs without the explained ones):

- *i* has a `due` date inside the PI;
- *i* is unfinished, and an unfinished item with a higher WSJF than *j* depends on it, directly or not;
- *j* depends, directly or not, on unfinished work outside the PI (finished work holds nobody up, and neither does what it
  depended on itself);
- a decision has *i* in `chosen` and *j* in `over`.

**Not applicable.** A PI that is closed has no inversion: its plan is history. Without a single pair, the rate is n/a.

Source: SAFe ranks the backlog by WSJF; measuring plans against the ranking is Northline's own.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from northline.config import Config
from northline.model.calendar import Interval
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.placement import Placement
from northline.model.results.wsjf import Wsjf
from northline.model.score import Part, ratio
from northline.model.scores import Scores
from northline.score.metric import Metric
from northline.score.ready_work import Feature, Ground, ground, ranked_features

MOST = 50  # pairs worth listing: after those, the rate says more than the list


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Inversion]:
    """Inversion of every PI that is not closed, by its id."""
    placed, wsjf = scores.of(Placement), scores.of(Wsjf)
    features = ranked_features(portfolio, placed, wsjf)
    compared = ground(portfolio, placed, wsjf, features)
    planned: defaultdict[str, list[Feature]] = defaultdict(list)
    for one in features:
        for pi in placed[one.item.id].pis:
            planned[pi].append(one)
    return {pi.id: _inversion(compared, pi, planned[pi.id]) for pi in portfolio.calendar.pis if not pi.closed}


def _inversion(among: Ground, pi: Interval, planned: Sequence[Feature]) -> Inversion:
    mine = [one for one in planned if one.bucket in among.buckets]
    values = {one.bucket: among.buckets[one.bucket].values for one in mine}
    pairs = sum(len(values[one.bucket]) for one in mine)
    inverted = sum(len(values[one.bucket]) - bisect_right(values[one.bucket], one.wsjf) for one in mine)
    unexplained = sum(_unexplained(among, pi, one) for one in mine)
    widest = sorted(_widest(among, mine), key=lambda pair: pair[0].wsjf - pair[1].wsjf)[:MOST]
    listed = [Inverted(one.item.id, other.item.id, other.wsjf - one.wsjf, _reason(among, pi, one, other)) for one, other in widest]
    parts = tuple(Part(f"{one.planned} below {one.ready}", one.gap, one.explained, (one.planned, one.ready)) for one in listed)
    why = "no pair of a planned and a ready feature, both ranked, in the same bucket"
    return Inversion(
        rate=ratio("inversion", inverted, pairs, parts=parts, why=why),
        unexplained_rate=ratio("inversion_unexplained", unexplained, pairs - (inverted - unexplained), why=why),
        pairs=pairs,
        inverted=inverted,
        unexplained=unexplained,
        worst=listed[0] if listed else None,
        listed=tuple(listed),
        more=inverted - len(listed),
    )


def _unexplained(among: Ground, pi: Interval, one: Feature) -> int:
    """How many ready features rank above a planned one without any reason; counted, not listed one by one."""
    if _due_inside(pi, one.item):
        return 0
    needed = among.needed(one.item)
    decisions = among.choices.get(one.item.id, ())

    def above(decisions: tuple[str, ...]) -> int:
        lists = (among.values(one.bucket, where, decisions) for where in ("", pi.id))
        return sum(len(values) - max(bisect_right(values, one.wsjf), bisect_left(values, needed)) for values in lists)

    return above(()) - (above(decisions) if decisions else 0)


def _due_inside(pi: Interval, item: Item) -> bool:
    due = item.date("due")
    return due is not None and pi.start is not None and pi.end is not None and pi.start <= due <= pi.end


def _widest(among: Ground, mine: Sequence[Feature]) -> Iterator[tuple[Feature, Feature]]:
    """Yield the widest pairs of each bucket: its lowest planned against its highest ready features."""
    taken: Counter[str] = Counter()
    for one in sorted(mine, key=lambda one: one.wsjf):
        bucket = among.buckets[one.bucket]
        taken[one.bucket] += 1
        first = max(bisect_right(bucket.values, one.wsjf), len(bucket.ready) - MOST)
        for other in reversed(bucket.ready[first:]) if taken[one.bucket] <= MOST else ():
            yield one, other


def _reason(among: Ground, pi: Interval, one: Feature, other: Feature) -> str:
    if _due_inside(pi, one.item):
        return f"due {one.item.date('due')}, inside the PI"
    if among.needed(one.item) > other.wsjf:
        return "more valuable work depends on it"
    if not among.fits(other.item.id, pi.id):
        return f"{other.item.id} waits for work outside the PI"
    decisions = among.choices.get(one.item.id, ())
    return next((decision for decision in decisions if other.item.id in among.portfolio.targets(decision, "over")), "")


METRIC = Metric("inversion", "Priority inversion", Inversion, compute, (Placement, Wsjf))
