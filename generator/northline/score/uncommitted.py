"""Uncommitted share: the guard band that keeps a plan predictable.

**Formula.** Uncommitted points ÷ all planned points of the PI. A leaf is uncommitted when it serves at least one objective of
the PI and all of those are uncommitted, as in *Load*. Without any points, business value of objectives is taken instead;
without any value, their count; the number says which. Dropped objectives do not count.

**Bands.** 5–25 % healthy. 0 % with a load above 95 %: no guard band. Above 40 %: thin commitment. In between, low or high.

**Not applicable.** A PI (or a team in it) without points, value and objectives. Teams are taken on the basis of their PI.

Source: SAFe's uncommitted objectives; the bands are Northline's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.load import Load
from northline.model.results.placement import Placement
from northline.model.results.uncommitted import Uncommitted
from northline.model.score import Score, ratio
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.bounds import exact
from northline.score.load import Work, work
from northline.score.metric import Metric
from northline.score.objectives import Placed, by_pi, planned_value, standing
from northline.score.placement import leaves

HEALTHY, HIGH, THIN = 0.05, 0.25, 0.40
FULL_LOAD = 0.95
THRESHOLD = "5–25 % healthy, 0 % with a load above 95 %: no guard band, above 40 %: thin commitment"


class _Weighed(Frozen):
    """A leaf or an objective with its weight, whether it is uncommitted, and who owns it."""

    weight: float
    uncommitted: bool
    teams: tuple[str, ...]


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Uncommitted]:
    """The uncommitted share of every PI, by its id."""
    placed, loads = scores.of(Placement), scores.of(Load)
    planned = leaves(portfolio, placed)
    found: dict[str, Uncommitted] = {}
    for pi, objectives in by_pi(portfolio, placed).items():
        basis, weighed = _weigh(work(pi, planned[pi], placed), standing(objectives), placed)
        found[pi] = _shares(basis, weighed, loads.get(pi))
    return found


def _weigh(planned: Iterable[Work], objectives: Sequence[Item], placed: Placed) -> tuple[str, Sequence[_Weighed]]:
    points = [_Weighed(one.points, not one.committed, placed[one.item].teams) for one in planned]
    if any(one.weight for one in points):
        return "points", points
    basis = "value" if any(planned_value(one) for one in objectives) else "count"
    return basis, [_objective(one, basis, placed) for one in objectives]


def _objective(one: Item, basis: str, placed: Placed) -> _Weighed:
    weight = (planned_value(one) or 0.0) if basis == "value" else 1.0
    return _Weighed(weight, not one.committed, placed[one.id].teams)


def _shares(basis: str, weighed: Sequence[_Weighed], load: Load | None) -> Uncommitted:
    teams: defaultdict[str, list[_Weighed]] = defaultdict(list)
    for one in weighed:
        for team in one.teams:
            teams[team].append(replace(one, weight=one.weight / len(one.teams)))
    loads = {team: one.all.ratio.value for team, one in load.teams.items()} if load else {}
    shares = {team: _share(basis, teams[team], loads.get(team)) for team in sorted(teams, key=natural)}
    return Uncommitted(basis, _share(basis, weighed, load.all.ratio.value if load else None), shares)


def _share(basis: str, weighed: Iterable[_Weighed], load: float | None) -> Score:
    total = exact_sum(one.weight for one in weighed)
    part = exact_sum(one.weight for one in weighed if one.uncommitted)
    score = ratio("uncommitted_share", part, total, why=f"no {basis} planned", threshold=THRESHOLD)
    return score if score.value is None else replace(score, band=_band(exact(score.value), load))


def _band(value: float, load: float | None) -> str:
    if value == 0 and load is not None and exact(load) > FULL_LOAD:
        return "no guard band"
    if value > THIN:
        return "thin commitment"
    return "low" if value < HEALTHY else "high" if value > HIGH else "healthy"


METRIC = Metric("uncommitted", "Uncommitted share", Uncommitted, compute, (Placement, Load))
