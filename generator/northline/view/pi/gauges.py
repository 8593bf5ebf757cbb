"""The gauges of a PI: how much of the vision it covers, how full it is, and how well the last one went."""

from collections.abc import Iterator

from northline.model.frozen import replace
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
from northline.view.pi.state import values_missing


def gauges(plan: Plan) -> Gauges | None:
    """The gauges that have a value; None when there is none, as on a train without themes and values."""
    found = tuple(one for one in _all(plan) if one.score.value is not None)
    return Gauges(found) if found else None


def _all(plan: Plan) -> Iterator[Gauge]:
    """Yield what is known, the result first once there is one that counts."""
    atlas, own = plan.atlas, tuple(_predictability(plan))
    yield from own if plan.closed else ()
    coverage = atlas.scores.get(Coverage, plan.id)
    if coverage:
        served = sum(bool(one.committed) for one in coverage.themes.values())
        note = f"{served} of {len(coverage.themes)} themes"
        yield gauge("Vision covered", coverage.breadth, note=note, href=atlas.receipt("coverage", plan.id))
        yield gauge("Value linked to the vision", coverage.linked_value, href=atlas.receipt("coverage", plan.id, "linked_value"))
    orphan = atlas.scores.get(Orphan, plan.id)
    if orphan:
        note = "" if orphan.basis == "points" else "by count"
        yield gauge("Work that serves no theme", orphan.all.ratio, note=note, href=atlas.receipt("orphan", plan.id))
    load = atlas.scores.get(Load, plan.id)
    if load and load.all.load:
        yield _load(plan, load)
    yield from () if plan.closed else own


def _load(plan: Plan, load: Load) -> Gauge:
    """The train's load, in the words of the heat map."""
    word, tone = STATES[load.all.state]
    return replace(gauge("Load of the train", load.all.ratio, href=plan.atlas.receipt("load", plan.id)), word=word, tone=tone)


def _predictability(plan: Plan) -> Iterator[Gauge]:
    own = plan.atlas.scores.get(Predictability, plan.id)
    if own and own.score.value is not None:
        final = plan.closed and not own.provisional
        yield predictability_gauge(plan.atlas, plan.id, "Predictability" if final else "Predictability so far", own)
        return
    last = None if plan.closed else last_valued(plan.atlas, plan.id)
    if last:
        pi, result = last
        yield predictability_gauge(plan.atlas, pi, f"Predictability of {plan.atlas.ref(pi).title}", result)


def predictability_gauge(atlas: Atlas, pi: str, title: str, result: Predictability) -> Gauge:
    """Actual against planned value, with the committed part and what is missing beside it."""
    alone = result.committed_only.value
    notes = (f"committed only {percent(alone)}" if alone is not None else "", values_missing(result.missing) if result.provisional else "")
    return gauge(title, result.score, note=" · ".join(filter(None, notes)), href=atlas.receipt("predictability", pi))


def last_valued(atlas: Atlas, before: str) -> tuple[str, Predictability] | None:
    """The last PI before this one whose objectives have actual values."""
    ids = [pi.id for pi in atlas.calendar.pis]
    for pi in reversed(ids[: atlas.calendar.order.get(before, len(ids))]):
        result = atlas.scores.get(Predictability, pi)
        if result and result.score.value is not None:
            return pi, result
    return None
