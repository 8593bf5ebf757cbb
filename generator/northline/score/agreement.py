"""How far stakeholders agree on what comes first: Kendall's W over their rankings, and who is served.

W = 12·S ÷ (m²·(n³ − n) − m·T) for m stakeholders and n items, where S is the sum of squared deviations of the items' rank sums
from their mean, and T = Σ(t³ − t) over every group of t tied ranks. 1 is full agreement, 0 none. Only items that every stakeholder
with a ranking ranks are compared, ranked anew among themselves; tied items get their mean rank. Conflicts are items by the
spread of their ranks, widest first.

*Share served* = planned points of a requester's features ÷ all points they requested (`requested_by`). A feature's points are its
own, else the sum of its stories'; it is planned when it stands in a PI.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.agreement import Agreement, RankConflict
from northline.model.results.placement import NOWHERE, Placement
from northline.model.score import Score, Unit, ratio
from northline.model.scores import Scores
from northline.model.text import fold, natural
from northline.score.metric import Metric

Ranks = Mapping[str, float]
AT_LEAST = 2


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Agreement]:
    """The agreement of the whole train, under the empty subject; nothing when there are no stakeholders and no requests."""
    rankings = {one.id: ranks for one in portfolio.of("stakeholder") if (ranks := _ranking(portfolio, one))}
    served = _served(portfolio, scores.of(Placement))
    if not rankings and not served and not portfolio.of("stakeholder"):
        return {}
    items = _shared(rankings.values())
    ranked = {one: mean_ranks({item: ranks[item] for item in items}) for one, ranks in rankings.items()}
    return {"": Agreement(_score(ranked, items), tuple(rankings), items, _conflicts(ranked, items), served)}


def kendall_w(rankings: Sequence[Ranks]) -> float | None:
    """Kendall's W, tie-corrected, over rankings of the same items; None when there is nothing to compare."""
    if len(rankings) < AT_LEAST or len(rankings[0]) < AT_LEAST:
        return None
    judges, count = len(rankings), len(rankings[0])
    sums = [exact_sum(ranks[item] for ranks in rankings) for item in rankings[0]]
    mean = exact_sum(sums) / count
    ties = sum(size**3 - size for ranks in rankings for size in Counter(ranks.values()).values())
    most = judges**2 * (count**3 - count) - judges * ties
    return 12 * exact_sum((one - mean) ** 2 for one in sums) / most if most else None


def mean_ranks(ranks: Ranks) -> Ranks:
    """Ranks from 1 without gaps, in which tied items share the mean of the ranks they take up."""
    ordered = sorted(ranks.values())
    return {item: (bisect_left(ordered, rank) + bisect_right(ordered, rank) + 1) / 2 for item, rank in ranks.items()}


def _ranking(portfolio: Portfolio, stakeholder: Item) -> Ranks:
    value = stakeholder.value("rankings")
    written = value if isinstance(value, dict) else {}
    found: dict[str, float] = {}
    for name, rank in written.items():
        item = portfolio.find(name)
        if item is not None:
            found.setdefault(item.id, rank)
    return found


def _shared(rankings: Iterable[Ranks]) -> tuple[str, ...]:
    common = [set(ranks) for ranks in rankings]
    return tuple(sorted(set.intersection(*common), key=natural)) if common else ()


def _score(ranked: Mapping[str, Ranks], items: Sequence[str]) -> Score:
    value = kendall_w(tuple(ranked.values()))
    why = "" if value is not None else f"{len(ranked)} rankings with {len(items)} items in common; two of each are needed"
    return Score("agreement", value, Unit.NUMBER, threshold="1 full agreement, 0 none", why=why)


def _conflicts(ranked: Mapping[str, Ranks], items: Sequence[str]) -> tuple[RankConflict, ...]:
    found = []
    for item in items:
        ranks = {one: places[item] for one, places in ranked.items()}
        spread = max(ranks.values()) - min(ranks.values())
        if spread > 0:
            found.append(RankConflict(item, spread, ranks))
    return tuple(sorted(found, key=lambda one: (-one.spread, natural(one.item))))


def _served(portfolio: Portfolio, placed: Mapping[str, Placement]) -> Mapping[str, Score]:
    known = {fold(name): one.id for one in portfolio.of("stakeholder") for name in (one.title, one.id)}
    requested: defaultdict[str, float] = defaultdict(float)
    planned: defaultdict[str, float] = defaultdict(float)
    for feature in portfolio.of("feature"):
        points = _points(portfolio, feature)
        for who in dict.fromkeys(known.get(fold(name), name) for name in feature.names("requested_by")):
            requested[who] += points
            planned[who] += points if placed.get(feature.id, NOWHERE).pis else 0.0
    why = "no points on what they requested"
    return {who: ratio("share-served", planned[who], requested[who], why=why) for who in sorted(requested, key=natural)}


def _points(portfolio: Portfolio, feature: Item) -> float:
    own = feature.number("points")
    if own is not None:
        return own
    return exact_sum(story.number("points") or 0.0 for story in portfolio.stories(feature.id))


METRIC = Metric("agreement", "Stakeholder agreement", Agreement, compute, (Placement,))
