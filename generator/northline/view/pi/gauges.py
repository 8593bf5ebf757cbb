"""The gauges of a PI: how much of the vision it covers, how full it is, and how well the last one went."""

from collections.abc import Iterator
from dataclasses import replace

from northline.model.results.coverage import Coverage
from northline.model.results.load import Load
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability
from northline.model.text import percent
from northline.view.atlas import Atlas
from northline.view.numbers import gauge
from northline.view.parts import Gauge, Gauges
from northline.view.pi.load import STATES
from northline.view.pi.plan import Plan


def gauges(plan: Plan) -> Gauges | None:
    """The gauges that have a value; None when there is none, as on a train without themes and values."""
    found = tuple(one for one in _all(plan) if one.score.value is not None)
    return Gauges(found) if found else None


def _all(plan: Plan) -> Iterator[Gauge]:
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    if coverage:
        yield gauge("Vision covered", coverage.breadth)
        yield gauge("Value linked to the vision", coverage.linked_value)
    orphan = plan.atlas.scores.get(Orphan, plan.id)
    if orphan:
        yield gauge("Work that serves no theme", orphan.all.ratio, note="" if orphan.basis == "points" else "by count")
    load = plan.atlas.scores.get(Load, plan.id)
    if load and load.all.load:
        yield _load(load)
    yield from _predictability(plan)


def _load(load: Load) -> Gauge:
    """The train's load, in the words of the heat map."""
    word, tone = STATES[load.all.state]
    return replace(gauge("Load of the train", load.all.ratio), word=word, tone=tone)


def _predictability(plan: Plan) -> Iterator[Gauge]:
    own = plan.atlas.scores.get(Predictability, plan.id)
    if own and own.score.value is not None:
        yield predictability_gauge("Predictability" if plan.closed else "Predictability so far", own)
        return
    last = last_valued(plan.atlas, plan.id)
    if last:
        name, result = last
        yield predictability_gauge(f"Predictability of {name}", result)


def predictability_gauge(title: str, result: Predictability) -> Gauge:
    """Actual against planned value, with the committed part beside it."""
    alone = result.committed_only.value
    return gauge(title, result.score, note=f"committed only {percent(alone)}" if alone is not None else "")


def last_valued(atlas: Atlas, before: str) -> tuple[str, Predictability] | None:
    """The last PI before this one whose objectives have actual values, by its title."""
    ids = [pi.id for pi in atlas.calendar.pis]
    for pi in reversed(ids[: atlas.calendar.order.get(before, len(ids))]):
        result = atlas.scores.get(Predictability, pi)
        if result and result.score.value is not None:
            return atlas.ref(pi).title, result
    return None
