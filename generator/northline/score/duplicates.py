"""Objectives of one PI that say the same in different teams, and features that several teams list.

Two texts become lower-case words without stop words, lightly stemmed. Their similarity (ratio 0–1) is half the Jaccard index of the
word sets plus half the Dice index of the character trigrams. From 0.80 it is a *near-duplicate*, a warning; from 0.60 *similar*, a
note, and stronger, a warning too, when both serve the same outcome or deliver the same feature. `shared_with` on either one,
naming the other or its team, turns the pair into a declared shared objective. A feature that several teams list without
`shared_with` is reported whatever the texts say. No model is asked: the same texts always give the same pairs. An objective that
rolls up to another is no duplicate of it, and neither is one that was dropped.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from northline.config import Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.duplicates import DuplicatePair, Duplicates, SharedFeature
from northline.model.results.placement import Placement
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.metric import Metric
from northline.score.objectives import by_pi, standing
from northline.score.similarity import alike, signature

NEAR = 0.80
SIMILAR = 0.60
# A PI with more is one decision, not thousands; the rest comes to light as these are settled.
MOST_PAIRS = 5_000
_NO_TEAMS: frozenset[str] = frozenset()


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Duplicates]:
    """The duplicates of every PI, by its id."""
    placed = scores.of(Placement)
    teams = {one: frozenset(place.teams) for one, place in placed.items()}
    return {pi: _duplicates(portfolio, standing(found), teams) for pi, found in by_pi(portfolio, placed).items()}


def _duplicates(portfolio: Portfolio, objectives: Sequence[Item], teams: Mapping[str, frozenset[str]]) -> Duplicates:
    ordered = sorted(objectives, key=lambda one: natural(one.id))
    found = list(islice(_pairs(portfolio, ordered, teams), MOST_PAIRS + 1))
    pairs = sorted(found[:MOST_PAIRS], key=lambda pair: (-pair.similarity, natural(pair.a), natural(pair.b)))
    return Duplicates(tuple(pairs), tuple(_features(portfolio, ordered, teams)), len(found) > MOST_PAIRS)


def _pairs(portfolio: Portfolio, objectives: Sequence[Item], teams: Mapping[str, frozenset[str]]) -> Iterator[DuplicatePair]:
    signatures = [signature(one.title) for one in objectives]
    owners = [teams.get(one.id, _NO_TEAMS) for one in objectives]
    for first, second, similarity in alike(signatures, owners, SIMILAR):
        a, b = objectives[first].id, objectives[second].id
        if not _rolls_up(portfolio, a, b):
            yield DuplicatePair(
                a,
                b,
                similarity,
                "near-duplicate" if similarity >= NEAR else "similar",
                _both(portfolio.sight(a).outcomes, portfolio.sight(b).outcomes),
                _both(portfolio.targets(a, "delivers"), portfolio.targets(b, "delivers")),
                _declared(portfolio, a, b, teams),
            )


def _both(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({*one} & {*other}, key=natural))


def _rolls_up(portfolio: Portfolio, a: str, b: str) -> bool:
    return b in portfolio.targets(a, "rolls_up_to") or a in portfolio.targets(b, "rolls_up_to")


def _declared(portfolio: Portfolio, a: str, b: str, teams: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether one of two objectives says that it is shared with the other, or with the other's team."""
    return any(
        not teams.get(other, _NO_TEAMS).union((other,)).isdisjoint(portfolio.targets(one, "shared_with")) for one, other in ((a, b), (b, a))
    )


def _features(portfolio: Portfolio, objectives: Sequence[Item], teams: Mapping[str, frozenset[str]]) -> Iterator[SharedFeature]:
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for one in objectives:
        for feature in portfolio.linked(one.id, "delivers"):
            if feature.base == "feature":
                listed[feature.id].append(one.id)
    for feature_id, ids in sorted(listed.items(), key=lambda entry: natural(entry[0])):
        owners = {team for one in ids for team in teams.get(one, _NO_TEAMS)}
        pair = _undeclared(portfolio, ids, teams) if len(owners) > 1 else None
        if pair:
            yield SharedFeature(feature_id, tuple(ids), tuple(sorted(owners, key=natural)), pair)


def _undeclared(portfolio: Portfolio, ids: Sequence[str], teams: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    """The first two objectives of different teams that share work without saying so, those that have a team before others."""
    ordered = sorted(ids, key=lambda one: not teams.get(one))
    return next((pair for pair in islice(combinations(ordered, 2), MOST_PAIRS) if _is_silent(portfolio, *pair, teams)), None)


def _is_silent(portfolio: Portfolio, a: str, b: str, teams: Mapping[str, frozenset[str]]) -> bool:
    apart = not teams.get(a, _NO_TEAMS) & teams.get(b, _NO_TEAMS)
    return apart and not _declared(portfolio, a, b, teams) and not _rolls_up(portfolio, a, b)


METRIC = Metric("duplicates", "Duplicate objectives", Duplicates, compute, (Placement,))
