"""Counts and sums of a PI and of each team: objectives, value, features, stories and points.

- **Value** is the business value planned (1–10), committed and uncommitted apart. Dropped objectives are counted apart.
- **Points** are those of leaves: stories, and features without stories. Done means the last state of the item's Kanban.
- A team counts the objectives, features and stories it owns, alone or with others; points of shared work are divided
  equally, so that the teams' points add up to those of the PI.

These are plain sums: 0 means that there is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement
from northline.model.results.totals import Tally, Totals
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.metric import Metric
from northline.score.objectives import Placed, by_pi, committed_value, dropped, planned_value, standing


class _Share(Frozen):
    """An item in the tally of a PI (share 1) or of one of the teams that own it (an equal share)."""

    item: Item
    part: float
    done: bool
    place: Placement


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Totals]:
    """Totals of every PI, by its id."""
    placed = scores.of(Placement)
    work = _work(portfolio, placed)
    return {pi: _totals(work.get(pi, ()), found, placed) for pi, found in by_pi(portfolio, placed).items()}


def _work(portfolio: Portfolio, placed: Placed) -> Mapping[str, list[_Share]]:
    found: defaultdict[str, list[_Share]] = defaultdict(list)
    for item in portfolio.of("feature", "story"):
        place = placed.get(item.id, NOWHERE)
        for pi in place.pis:
            found[pi].append(_Share(item, 1.0, portfolio.finished(item), place))
    return found


def _totals(work: Sequence[_Share], objectives: Sequence[Item], placed: Placed) -> Totals:
    shares: defaultdict[str, list[_Share]] = defaultdict(list)
    for one in work:
        for team in one.place.teams:
            shares[team].append(_Share(one.item, 1 / len(one.place.teams), one.done, one.place))
    aims: defaultdict[str, list[Item]] = defaultdict(list)
    for objective in objectives:
        for team in placed[objective.id].teams:
            aims[team].append(objective)
    teams = sorted({*shares, *aims}, key=natural)
    return Totals(_tally(work, objectives), {team: _tally(shares[team], aims[team]) for team in teams})


def _tally(work: Iterable[_Share], objectives: Sequence[Item]) -> Tally:
    live = standing(objectives)
    features = [one for one in work if one.item.base == "feature"]
    leaves = [one for one in work if one.place.leaf and one.place.points]
    return Tally(
        objectives=len(live),
        committed=sum(one.committed for one in live),
        valued=sum(planned_value(one) is not None for one in live),
        value_committed=committed_value(live),
        value_uncommitted=exact_sum(planned_value(one) or 0.0 for one in live if not one.committed),
        features=len(features),
        features_done=sum(one.done for one in features),
        stories=sum(one.item.base == "story" for one in work),
        points=exact_sum((one.place.points or 0.0) * one.part for one in leaves),
        points_done=exact_sum((one.place.points or 0.0) * one.part for one in leaves if one.done),
        dropped=sum(dropped(one) for one in objectives),
    )


METRIC = Metric("totals", "Counts and sums", Totals, compute, (Placement,))
