"""Iteration trace: how much of the work in an iteration serves an objective of the PI?

**Formula.** Points of leaves that trace to an objective ÷ points of leaves, in each iteration, for the PI and for each team. A
leaf traces to an objective of the PI that delivers it or one of its parents; dropped objectives do not count. Work without
an iteration counts in the PI alone. Points of leaves that several teams own are divided equally.

**Without points.** When no leaf of the PI has points, leaves are counted, and the number says so.

**Not applicable.** An iteration, team or PI without such work.

Source: Northline's own; SAFe asks that iteration plans serve the PI objectives.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.calendar import Interval
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.iteration_trace import IterationTrace
from northline.model.results.placement import Placement
from northline.model.score import Part, Score, Unit, ratio
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.placement import leaves


class _Weighed(Frozen):
    item: str
    weight: float
    traced: bool


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, IterationTrace]:
    """The trace of every PI, by its id."""
    placed = scores.of(Placement)
    planned = leaves(portfolio, placed)
    return {pi.id: _trace(pi, planned.get(pi.id, ()), placed) for pi in portfolio.calendar.pis}


def _trace(pi: Interval, planned: Sequence[Item], placed: Placed) -> IterationTrace:
    basis = "points" if any(placed[one.id].points for one in planned) else "count"
    everyone: list[_Weighed] = []
    iterations: dict[str, list[_Weighed]] = {one.id: [] for one in pi.iterations}
    teams: defaultdict[str, list[_Weighed]] = defaultdict(list)
    for one in planned:
        place = placed[one.id]
        weighed = _Weighed(one.id, (place.points or 0.0) if basis == "points" else 1.0, place.serves(pi.id))
        everyone.append(weighed)
        if place.iteration in iterations:
            iterations[place.iteration].append(weighed)
        for team in place.teams:
            teams[team].append(replace(weighed, weight=weighed.weight / len(place.teams)))
    return IterationTrace(
        basis,
        _share(everyone, basis),
        {name: _share(work, basis) for name, work in iterations.items()},
        {team: _share(teams[team], basis) for team in sorted(teams, key=natural)},
    )


def _share(work: Iterable[_Weighed], basis: str) -> Score:
    unit = Unit.POINTS if basis == "points" else Unit.COUNT
    traced, loose = ([one for one in work if one.traced is wanted] for wanted in (True, False))
    parts = tuple(
        Part(name, exact_sum(one.weight for one in ones), basis, tuple(one.item for one in ones), unit)
        for name, ones in (("traced", traced), ("not traced", loose))
    )
    under = exact_sum(one.weight for one in (*traced, *loose))
    return ratio("iteration_trace", exact_sum(one.weight for one in traced), under, parts=parts, why="no planned work")


METRIC = Metric("iteration-trace", "Iteration trace", IterationTrace, compute, (Placement,))
