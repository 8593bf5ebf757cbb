"""`data/portfolio.json`: items, scores and findings for the site's own scripts, other trains and outside programs."""

from collections.abc import Iterable

from northline.exchange.findings.records import record
from northline.exchange.item_records import item_records
from northline.exchange.json_line import json_line
from northline.exchange.score_records import score_records
from northline.model.train import Train

FORMAT = "northline/1"


def portfolio_json(train: Train) -> bytes:
    """The whole train as JSON, keys sorted; each item and finding on a line of its own, so that differences stay readable."""
    parts = {
        "format": json_line(FORMAT),
        "site": json_line(train.build.site),
        "as_of": json_line(train.portfolio.as_of.isoformat()),
        "commit": json_line(train.build.commit),
        "current_pi": json_line(train.portfolio.calendar.current),
        "items": _lines(item_records(train)),
        "scores": json_line(score_records(train)),
        "findings": _lines(record(one, one.place.under(train.build.content)) for one in train.findings),
    }
    return b"{\n%b\n}\n" % b",\n".join(b"%b: %b" % (json_line(name), parts[name]) for name in sorted(parts))


def _lines(records: Iterable[object]) -> bytes:
    rows = b",\n".join(map(json_line, records))
    return b"[\n%b\n]" % rows if rows else b"[]"
