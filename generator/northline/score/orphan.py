"""Orphan work: how much of what a PI plans serves no strategic theme?

**Formula.** Points of leaves that reach no active theme ÷ all planned points of the PI. A leaf is a story, or a feature
without stories; its PI, bucket and teams are its own, else its iteration's (for the PI), else its parent's.

**Explained.** Work in an allocation bucket that the site lists under `explained`, such as maintenance, is meant to serve no
theme. It is reported apart and is not orphan, yet stays in the total.

**Teams.** A team counts the leaves it owns; points of leaves that several teams own are divided equally.

**Without points.** When no leaf of the PI has points, leaves are counted instead, and the number says so. The teams then
count as well; a team without points in a PI that has some is n/a, as is a PI without leaves.

**Bands.** Up to 10 % ok; up to 25 % watch; above: act.

Source: Northline's own measure of SAFe's rule that work on the train serves its vision.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.orphan import Orphan, OrphanShare
from northline.model.results.placement import Placement
from northline.model.score import Part, Score, Unit, ratio
from northline.model.scores import Scores
from northline.model.text import fold, natural
from northline.score.bounds import exact
from northline.score.metric import Metric
from northline.score.placement import leaves

OK, WATCH = 0.10, 0.25
THRESHOLD = "up to 10 % ok, up to 25 % watch, above: act"
TRACED, EXPLAINED, ORPHAN = "traced", "explained", "orphan"


class _Weighed(Frozen):
    """A leaf with its weight in the total, and where it goes."""

    item: str
    weight: float
    fate: str


def compute(portfolio: Portfolio, config: Config, scores: Scores) -> Mapping[str, Orphan]:
    """Orphan work of every PI, by its id."""
    placed = scores.of(Placement)
    return {pi: _orphan(portfolio, config, found, placed) for pi, found in leaves(portfolio, placed).items()}


def _orphan(portfolio: Portfolio, config: Config, found: Sequence[Item], placed: Mapping[str, Placement]) -> Orphan:
    basis = "points" if any(placed[one.id].points for one in found) else "count"
    everyone: list[_Weighed] = []
    teams: defaultdict[str, list[_Weighed]] = defaultdict(list)
    for item in found:
        place = placed[item.id]
        weight = (place.points or 0.0) if basis == "points" else 1.0
        one = _Weighed(item.id, weight, _fate(portfolio, config, item, place))
        everyone.append(one)
        for team in place.teams:
            teams[team].append(replace(one, weight=weight / len(place.teams)))
    return Orphan(basis, _share(everyone, basis), {team: _share(teams[team], basis) for team in sorted(teams, key=natural)})


def _fate(portfolio: Portfolio, config: Config, item: Item, place: Placement) -> str:
    if portfolio.sight(item.id).strength.reaches:
        return TRACED
    return EXPLAINED if place.bucket and fold(place.bucket) in config.explained else ORPHAN


def _share(work: Sequence[_Weighed], basis: str) -> OrphanShare:
    ids = {fate: tuple(one.item for one in work if one.fate == fate) for fate in (TRACED, EXPLAINED, ORPHAN)}
    sums = {fate: _sum(one.weight for one in work if one.fate == fate) for fate in ids}
    total = _sum(one.weight for one in work)
    parts = tuple(Part(fate, sums[fate], basis, ids[fate], Unit.POINTS if basis == "points" else Unit.COUNT) for fate in ids)
    why = "no planned work" if not work else "no planned work has points"
    score = ratio("orphan", sums[ORPHAN], total, parts=parts, why=why, threshold=THRESHOLD)
    explained = ratio("orphan_explained", sums[EXPLAINED], total, parts=parts, why=why)
    return OrphanShare(_banded(score), explained, ids[ORPHAN], ids[EXPLAINED])


def _sum(weights: Iterable[float]) -> float:
    return exact_sum(weights)


def _banded(score: Score) -> Score:
    if score.value is None:
        return score
    share = exact(score.value)
    return replace(score, band="ok" if share <= OK else "watch" if share <= WATCH else "act")


METRIC = Metric("orphan", "Orphan work", Orphan, compute, (Placement,))
