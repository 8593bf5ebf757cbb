"""The business value that hangs on dependencies, weighted by how likely each is to fail.

Slack = iteration in which it is needed − iteration for which it is promised, counted through the calendar of PIs; 1 when either
date is missing. Exposure = probability × planned value of the committed objectives that need it.

| dependency | probability |
|---|---|
| done | 0 |
| promised after it is needed (slack below 0) | 1 |
| committed, accepted, proposed, no answer | 0.1, 0.3, 0.6, 0.9 |
| … with a slack of 2 or more | 0.1 less |
| … with a slack of 0 | 0.2 more |

It is needed by `from`, if that is an objective; by the objectives that deliver `from` or what it stands below, if that is a feature
or story; else by the objectives named in `affects`. A dependency counts in its own PI, else in that of the iteration it is needed
in, else where `from` is planned, and there with the objectives of that PI alone. Hot spots are providers by the exposure that rests
on them.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.calendar import Iteration
from northline.model.field_types import parse_date
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.dependency_exposure import DependencyExposure, DependencyRisk
from northline.model.results.placement import NOWHERE, Placement
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.bounds import exact
from northline.score.metric import Metric
from northline.score.objectives import dropped

PROBABILITY = {"committed": 0.1, "accepted": 0.3, "proposed": 0.6, "": 0.9}
ASSUMED_SLACK = 1
WIDE = 2
DELIVERED = frozenset({"feature", "story"})
WORK = DELIVERED | {"capability", "epic"}


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, DependencyExposure]:
    """The exposure of every PI that has dependencies, by its id."""
    placed = scores.of(Placement)
    found: defaultdict[str, dict[str, DependencyRisk]] = defaultdict(dict)
    for dependency in portfolio.of("dependency"):
        for pi in _pis(portfolio, dependency, placed):
            found[pi][dependency.id] = _risk(portfolio, dependency, pi, placed)
    order = portfolio.calendar.order
    return {pi: _exposure(portfolio, found[pi], placed) for pi in sorted(found, key=lambda one: (order.get(one, -1), natural(one)))}


def probability(status: str, slack: int) -> float:
    """How likely a dependency is to fail, 0–1; an empty status means that nobody has answered."""
    if status == "done":
        return 0.0
    if slack < 0:
        return 1.0
    change = -0.1 if slack >= WIDE else 0.2 if slack == 0 else 0.0
    # Tenths are not tenths in binary: 0.1 − 0.1 must be 0.
    return exact(min(1.0, max(0.0, PROBABILITY[status] + change)))


def _pis(portfolio: Portfolio, dependency: Item, placed: Mapping[str, Placement]) -> tuple[str, ...]:
    own = placed.get(dependency.id, NOWHERE).pis
    if own:
        return own
    needed = _iteration(portfolio, dependency.text("needed_by"), "")
    if needed is not None:
        return (needed.pi,)
    return tuple(dict.fromkeys(pi for one in portfolio.targets(dependency.id, "from") for pi in placed.get(one, NOWHERE).pis))


def _iteration(portfolio: Portfolio, written: str, pi: str) -> Iteration | None:
    """Find the iteration that a text names, or that holds the date it gives."""
    day = parse_date(written)
    if day is None:
        return portfolio.calendar.iteration(written, pi) if written else None
    spans = ((one, one.start, one.end) for interval in portfolio.calendar.pis for one in interval.iterations)
    return next((one for one, start, end in spans if start and end and start <= day <= end), None)


def _risk(portfolio: Portfolio, dependency: Item, pi: str, placed: Mapping[str, Placement]) -> DependencyRisk:
    needed = _iteration(portfolio, dependency.text("needed_by"), pi)
    promised = _iteration(portfolio, dependency.text("promised_for"), pi)
    slack = needed.index - promised.index if needed and promised else ASSUMED_SLACK
    objectives = _needing(portfolio, dependency, pi, placed)
    chance = probability(dependency.text("status"), slack)
    value = exact_sum(one.number("business_value") or 0.0 for one in objectives)
    return DependencyRisk(
        slack=slack,
        dated=bool(needed and promised),
        probability=chance,
        value=value,
        exposure=chance * value,
        objectives=tuple(one.id for one in objectives),
        providers=_providers(portfolio, dependency, placed),
        answered=bool(dependency.text("status")),
    )


def _needing(portfolio: Portfolio, dependency: Item, pi: str, placed: Mapping[str, Placement]) -> tuple[Item, ...]:
    """Find the committed objectives of the PI that need a dependency."""
    ids: list[str] = []
    for one in portfolio.linked(dependency.id, "from"):
        if one.base == "objective":
            ids.append(one.id)
        elif one.base in DELIVERED:
            ids += placed.get(one.id, NOWHERE).objectives
        else:
            ids += portfolio.targets(dependency.id, "affects")
    if not portfolio.targets(dependency.id, "from"):
        ids += portfolio.targets(dependency.id, "affects")
    found = (portfolio[one] for one in dict.fromkeys(ids))
    return tuple(one for one in found if one.base == "objective" and _counts(one, pi, placed))


def _counts(objective: Item, pi: str, placed: Mapping[str, Placement]) -> bool:
    return objective.committed and not dropped(objective) and pi in placed.get(objective.id, NOWHERE).pis


def _providers(portfolio: Portfolio, dependency: Item, placed: Mapping[str, Placement]) -> tuple[str, ...]:
    """Name the teams that provide it, or what was written in `to` when it has no team."""
    return tuple(dict.fromkeys(who for one in portfolio.targets(dependency.id, "to") for who in placed.get(one, NOWHERE).teams or (one,)))


def _exposure(portfolio: Portfolio, risks: Mapping[str, DependencyRisk], placed: Mapping[str, Placement]) -> DependencyExposure:
    total = exact_sum(risk.exposure for risk in risks.values())
    parts = tuple(Part(one, risk.exposure, _receipt(risk), risk.objectives, Unit.VALUE) for one, risk in risks.items())
    spots: defaultdict[str, float] = defaultdict(float)
    for risk in risks.values():
        for provider in risk.providers:
            spots[provider] += risk.exposure
    return DependencyExposure(
        Score("dependency-exposure", total, Unit.VALUE, parts=parts),
        risks,
        {one: spots[one] for one in sorted(spots, key=lambda one: (-spots[one], natural(one)))},
        _having(risks, lambda risk: risk.slack < 0 and risk.probability > 0),
        _having(risks, lambda risk: not risk.answered),
        tuple(one for one, risk in risks.items() if risk.objectives and _only_uncommitted(portfolio, one, placed)),
    )


def _receipt(risk: DependencyRisk) -> str:
    assumed = "" if risk.dated else " (assumed)"
    return f"slack {risk.slack}{assumed}: probability {risk.probability:g} × value {risk.value:g}"


def _having(risks: Mapping[str, DependencyRisk], judge: Callable[[DependencyRisk], bool]) -> tuple[str, ...]:
    return tuple(one for one, risk in risks.items() if judge(risk))


def _only_uncommitted(portfolio: Portfolio, dependency: str, placed: Mapping[str, Placement]) -> bool:
    """Tell whether what is to be provided serves objectives, and none of them is committed."""
    serving: list[str] = []
    for one in portfolio.linked(dependency, "to"):
        serving += (one.id,) if one.base == "objective" else placed.get(one.id, NOWHERE).objectives if one.base in WORK else ()
    return bool(serving) and not any(portfolio[one].committed for one in serving)


METRIC = Metric("dependency-exposure", "Dependency exposure", DependencyExposure, compute, (Placement,))
