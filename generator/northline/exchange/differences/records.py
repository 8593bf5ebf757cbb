"""A difference as JSON."""

from northline.exchange.differences.comparison import Comparison
from northline.exchange.findings.records import record
from northline.exchange.format import Format
from northline.exchange.log_text import json_text
from northline.model.difference import ItemChange, Move
from northline.model.finding import Finding


def write(told: Comparison) -> str:
    """Everything, keys sorted; n/a is null, ratios are 0–1."""
    found = told.difference
    data = {
        "format": "northline/1",
        "as_of": told.as_of,
        "base": found.base,
        "head": found.head,
        "added": [_item(one) for one in found.added],
        "removed": [_item(one) for one in found.removed],
        "changed": [_item(one) for one in found.changed],
        "moves": [_move(one) for one in found.moves],
        "findings": {"new": _findings(told, found.new), "solved": _findings(told, found.solved)},
    }
    return json_text(data)


def _item(one: ItemChange) -> dict[str, object]:
    return {
        "id": one.id,
        "type": one.type,
        "title": one.title,
        "was": one.was or None,
        "strength": {"before": one.before.value if one.before else None, "now": one.now.value if one.now else None},
        "fields": {field.name: {"before": field.before, "now": field.now} for field in one.fields},
    }


def _move(one: Move) -> dict[str, object]:
    return {"pi": one.pi, "name": one.name, "metric": one.metric, "before": one.before, "now": one.now, "better": one.better}


def _findings(told: Comparison, findings: tuple[Finding, ...]) -> list[dict[str, object]]:
    return [record(one, one.place.under(told.content)) for one in findings]


FORMAT = Format("json", write)
