"""The plan that a PI was committed with: what scope change and predictability hold it against.

**Where it comes from.** The tag or commit that the PI names under `baseline`, read like the files of today; else the table of
objectives that the PI keeps under a heading *Baseline*. Without either there is none, and that is said aloud.

**What it holds.** Each objective that the PI had then: committed or not, its business value, its teams, what it supported, and
whether it had been dropped already; and how broadly the objectives covered the themes of that time. Objectives that were
renamed since are known by an alias.

**Not applicable.** A PI without a baseline, or one whose baseline cannot be had here.

Source: Northline's own; SAFe holds a PI against the objectives accepted at PI planning.
"""

from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.baseline import Baseline, Stand
from northline.model.results.placement import NOWHERE
from northline.model.scores import Scores
from northline.score.coverage import coverage
from northline.score.metric import Metric
from northline.score.objectives import Placed, by_pi, dropped, planned_value
from northline.score.placement import compute as place

Stands = Mapping[str, Stand]


def compute(portfolio: Portfolio, config: Config, _scores: Scores) -> Mapping[str, Baseline]:
    """The baseline of every PI that has one, by its id."""
    # Several PIs may have been committed with the same plan.
    plans = {id(plan): plan for plan in portfolio.baselines.values()}
    placed = {key: place(plan, config, Scores()) for key, plan in plans.items()}
    return {pi: _baseline(portfolio, plan, pi, placed[id(plan)]) for pi, plan in portfolio.baselines.items()}


def _baseline(portfolio: Portfolio, plan: Portfolio, pi: str, placed: Placed) -> Baseline:
    then = by_pi(plan, placed).get(pi, ())
    known = {_today(portfolio, one): _renamed(portfolio, stand) for one, stand in stands(plan, then, placed).items()}
    return Baseline(known, coverage(plan, then, placed).breadth.value)


def _renamed(portfolio: Portfolio, stand: Stand) -> Stand:
    return replace(stand, links=tuple(sorted(_today(portfolio, link) for link in stand.links)))


def _today(portfolio: Portfolio, name: str) -> str:
    """What an item of a baseline is called today, when it has been renamed since."""
    known = portfolio.find(name)
    return known.id if known is not None else name


def stands(portfolio: Portfolio, objectives: Sequence[Item], placed: Placed) -> Stands:
    """What the objectives of a PI stand for, by id."""
    return {one.id: _stand(portfolio, one, placed) for one in objectives}


def _stand(portfolio: Portfolio, one: Item, placed: Placed) -> Stand:
    links = tuple(sorted(portfolio.targets(one.id, "supports")))
    return Stand(one.committed, planned_value(one) or 0.0, links, not dropped(one), placed.get(one.id, NOWHERE).teams)


METRIC = Metric("baseline", "The plan a PI was committed with", Baseline, compute)
