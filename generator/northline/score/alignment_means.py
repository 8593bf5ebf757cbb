"""Alignment of a PI and its teams: the mean over committed objectives, by value and plainly.

**Formula.** Weighted = Σ alignment × business value ÷ Σ business value; simple = the plain mean. Both over the committed
objectives that stand (dropped ones do not); only those with a valid business value have a weight. An objective that several
teams share counts for each of them, and once for the train.

**Bands.** As for one objective: 80 and more aligned, 50–79 weak, below 50 unaligned.

**Not applicable.** No committed objective; for the weighted mean, none with a business value.

Source: Northline's own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.alignment import Alignment, AlignmentMeans, PiAlignment
from northline.model.results.placement import Placement
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.alignment import ALIGNED, THRESHOLD, WEAK
from northline.score.metric import Metric
from northline.score.objectives import Placed, by_pi, planned_value, standing

Aligned = Mapping[str, Alignment]


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, PiAlignment]:
    """The means of every PI, by its id."""
    placed, aligned = scores.of(Placement), scores.of(Alignment)
    return {pi: _pi([one for one in standing(found) if one.committed], placed, aligned) for pi, found in by_pi(portfolio, placed).items()}


def _pi(objectives: Sequence[Item], placed: Placed, aligned: Aligned) -> PiAlignment:
    teams: defaultdict[str, list[Item]] = defaultdict(list)
    for one in objectives:
        for team in placed[one.id].teams:
            teams[team].append(one)
    return PiAlignment(_means(objectives, aligned), {team: _means(teams[team], aligned) for team in sorted(teams, key=natural)})


def _means(objectives: Sequence[Item], aligned: Aligned) -> AlignmentMeans:
    weights = {one.id: planned_value(one) or 0.0 for one in objectives}
    return AlignmentMeans(
        weighted=_mean("alignment_weighted", weights, aligned, "no committed objective with a business value"),
        simple=_mean("alignment_simple", dict.fromkeys(weights, 1.0), aligned, "no committed objective"),
    )


def _mean(metric: str, weights: Mapping[str, float], aligned: Aligned, why: str) -> Score:
    total = exact_sum(weights.values())
    if not total:
        return Score(metric, None, Unit.SCORE, why=why, threshold=THRESHOLD)
    parts = tuple(Part(one, aligned[one].score.value, f"weight {weight:g}", (one,), Unit.SCORE) for one, weight in weights.items())
    value = exact_sum((part.value or 0.0) * weight for part, weight in zip(parts, weights.values(), strict=True)) / total
    band = "aligned" if value >= ALIGNED else "weak" if value >= WEAK else "unaligned"
    return Score(metric, value, Unit.SCORE, parts=parts, band=band, threshold=THRESHOLD)


METRIC = Metric("pi-alignment", "Alignment of a PI", PiAlignment, compute, (Placement, Alignment))
