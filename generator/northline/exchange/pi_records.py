"""Scores of each PI as data, a block for each metric; every key is there, and null where there is nothing to score."""

from collections.abc import Callable, Mapping

from northline.exchange.plain_data import number, plain, score
from northline.model.results.alignment import PiAlignment
from northline.model.results.allocation import Allocation
from northline.model.results.confidence import Confidence, Vote
from northline.model.results.coverage import Coverage, ThemeCoverage
from northline.model.results.dependency_exposure import DependencyExposure, DependencyRisk
from northline.model.results.duplicates import Duplicates
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.load import Burden, Load, TeamLoad
from northline.model.results.orphan import Orphan, OrphanShare
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.results.scope_change import ScopeChange
from northline.model.results.uncommitted import Uncommitted
from northline.model.scores import Scores
from northline.model.train import Train

Record = dict[str, object]


def pi_records(train: Train) -> dict[str, Record]:
    """Every PI on the calendar by id, those that are only named included."""
    return {pi.id: {block: write(train.scores, pi.id) for block, write in _BLOCKS.items()} for pi in train.portfolio.calendar.pis}


def _nulls(*names: str, **lists: Record) -> Record:
    """A block of which nothing can be told: n/a for each number, and nothing in each list."""
    return {**dict.fromkeys(names), **lists}


def _coverage(scores: Scores, pi: str) -> Record:
    one = scores.get(Coverage, pi)
    if one is None:
        return _nulls("breadth", "depth", "linked_value", "allocation_fit", themes={})
    return {
        "breadth": score(one.breadth),
        "depth": score(one.depth),
        "linked_value": score(one.linked_value),
        "allocation_fit": score(one.allocation_fit),
        "themes": {theme: _theme(each) for theme, each in one.themes.items()},
    }


def _theme(one: ThemeCoverage) -> Record:
    return {"weight": number(one.weight), "value": number(one.value), "served": number(one.served)}


def _alignment(scores: Scores, pi: str) -> Record:
    one = scores.get(PiAlignment, pi)
    return _nulls("weighted", "simple") if one is None else {"weighted": score(one.all.weighted), "simple": score(one.all.simple)}


def _orphan(scores: Scores, pi: str) -> Record:
    one = scores.get(Orphan, pi)
    if one is None:
        return _nulls("ratio", "explained", "basis", teams={})
    return {**_share(one.all), "basis": one.basis, "teams": {team: _share(each) for team, each in one.teams.items()}}


def _share(one: OrphanShare) -> Record:
    return {"ratio": score(one.ratio), "explained": score(one.explained)}


def _inversion(scores: Scores, pi: str) -> Record:
    one = scores.get(Inversion, pi)
    if one is None:
        return _nulls("pairs", "inverted", "rate", "unexplained_rate", "worst")
    return {
        "pairs": one.pairs,
        "inverted": one.inverted,
        "rate": score(one.rate),
        "unexplained_rate": score(one.unexplained_rate),
        "worst": _inverted(one.worst) if one.worst else None,
    }


def _inverted(one: Inverted) -> Record:
    return {"planned": one.planned, "ready": one.ready, "gap": number(one.gap), "explained": one.explained}


def _duplicates(scores: Scores, pi: str) -> list[Record]:
    one = scores.get(Duplicates, pi)
    # A pair that says it is shared is no duplicate.
    pairs = [pair for pair in one.pairs if not pair.declared] if one else []
    return [{"a": pair.a, "b": pair.b, "similarity": number(pair.similarity)} for pair in pairs]


def _load(scores: Scores, pi: str) -> Record:
    one = scores.get(Load, pi)
    return {} if one is None else {team: _team_load(each) for team, each in one.teams.items()}


def _team_load(one: TeamLoad) -> Record:
    return {**_burden(one.all), "iterations": {name: _burden(each) for name, each in one.iterations.items()}}


def _burden(one: Burden) -> Record:
    return {
        "capacity": number(one.capacity),
        "load": number(one.load),
        "committed": number(one.committed),
        "ratio": score(one.ratio),
        "committed_ratio": score(one.committed_ratio),
        "state": one.state,
    }


def _uncommitted_share(scores: Scores, pi: str) -> float | int | None:
    one = scores.get(Uncommitted, pi)
    return score(one.share) if one else None


def _predictability(scores: Scores, pi: str) -> Record:
    one = scores.get(Predictability, pi)
    if one is None:
        return _nulls("policy", art=_nulls("sum", "mean", "committed_only", "provisional", "low", "high"), teams={})
    art = {
        "sum": score(one.score),
        "mean": score(one.mean),
        "committed_only": score(one.committed_only),
        "provisional": one.provisional,
        "low": number(one.low),
        "high": number(one.high),
    }
    return {"policy": one.policy, "art": art, "teams": {team: _team_predictability(each) for team, each in one.teams.items()}}


def _team_predictability(one: TeamPredictability) -> Record:
    return {
        "value": score(one.score),
        "committed_only": score(one.committed_only),
        "planned": number(one.planned),
        "actual": number(one.actual),
    }


def _scope_change(scores: Scores, pi: str) -> Record:
    one = scores.get(ScopeChange, pi)
    if one is None:
        return _nulls("rate", "added", "removed", "changed", "baseline")
    sums = {"added": one.added, "removed": one.removed, "changed": one.changed, "baseline": one.baseline}
    return {"rate": score(one.rate), **{name: number(value) for name, value in sums.items()}}


def _dependencies(scores: Scores, pi: str) -> Record:
    one = scores.get(DependencyExposure, pi)
    if one is None:
        return _nulls("exposure", items={})
    return {"exposure": score(one.exposure), "items": {name: _risk(each) for name, each in one.items.items()}}


def _risk(one: DependencyRisk) -> Record:
    return {
        "slack": one.slack,
        "probability": number(one.probability),
        "value": number(one.value),
        "exposure": number(one.exposure),
    }


def _confidence(scores: Scores, pi: str) -> Record:
    one = scores.get(Confidence, pi)
    if one is None:
        return _nulls("mean", "low_votes", teams={})
    return {**_vote(one.all), "teams": {team: _vote(each) for team, each in one.teams.items()}}


def _vote(one: Vote) -> Record:
    return {"mean": score(one.mean), "low_votes": one.low_votes}


def _allocation(scores: Scores, pi: str) -> Record:
    one = scores.get(Allocation, pi)
    if one is None:
        return _nulls("deviation", planned={}, agreed={})
    return {"deviation": score(one.deviation), "planned": plain(one.planned), "agreed": plain(one.agreed)}


_BLOCKS: Mapping[str, Callable[[Scores, str], object]] = {
    "coverage": _coverage,
    "alignment": _alignment,
    "orphan": _orphan,
    "inversion": _inversion,
    "duplicates": _duplicates,
    "load": _load,
    "uncommitted_share": _uncommitted_share,
    "predictability": _predictability,
    "scope_change": _scope_change,
    "dependencies": _dependencies,
    "confidence": _confidence,
    "allocation": _allocation,
}
