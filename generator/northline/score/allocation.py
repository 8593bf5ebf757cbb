"""Capacity allocation: does the plan keep to the shares of work that were agreed?

**Formula.** Deviation = ½ Σ |planned share − agreed share| over all work buckets: 0 when the plan is as agreed, 1 when nothing is.
The planned share of a bucket is its part of the planned points of leaves (stories, and features without stories); without
any points, leaves are counted and the number says so. Work in no bucket is a bucket "none" for which nothing is agreed.

**Inputs.** `allocation` of the PI, in percent by bucket; `allocation` of features and stories, else their parent's. Names are
compared without case, spaces and punctuation.

**Not applicable.** No agreed allocation, no planned work, or no planned work that names a bucket.

Source: SAFe, capacity allocation.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.allocation import Allocation
from northline.model.results.placement import Placement
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.model.text import fold
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.placement import leaves

NONE = "none"


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Allocation]:
    """Allocation of every PI, by its id."""
    placed = scores.of(Placement)
    return {pi: _allocation(portfolio[pi], planned, placed) for pi, planned in leaves(portfolio, placed).items()}


def _allocation(pi: Item, planned: Sequence[Item], placed: Placed) -> Allocation:
    agreed = pi.amounts("allocation")
    basis = "points" if any(placed[one.id].points for one in planned) else "count"
    shares = _shares(planned, placed, {fold(name): name for name in agreed}, basis)
    return Allocation(_deviation(shares, agreed, planned), shares, agreed, basis)


def _shares(planned: Sequence[Item], placed: Placed, names: dict[str, str], basis: str) -> Mapping[str, float]:
    sums: defaultdict[str, float] = defaultdict(float)
    for one in planned:
        place = placed[one.id]
        # A bucket is called as the PI calls it, else as the first item that names it does.
        name = names.setdefault(fold(place.bucket), place.bucket) if place.bucket else NONE
        sums[name] += (place.points or 0.0) if basis == "points" else 1.0
    total = exact_sum(sums.values())
    return {name: sums[name] / total for name in sorted(sums)}


def _deviation(shares: Mapping[str, float], agreed: Mapping[str, float], planned: Sequence[Item]) -> Score:
    why = _why(shares, agreed, planned)
    if why:
        return Score("allocation", None, Unit.RATIO, why=why)
    names = sorted({*shares, *agreed})
    gaps = {name: abs(shares.get(name, 0.0) - agreed.get(name, 0.0)) for name in names}
    parts = tuple(
        Part(name, gap, f"planned {shares.get(name, 0.0):.3f}, agreed {agreed.get(name, 0.0):.3f}", unit=Unit.RATIO)
        for name, gap in gaps.items()
    )
    # Shares that were agreed to more than the whole, which is a finding, could lie further apart than everything from nothing.
    return Score("allocation", min(1.0, exact_sum(gaps.values()) / 2), Unit.RATIO, parts=parts)


def _why(shares: Mapping[str, float], agreed: Mapping[str, float], planned: Sequence[Item]) -> str:
    if not agreed:
        return "no allocation is agreed"
    if not planned:
        return "no planned work"
    return "no planned work names a bucket" if set(shares) == {NONE} else ""


METRIC = Metric("allocation", "Capacity allocation", Allocation, compute, (Placement,))
