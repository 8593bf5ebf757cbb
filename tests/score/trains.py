"""A train in a few lines of Python: items built by hand, linked by the real link stage, scored by the real metrics."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from northline.config import Config
from northline.link import link
from northline.model.content import Content
from northline.model.field import FieldValue
from northline.model.item import Item
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.scores import Scores
from northline.model.text import fold
from northline.score.metric import Metric

AS_OF = date(2026, 4, 1)
CONFIG = Config()
Result = TypeVar("Result")
Written = object  # what YAML can hold: text, numbers, lists and mappings


def item(type_: str, item_id: str, **fields: Written) -> Item:
    """One item as if read from a file named after it; `body` is its text, and `from_` stands for `from`."""
    kind = CONFIG.kinds[type_]
    body = str(fields.pop("body", ""))
    place = Place(f"{type_}/{item_id}.md", 1, 1)
    known: dict[str, FieldValue] = {}
    for line, (name, written) in enumerate(fields.items(), start=2):
        field = kind.by_name[fold(name)]
        raw = _raw(written, Place(place.path, line, 1))
        known[field.name] = FieldValue(field.name, raw, field.type.convert(raw)[0], raw.place)
    return Item(item_id, type_, kind.base, str(fields.get("title", item_id)), place, known, body=body)


def _raw(written: Written, place: Place) -> Raw:
    if isinstance(written, dict):
        return Table(tuple((Scalar(str(key), place), _raw(one, place)) for key, one in written.items()), place)
    if isinstance(written, list | tuple):
        return Listing(tuple(_raw(one, place) for one in written), place)
    return Scalar(str(written), place)


def train(*items: Item | Iterable[Item], as_of: date = AS_OF, config: Config = CONFIG) -> Portfolio:
    """The portfolio of some items."""
    flat = tuple(one for entry in items for one in ([entry] if isinstance(entry, Item) else entry))
    return link(Content(items=flat), config, as_of)


def scored(portfolio: Portfolio, *metrics: Metric, config: Config = CONFIG) -> Scores:
    """The scores of the given metrics, each computed after those before it."""
    scores = Scores()
    for metric in metrics:
        scores = Scores({**scores.results, metric.result: metric.compute(portfolio, config, scores)})
    return scores


def result(scores: Scores, type_: type[Result], subject: str) -> Result:
    """The result of one type for one subject, which must be there."""
    found = scores.get(type_, subject)
    assert found is not None, f"no {type_.__name__} of {subject!r}"
    return found


def wsjf(item_id: str, value: Written, criticality: Written, risk: Written, size: Written, **fields: Written) -> Item:
    """A feature with its WSJF numbers; `-` stands for a missing one."""
    numbers: dict[str, Written] = {
        "user_business_value": value,
        "time_criticality": criticality,
        "risk_opportunity": risk,
        "job_size": size,
    }
    return item("feature", item_id, **(numbers | fields))


def objective(item_id: str, team: str = "", value: Written = "-", actual: Written = "-", **fields: Written) -> Item:
    """An objective of PI 26.2, committed unless said otherwise."""
    given: dict[str, Written] = {"pi": "26.2", "teams": team, "business_value": value, "actual_value": actual} | fields
    return item("objective", item_id, **given)


def pi(item_id: str = "26.2", **fields: Written) -> Item:
    """A PI of two two-week iterations unless said otherwise."""
    given: dict[str, Written] = {"start": "2026-03-16", "end": "2026-04-12", "iterations": 2, "status": "committed"}
    return item("pi", item_id, **(given | fields))


def golden() -> tuple[Item, ...]:
    """The golden fixture G1: three themes, three teams, seven features and six objectives in PI 26.2."""
    planned: dict[str, Written] = {"pi": "26.2", "state": "implementing"}
    ready: dict[str, Written] = {"state": "ready"}
    return (
        item("vision", "V"),
        item("theme", "T1", weight=0.5),
        item("theme", "T2", weight=0.3),
        item("theme", "T3", weight=0.2),
        item("team", "A"),
        item("team", "B"),
        item("team", "C"),
        pi(),
        wsjf("F1", 8, 13, 3, 5, **planned),
        wsjf("F2", 13, 5, 1, 8, **ready),
        wsjf("F3", 1, 3, 13, 3, kind="enabler", **planned),
        wsjf("F4", 5, 1, 2, 1, **ready),
        wsjf("F5", 20, 8, 5, 20, **planned),
        wsjf("F6", 3, 2, 8, 0),
        wsjf("F7", 5, "-", 3, 3),
        objective("O1", "A", 9, supports="T1"),
        objective("O2", "A", 7, supports="T1"),
        objective("O3", "B", 8, supports="T2"),
        objective("O4", "B", 5),
        objective("O5", "C", 6, supports=["T1", "T2"], commitment="uncommitted"),
        objective("O6", "C", 3),
    )
