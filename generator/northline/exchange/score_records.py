"""Scores of items and of the whole train as data; n/a is null, ratios are 0–1."""

from northline.exchange.pi_records import pi_records
from northline.exchange.plain_data import number, plain, score
from northline.model.results.agreement import Agreement
from northline.model.results.alignment import Alignment
from northline.model.results.kpi_health import KpiHealth
from northline.model.results.wording import Wording
from northline.model.results.wsjf import Wsjf
from northline.model.scores import Scores
from northline.model.train import Train

Record = dict[str, object]


def score_records(train: Train) -> Record:
    """The scores by group: of items by id, of PIs by id, of stakeholders together."""
    return {
        "wsjf": {item: _wsjf(one) for item, one in train.scores.of(Wsjf).items()},
        "objectives": {item: _objective(train.scores, item, one) for item, one in train.scores.of(Alignment).items()},
        "kpis": {item: _kpi(one) for item, one in train.scores.of(KpiHealth).items()},
        "pis": pi_records(train),
        "stakeholders": _stakeholders(train.scores.get(Agreement, "")),
    }


def _wsjf(one: Wsjf) -> Record:
    return {
        "status": one.status,
        "cost_of_delay": number(one.cost_of_delay),
        "job_size": number(one.job_size),
        "value": number(one.value),
        "rank": one.rank,
        "bundle": number(one.bundle),
        "fragile": one.fragile,
    }


def _objective(scores: Scores, item: str, one: Alignment) -> Record:
    wording = scores.get(Wording, item)
    return {
        "alignment": score(one.score),
        "parts": plain(one.parts),
        "wording": list(wording.names) if wording else [],
        "paper_link": one.paper_link,
    }


def _kpi(one: KpiHealth) -> Record:
    return {
        "state": one.state,
        "progress": number(one.progress),
        "elapsed": number(one.elapsed),
        "pace": number(one.pace),
        "current": number(one.current),
        "stale": one.stale,
    }


def _stakeholders(one: Agreement | None) -> Record:
    conflicts = one.conflicts if one else ()
    return {
        "w": score(one.w) if one else None,
        "conflicts": [{"item": each.item, "spread": number(each.spread), "ranks": plain(each.ranks)} for each in conflicts],
    }
