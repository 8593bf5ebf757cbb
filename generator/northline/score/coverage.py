"""Vision coverage: how far the objectives of a PI serve the vision's strategic themes.

All four numbers are taken over the active themes, their weights normalised to 1. Retired themes and themes of weight 0
are left out and named. When a theme has no weight, all count alike. Only objectives with a valid business value (1–10)
count; dropped ones do not.

- **Breadth** = Σ weight of the themes that at least one committed objective reaches, however weakly.
- **Depth** = Σ theme weight × Σ outcome weight × c, over each theme's outcomes. c is 1 when a committed objective names the
  outcome (or its KPI), 0.75 when a committed objective only names the theme or inherits it, 0.5 when only uncommitted
  objectives serve it, else 0. An objective that names outcomes serves those alone; one that names a theme, or inherits it,
  serves every outcome of the theme. A theme without outcomes counts as one outcome. To name an outcome that stands below no
  theme itself, but is a part of a wider one that does, is to name the wider one.
- **Linked value** = committed value of objectives that reach a theme ÷ all committed value.
- **Allocation fit** = 1 − ½ Σ |share of committed value − weight|, over the themes and a bucket "none" of weight 0.

**Splitting value.** An objective on several themes splits its value by the shares it writes, normalised, when every link
that leads to an active theme has one; else equally over those links. What an objective inherits is split equally over the
themes it reaches, through the work it delivers or the item it stands below. An outcome that serves several themes passes its
part on equally.

**Side by side.** Business value is relative within a team. So each team's committed value is also shown normalised to 1.

**Not applicable.** Without active themes, or without committed value, all four are n/a.

Source: Northline's own measure of SAFe's line from strategic themes to PI objectives.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.portfolio import Portfolio, is_active
from northline.model.results.coverage import Coverage, ThemeCoverage
from northline.model.results.placement import Placement
from northline.model.score import Part, Score, Unit, ratio
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.metric import Metric
from northline.score.objectives import Placed, by_pi, committed_value, planned_value, standing
from northline.score.themes import NO_THEME, normalised, outcomes_of, split, theme_weights, with_wider

EXPLICIT, LOOSE, UNCOMMITTED = 1.0, 0.75, 0.5
DEPTH_SCALE = "1 named by a committed objective, 0.75 theme or inherited only, 0.5 uncommitted only, 0 none"


class _Ground(Frozen):
    """What is the same for every PI."""

    portfolio: Portfolio
    weights: Mapping[str, float]
    outcomes: Mapping[str, Mapping[str, float]]
    placed: Placed


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Coverage]:
    """Coverage of every PI, by its id."""
    placed = scores.of(Placement)
    return {pi: coverage(portfolio, objectives, placed) for pi, objectives in by_pi(portfolio, placed).items()}


def coverage(portfolio: Portfolio, objectives: Sequence[Item], placed: Placed) -> Coverage:
    """Coverage by the given objectives of one PI."""
    weights = theme_weights(portfolio)
    ground = _Ground(portfolio, weights, {one: normalised(outcomes_of(portfolio, one)) for one in weights}, placed)
    counted = [one for one in standing(objectives) if planned_value(one) is not None]
    values = _values(portfolio, counted)
    themes = _themes(ground, counted, values)
    total = committed_value(counted)
    why = "no active theme" if not weights else "" if total else "no committed objective has a business value"
    return Coverage(
        breadth=_breadth(themes, why),
        depth=_depth(themes, why),
        linked_value=_linked(portfolio, counted, why),
        allocation_fit=_fit(themes, values, total, why),
        themes=themes,
        excluded=tuple(theme.id for theme in portfolio.of("theme") if not is_active(theme)),
        unlinked=values.get(NO_THEME, 0.0),
        teams=_teams(ground, counted),
        equal_weights=any(portfolio[theme].number("weight") is None for theme in weights),
    )


def _values(portfolio: Portfolio, objectives: Sequence[Item]) -> Mapping[str, float]:
    """Committed value by theme."""
    values: defaultdict[str, float] = defaultdict(float)
    for one in objectives:
        for theme, part in split(portfolio, one.id).items() if one.committed else ():
            values[theme] += (planned_value(one) or 0.0) * part
    return values


def _themes(ground: _Ground, objectives: Sequence[Item], values: Mapping[str, float]) -> Mapping[str, ThemeCoverage]:
    reaching: defaultdict[str, list[Item]] = defaultdict(list)
    for one in objectives:
        for theme in ground.portfolio.sight(one.id).themes:
            reaching[theme].append(one)
    total = committed_value(objectives)
    return {theme: _theme(ground, theme, reaching[theme], values.get(theme, 0.0), total) for theme in ground.weights}


def _theme(ground: _Ground, theme: str, objectives: Sequence[Item], value: float, total: float) -> ThemeCoverage:
    outcomes = ground.outcomes[theme]
    served = _served(ground.portfolio, theme, outcomes or {theme: 1.0}, objectives)
    return ThemeCoverage(
        weight=ground.weights[theme],
        value=value,
        served=exact_sum(weight * served[one] for one, weight in (outcomes or {theme: 1.0}).items()),
        share=value / total if total else None,
        outcomes={one: served[one] for one in outcomes},
        objectives=tuple(one.id for one in objectives),
        committed=tuple(one.id for one in objectives if one.committed),
    )


def _served(portfolio: Portfolio, theme: str, outcomes: Mapping[str, float], objectives: Sequence[Item]) -> Mapping[str, float]:
    """The best c of each outcome; a theme without outcomes stands for itself."""
    best = dict.fromkeys(outcomes, 0.0)
    for objective in objectives:
        for outcome, strength in _serves(portfolio, theme, objective, outcomes).items():
            best[outcome] = max(best[outcome], strength if objective.committed else UNCOMMITTED)
    return best


def _serves(portfolio: Portfolio, theme: str, objective: Item, outcomes: Mapping[str, float]) -> Mapping[str, float]:
    """The outcomes of a theme that one objective serves, and how precisely."""
    sight = portfolio.sight(objective.id)
    names = {link.target for link in sight.named}
    found = dict.fromkeys(outcomes, LOOSE) if theme in names or sight.strength is Strength.INHERITED else {}
    named = with_wider(portfolio, [one for one in sight.outcomes if one not in outcomes])
    found |= {outcome: EXPLICIT for outcome in outcomes if outcome in named or outcome in sight.outcomes}
    if theme in outcomes and any(theme in portfolio.sight(name).themes for name in names - {theme}):
        # The theme has no outcome to name; a KPI that leads to it is as precise as it allows.
        found = {theme: EXPLICIT}
    return found


def _breadth(themes: Mapping[str, ThemeCoverage], why: str) -> Score:
    parts = tuple(_part(theme, one.weight if one.committed else 0.0, one) for theme, one in themes.items())
    return _sum("breadth", parts, _weights(themes), why, "the weight of themes that a committed objective reaches")


def _depth(themes: Mapping[str, ThemeCoverage], why: str) -> Score:
    parts = tuple(_part(theme, one.weight * one.served, one) for theme, one in themes.items())
    return _sum("depth", parts, _weights(themes), why, DEPTH_SCALE)


def _part(theme: str, value: float, one: ThemeCoverage) -> Part:
    return Part(theme, value, f"weight {one.weight:.3f}, served {one.served:.3f}", one.objectives, Unit.RATIO)


def _weights(themes: Mapping[str, ThemeCoverage]) -> list[float]:
    return [one.weight for one in themes.values()]


def _sum(metric: str, parts: tuple[Part, ...], weights: Sequence[float], why: str, threshold: str) -> Score:
    # Held against the sum of the weights themselves: all of it is then 1, whatever their last bits.
    value = None if why else exact_sum(part.value or 0.0 for part in parts) / exact_sum(weights)
    return Score(metric, value, Unit.RATIO, parts=parts, threshold=threshold, why=why)


def _linked(portfolio: Portfolio, objectives: Sequence[Item], why: str) -> Score:
    committed = [one for one in objectives if one.committed]
    linked = [one for one in committed if portfolio.sight(one.id).strength.reaches]
    loose = [one for one in committed if not portfolio.sight(one.id).strength.reaches]
    parts = tuple(
        Part(name, committed_value(ones), "committed value", tuple(one.id for one in ones), Unit.VALUE)
        for name, ones in (("linked", linked), ("not linked", loose))
    )
    under = 0.0 if why else committed_value(committed)
    return ratio("linked_value", committed_value(linked), under, parts=parts, why=why)


def _fit(themes: Mapping[str, ThemeCoverage], values: Mapping[str, float], total: float, why: str) -> Score:
    if why:
        return Score("allocation_fit", None, Unit.RATIO, why=why)
    none = values.get(NO_THEME, 0.0) / total
    gaps = {theme: abs((one.share or 0.0) - one.weight) for theme, one in themes.items()}
    parts = tuple(
        Part(theme, gaps[theme], f"share {one.share or 0.0:.3f}, weight {one.weight:.3f}", one.committed, Unit.RATIO)
        for theme, one in themes.items()
    )
    value = max(0.0, 1 - (exact_sum(gaps.values()) + none) / 2)
    last = Part("none", none, f"share {none:.3f}, weight 0", unit=Unit.RATIO)
    return Score("allocation_fit", value, Unit.RATIO, parts=(*parts, last))


def _teams(ground: _Ground, objectives: Sequence[Item]) -> Mapping[str, Mapping[str, float]]:
    """Each team's committed value by theme, normalised to 1, so that no team's scale weighs more than another's."""
    owned: defaultdict[str, list[Item]] = defaultdict(list)
    for one in objectives:
        for team in ground.placed[one.id].teams if one.committed else ():
            owned[team].append(one)
    found: dict[str, Mapping[str, float]] = {}
    for team in sorted(owned, key=natural):
        values, total = _values(ground.portfolio, owned[team]), committed_value(owned[team])
        found[team] = {theme: values[theme] / total for theme in (*ground.weights, NO_THEME) if values.get(theme)}
    return found


METRIC = Metric("coverage", "Vision coverage", Coverage, compute, (Placement,))
