"""Load: does the work that a team planned fit into its capacity?

**Formula.** Load = planned points ÷ capacity, for each team, PI and iteration. The committed ratio beside it leaves out
uncommitted work: leaves that serve at least one objective of the PI, by themselves or through a parent, and only
uncommitted ones (dropped objectives do not count). Load counts the leaves that orphan work counts: stories, and features
without stories. Points of leaves that several teams own are divided equally.

**Capacity** of a PI: `capacity` given for the PI (or for every PI), else the sum of its iterations' where any is given, else the
first-PI rule: 8 × `members` × development weeks ÷ 2 − `days_off`. Capacity of an iteration: given for it, else the same rule
over its own weeks, unless the PI's capacity is given as one number; so a team that gives one short iteration has the rule's
points in the others. IP iterations are no development weeks and have no capacity but a given one; an iteration without dates
counts two weeks, a PI without iterations its own length in whole weeks. A PI's days off are given for it, else summed over
its iterations.

**States.** Committed above 100 % red · total above 100 % but committed not: amber · 85–100 % tight · 60–85 % ok · below 60 % slack.
Capacity missing: unknown. Capacity 0 with load: error. Capacity 0 without load: none.

**The train.** The PI's own ratio is the sum of loads over the sum of capacities, over the teams whose capacity is known.

Source: SAFe, Iteration Planning (the first-PI rule); the states are Northline's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.calendar import Interval
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.load import Burden, Load, TeamLoad
from northline.model.results.placement import Placement
from northline.model.score import Score, ratio
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.bounds import exact
from northline.score.capacity import NOTHING, Capacities, Capacity, capacities
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.placement import leaves

FULL, TIGHT, OK = 1.0, 0.85, 0.6
THRESHOLD = "committed above 100 % red, total above 100 % amber, 85–100 % tight, 60–85 % ok, below 60 % slack"


class Work(Frozen):
    """A leaf's points in one PI, or one team's part of them."""

    item: str
    points: float
    committed: bool
    iteration: str = ""


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Load]:
    """Load of every PI, by its id."""
    placed = scores.of(Placement)
    teams = {team.id: one for team in portfolio.of("team") if (one := capacities(portfolio, team)).known}
    planned = leaves(portfolio, placed)
    return {pi.id: _load(pi, work(pi.id, planned.get(pi.id, ()), placed), placed, teams) for pi in portfolio.calendar.pis}


def work(pi: str, planned: Iterable[Item], placed: Placed) -> tuple[Work, ...]:
    """The planned leaves of a PI with their points and whether they are committed."""
    found = ((one.id, placed[one.id]) for one in planned)
    return tuple(Work(one, place.points or 0.0, not place.uncommitted_in(pi), place.iteration) for one, place in found)


def _load(pi: Interval, planned: Iterable[Work], placed: Placed, teams: Mapping[str, Capacities]) -> Load:
    owned: defaultdict[str, list[Work]] = defaultdict(list)
    unowned = 0.0
    for one in planned:
        owners = placed[one.item].teams
        unowned += 0.0 if owners else one.points
        for team in owners:
            owned[team].append(replace(one, points=one.points / len(owners)))
    names = sorted({*owned, *teams}, key=natural)
    known = {team: _team(pi, owned.get(team, ()), teams.get(team, NOTHING)) for team in names}
    shown = {team: one for team, one in known.items() if team in owned or one.all.capacity is not None}
    return Load(_together(shown), shown, unowned)


def _team(pi: Interval, planned: Sequence[Work], capacity: Capacities) -> TeamLoad:
    by_iteration: defaultdict[str, list[Work]] = defaultdict(list)
    for one in planned:
        by_iteration[one.iteration].append(one)
    iterations = {
        one.id: replace(_burden(by_iteration.get(one.id, ()), capacity.of_iteration(pi, one)), kind=one.kind) for one in pi.iterations
    }
    return TeamLoad(_burden(planned, capacity.of_pi(pi)), iterations)


def _burden(planned: Sequence[Work], capacity: Capacity) -> Burden:
    load = exact_sum(one.points for one in planned)
    committed = exact_sum(one.points for one in planned if one.committed)
    items = tuple(one.item for one in planned)
    return Burden(
        capacity=capacity.points,
        load=load,
        committed=committed,
        ratio=_ratio("load", load, capacity.points),
        committed_ratio=_ratio("load_committed", committed, capacity.points),
        state=state(load, committed, capacity.points),
        source=capacity.source,
        items=items,
    )


def _ratio(metric: str, points: float, capacity: float | None) -> Score:
    why = "capacity is unknown" if capacity is None else "there is no capacity"
    return ratio(metric, points, capacity or 0.0, why=why, threshold=THRESHOLD)


def state(load: float, committed: float, capacity: float | None) -> str:
    """The word for a load against a capacity."""
    if capacity is None:
        return "unknown"
    if capacity == 0:
        return "error" if load else "none"
    share = exact(load / capacity)
    if share > FULL:
        return "red" if exact(committed / capacity) > FULL else "amber"
    return "tight" if share >= TIGHT else "ok" if share >= OK else "slack"


def _together(teams: Mapping[str, TeamLoad]) -> Burden:
    known = [one.all for one in teams.values() if one.all.capacity is not None]
    capacity = exact_sum(one.capacity or 0.0 for one in known) if known else None
    load, committed = exact_sum(one.load for one in known), exact_sum(one.committed for one in known)
    left_out = sorted(team for team, one in teams.items() if one.all.capacity is None)
    source = f"without {', '.join(left_out)}: capacity unknown" if left_out else ""
    return Burden(
        capacity=capacity,
        load=load,
        committed=committed,
        ratio=_ratio("load", load, capacity),
        committed_ratio=_ratio("load_committed", committed, capacity),
        state=state(load, committed, capacity),
        source=source,
    )


METRIC = Metric("load", "Load", Load, compute, (Placement,))
