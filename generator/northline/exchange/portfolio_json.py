"""`data/portfolio.json`: items, scores and findings for the site's own scripts, other trains and outside programs."""

import json
from collections.abc import Iterable

from northline.exchange.findings.records import record
from northline.exchange.item_records import item_records
from northline.exchange.score_records import score_records
from northline.model.train import Train

FORMAT = "northline/1"


def portfolio_json(train: Train) -> bytes:
    """The whole train as JSON, keys sorted; each item and finding on a line of its own, so that differences stay readable."""
    parts = {
        "format": _dumps(FORMAT),
        "site": _dumps(train.build.site),
        "as_of": _dumps(train.portfolio.as_of.isoformat()),
        "commit": _dumps(train.build.commit),
        "current_pi": _dumps(train.portfolio.calendar.current),
        "items": _lines(item_records(train)),
        "scores": _dumps(score_records(train)),
        "findings": _lines(record(one, one.place.under(train.build.content)) for one in train.findings),
    }
    text = ",\n".join(f"{_dumps(name)}: {parts[name]}" for name in sorted(parts))
    # An author's escape can name half a character, which UTF-8 cannot hold.
    return f"{{\n{text}\n}}\n".encode("utf-8", "replace")


def _lines(records: Iterable[object]) -> str:
    rows = ",\n".join(_dumps(one) for one in records)
    return f"[\n{rows}\n]" if rows else "[]"


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
