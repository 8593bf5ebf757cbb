"""Feature readiness: is a feature defined well enough to be planned?

**Formula.** k of n points of a checklist, which the site may change (`readiness`):

- `benefit_hypothesis` and `acceptance_criteria` are written;
- `wsjf` is complete: all components, and a job size above 0;
- `size` fits a PI: the points of its stories, else its own, are not more than the capacity of its teams in its PI (the
  current PI when it has none). When that capacity is unknown, any points above 0 will do; without points, a job size that is
  not above the top of the WSJF scale;
- `owner` is named;
- `sight`: it reaches an active theme, or names the vision itself;
- `dependencies` are answered: every dependency record from the feature is accepted, committed or done.

Any other name in the checklist is a field that must not be empty.

**Not applicable.** An empty checklist.

Source: SAFe, features (benefit hypothesis, acceptance criteria, size within a PI); the list is Northline's.
"""

from collections.abc import Callable, Mapping

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.load import Load
from northline.model.results.placement import Placement
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.model.score import Part, Unit, ratio
from northline.model.scores import Scores
from northline.score.metric import Metric
from northline.score.objectives import Placed

ANSWERED = {"accepted", "committed", "done"}


class _Ground(Frozen):
    portfolio: Portfolio
    config: Config
    placed: Placed
    wsjf: Mapping[str, Wsjf]
    loads: Mapping[str, Load]


def compute(portfolio: Portfolio, config: Config, scores: Scores) -> Mapping[str, Readiness]:
    """The readiness of every feature, by its id."""
    ground = _Ground(portfolio, config, scores.of(Placement), scores.of(Wsjf), scores.of(Load))
    return {one.id: _readiness(ground, one) for one in portfolio.of("feature")}


def _readiness(ground: _Ground, feature: Item) -> Readiness:
    checklist = {name: _holds(ground, feature, name) for name in ground.config.readiness}
    parts = tuple(Part(name, float(holds), unit=Unit.COUNT) for name, holds in checklist.items())
    score = ratio("readiness", sum(checklist.values()), len(checklist), parts=parts, why="the checklist is empty")
    return Readiness(score, checklist)


def _holds(ground: _Ground, feature: Item, name: str) -> bool:
    rule = RULES.get(name)
    if rule is not None:
        return rule(ground, feature)
    return feature.value(name) not in (None, (), {}, "")


def _has_wsjf(ground: _Ground, feature: Item) -> bool:
    return ground.wsjf[feature.id].status == "ranked"


def _fits(ground: _Ground, feature: Item) -> bool:
    points = size(ground.portfolio, feature)
    if points:
        capacity = _capacity(ground, feature)
        return capacity is None or points <= capacity
    job_size = feature.number("job_size")
    return bool(job_size) and job_size is not None and job_size <= ground.config.wsjf_scale[-1]


def size(portfolio: Portfolio, feature: Item) -> float:
    """The points of a feature's stories, else its own; 0 when there are none."""
    stories = exact_sum(one.number("points") or 0.0 for one in portfolio.stories(feature.id))
    return stories or feature.number("points") or 0.0


def _capacity(ground: _Ground, feature: Item) -> float | None:
    """What the feature's teams can do in its PI together; None when that is unknown of any of them."""
    place = ground.placed[feature.id]
    load = ground.loads.get((*place.pis, ground.portfolio.calendar.current)[0])
    known = [load.teams[team].all.capacity if load and team in load.teams else None for team in place.teams]
    given = [one for one in known if one is not None]
    return exact_sum(given) if given and len(given) == len(known) else None


def _has_owner(_ground: _Ground, feature: Item) -> bool:
    return bool(feature.names("owner"))


def _is_traced(ground: _Ground, feature: Item) -> bool:
    names_vision = any(one.base == "vision" for one in ground.portfolio.linked(feature.id, "supports"))
    return names_vision or ground.portfolio.sight(feature.id).strength.reaches


def _is_answered(ground: _Ground, feature: Item) -> bool:
    needs = (one for one in ground.portfolio.linking(feature.id, "from") if one.base == "dependency")
    return all(one.value("status") in ANSWERED for one in needs)


RULES: Mapping[str, Callable[[_Ground, Item], bool]] = {
    "wsjf": _has_wsjf,
    "size": _fits,
    "owner": _has_owner,
    "sight": _is_traced,
    "dependencies": _is_answered,
}
METRIC = Metric("readiness", "Feature readiness", Readiness, compute, (Placement, Wsjf, Load))
