"""Roadmap forecast: in how many PIs could an epic be done?

**Formula.** Remaining size ÷ (velocity × allocation), in PIs from now. *Alone* gives the epic its whole bucket; *in turn* lets the
unfinished epics of the same bucket that rank higher by WSJF go first (those without a rank last, by id).

**Inputs.**

- Remaining size: `size` of the epic less the points of finished leaves under it; without a size, the points of unfinished
  leaves under it.
- Velocity: the sum of the teams' `velocity`, else the ART's, in points an iteration, times the development iterations of the
  current PI (of the last PI that has any, when it has none).
- Allocation: the agreed share, in the current PI, of the bucket whose name begins with the epic's kind (`business` unless it
  says `enabler`). When nothing at all is agreed, the whole velocity.

**Not applicable.** No size, no velocity, or no bucket for this kind of work. At an allocation of 0 the epic is never done.

Source: SAFe, roadmap forecasting from velocity and capacity allocation.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.forecast import Forecast
from northline.model.results.placement import Placement
from northline.model.results.wsjf import Wsjf
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.model.text import fold, natural
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.placement import parents_first

NEVER = "never at this allocation"


class Sized(Frozen):
    """Points of leaves under an item: those done, and those not."""

    done: float = 0.0
    todo: float = 0.0


class _Share(Frozen):
    """What an epic draws on; `why` says what is missing."""

    bucket: str
    allocation: float
    why: str = ""


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Forecast]:
    """The forecast of every unfinished epic, by its id."""
    wsjf, below = scores.of(Wsjf), points_below(portfolio, scores.of(Placement))
    velocity = velocity_of_pi(portfolio)
    agreed = portfolio[portfolio.calendar.current].amounts("allocation") if portfolio.calendar.current else {}
    before: defaultdict[str, float] = defaultdict(float)
    found: dict[str, Forecast] = {}
    for epic in _by_rank(portfolio, wsjf):
        share, left = _share(epic, agreed), remaining(epic, below.get(epic.id, Sized()))
        before[share.bucket] += left or 0.0
        found[epic.id] = _forecast(left, before[share.bucket], velocity, share)
    return {epic.id: found[epic.id] for epic in portfolio.of("epic") if epic.id in found}


def _by_rank(portfolio: Portfolio, wsjf: Mapping[str, Wsjf]) -> Sequence[Item]:
    epics = [one for one in portfolio.of("epic") if not portfolio.finished(one)]
    return sorted(epics, key=lambda one: (wsjf[one.id].rank or len(wsjf) + 1, natural(one.id)))


def points_below(portfolio: Portfolio, placed: Placed) -> Mapping[str, Sized]:
    """Points of leaves under each item, at any depth; a leaf with several parents counts under each."""
    done: defaultdict[str, float] = defaultdict(float)
    todo: defaultdict[str, float] = defaultdict(float)
    for item in reversed(list(parents_first(portfolio))):
        place = placed[item.id]
        if place.leaf:
            (done if portfolio.finished(item) else todo)[item.id] += place.points or 0.0
        for parent in portfolio.targets(item.id, "parent"):
            done[parent] += done[item.id]
            todo[parent] += todo[item.id]
    return {one: Sized(done[one], todo[one]) for one in {**done, **todo}}


def remaining(epic: Item, below: Sized) -> float | None:
    """Points that an epic still needs; None when nobody sized it."""
    size = epic.number("size")
    if size is not None:
        return max(0.0, size - below.done)
    return below.todo or None


def velocity_of_pi(portfolio: Portfolio) -> float | None:
    """Points that the train does in a PI; None when unknown."""
    teams = [one.number("velocity") for one in portfolio.of("team")]
    known = [one for one in teams if one is not None] or [
        value for one in portfolio.of("art") if (value := one.number("velocity")) is not None
    ]
    iterations = _iterations(portfolio)
    return exact_sum(known) * iterations if known and iterations else None


def _iterations(portfolio: Portfolio) -> int:
    """Development iterations of the current PI, else of the last PI that has any."""
    pis = sorted(portfolio.calendar.pis, key=lambda pi: pi.id == portfolio.calendar.current)
    counts = [sum(one.kind != "ip" for one in pi.iterations) for pi in pis]
    return next((count for count in reversed(counts) if count), 0)


def _share(epic: Item, agreed: Mapping[str, float]) -> _Share:
    if not agreed:
        return _Share("", 1.0)
    kind = epic.text("kind") or "business"
    bucket = next((name for name in sorted(agreed) if fold(name).startswith(fold(kind))), "")
    return _Share(bucket, agreed[bucket]) if bucket else _Share("", 0.0, f"no allocation is agreed for {kind} work")


def _forecast(left: float | None, queue: float, velocity: float | None, share: _Share) -> Forecast:
    why = share.why or ("nobody sized it" if left is None else "velocity is unknown" if velocity is None else "")
    scores = [
        _pis(metric, points, velocity or 0.0, share, why) for metric, points in (("forecast", left or 0.0), ("forecast_in_turn", queue))
    ]
    return Forecast(scores[0], scores[1], left, velocity, share.allocation, share.bucket)


def _pis(metric: str, points: float, velocity: float, share: _Share, why: str) -> Score:
    pace = velocity * share.allocation
    why = why or (NEVER if share.allocation == 0 else "velocity is 0" if velocity == 0 else "")
    if why:
        return Score(metric, None, why=why)
    parts = (
        Part("remaining size", points, unit=Unit.POINTS),
        Part("velocity", velocity, "points in a PI", unit=Unit.POINTS),
        Part("allocation", share.allocation, share.bucket or "nothing agreed: all of it", unit=Unit.RATIO),
    )
    return Score(metric, points / pace, Unit.NUMBER, (points, pace), parts)


METRIC = Metric("forecast", "Roadmap forecast", Forecast, compute, (Placement, Wsjf))
