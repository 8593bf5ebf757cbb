"""Ambition against realism: does the roadmap ask for more than the train can do?

**Formula.** Demand ÷ capacity of each PI. Demand is the planned points of leaves (stories, and features without stories).
Capacity is the sum over the teams whose capacity in the PI is known, as in *Load*. A theme's demand is its part of each leaf:
by the shares or links that the leaf names, else equally over the themes it reaches, as in *Vision coverage*. A theme's
capacity is its normalised weight of the PI's. Leaves without points are listed: they ask for more than the number says.

**Bands.** Up to 100 % realistic, above: ambitious.

**Not applicable.** Capacity unknown or 0.

Source: Northline's own; SAFe asks that roadmaps be held against capacity.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.ambition import Ambition, ThemeAmbition
from northline.model.results.load import Load
from northline.model.results.placement import Placement
from northline.model.score import ratio
from northline.model.scores import Scores
from northline.score.metric import Metric
from northline.score.objectives import Placed
from northline.score.placement import leaves
from northline.score.themes import NO_THEME, split, theme_weights

THRESHOLD = "up to 100 % realistic, above: ambitious"


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Ambition]:
    """Ambition of every PI, by its id."""
    placed, loads, weights = scores.of(Placement), scores.of(Load), theme_weights(portfolio)
    found: dict[str, Ambition] = {}
    for pi, planned in leaves(portfolio, placed).items():
        load = loads.get(pi)
        found[pi] = _ambition(portfolio, planned, placed, load.all.capacity if load else None, weights)
    return found


def _ambition(
    portfolio: Portfolio, planned: Sequence[Item], placed: Placed, capacity: float | None, weights: Mapping[str, float]
) -> Ambition:
    demand: defaultdict[str, float] = defaultdict(float)
    for one in planned:
        points = placed[one.id].points or 0.0
        for theme, part in split(portfolio, one.id).items() if points else ():
            demand[theme] += points * part
    total = exact_sum(placed[one.id].points or 0.0 for one in planned)
    why = "capacity is unknown" if capacity is None else "there is no capacity"
    score = ratio("ambition", total, capacity or 0.0, why=why, threshold=THRESHOLD)
    return Ambition(
        ratio=score if score.value is None else replace(score, band="ambitious" if score.value > 1 else "realistic"),
        demand=total,
        capacity=capacity,
        themes={theme: ThemeAmbition(demand[theme], None if capacity is None else capacity * weight) for theme, weight in weights.items()},
        unlinked=demand[NO_THEME],
        unsized=tuple(one.id for one in planned if not placed[one.id].points),
    )


METRIC = Metric("ambition", "Ambition against realism", Ambition, compute, (Placement, Load))
