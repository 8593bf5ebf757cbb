"""WSJF (weighted shortest job first): what is most valuable to do next, for the time it takes.

**Formula.** WSJF = cost of delay ÷ job size; cost of delay = user-business value + time criticality + risk reduction or
opportunity enablement. The numbers are relative: they compare items of one backlog, scored in one session.

**Inputs.** `user_business_value`, `time_criticality`, `risk_opportunity` and `job_size` of features, enablers,
capabilities and epics; never of stories. Each of these kinds is a backlog of its own and has ranks of its own, finished
items included, so that a rank does not move because something else was done.

**Not applicable.** Job size 0 or missing: *undefined*, not infinite. A missing component: *incomplete*. Neither is ranked;
both are listed. Where both are so, *undefined* is said.

**Order.** WSJF, highest first; then cost of delay, highest first; then due date, earliest first, none last; then id.

**Stored numbers.** A `wsjf` in the file that is more than 0.01 away from the computed one contradicts it.

**Fragile rank.** Moving one of the four numbers one step along the scale (to the next larger or smaller number of the
scale, also from a number that is not on it) changes the item's rank.

**Bundle.** See *WSJF against dependencies*.

Source: SAFe, WSJF; the notions of fragile rank and of bundle are Northline's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.wsjf import Wsjf
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.metric import Metric
from northline.score.predecessors import bundles, predecessors

BACKLOGS = ("epic", "capability", "feature")
COMPONENTS = ("user_business_value", "time_criticality", "risk_opportunity")
Key = tuple[float, float, date, object]


class _Ranked(Frozen):
    item: Item
    wsjf: Wsjf
    key: Key


def compute(portfolio: Portfolio, config: Config, _scores: Scores) -> Mapping[str, Wsjf]:
    """WSJF of every item that can have one, by id."""
    found: dict[str, Wsjf] = {}
    waiting = predecessors(portfolio)
    for backlog in BACKLOGS:
        scored = {item.id: assess(item) for item in portfolio.of(backlog)}
        ranked = dict(_ranked([portfolio[one] for one in scored], scored, config.wsjf_scale))
        bundled = bundles(waiting, weights(ranked))
        found |= scored | {one: replace(wsjf, bundle=bundled[one]) for one, wsjf in ranked.items()}
    return found


def weights(scored: Mapping[str, Wsjf]) -> Mapping[str, tuple[float, float]]:
    """Cost of delay and job size of the ranked items of one backlog."""
    return {one: (wsjf.cost_of_delay or 0.0, wsjf.job_size or 0.0) for one, wsjf in scored.items() if wsjf.rank is not None}


def assess(item: Item) -> Wsjf:
    """WSJF of one item by itself, without its rank."""
    components = {name: item.number(name) for name in COMPONENTS}
    size = item.number("job_size")
    given = [value for value in components.values() if value is not None]
    missing = tuple(name for name, value in components.items() if value is None)
    delay = None if missing else exact_sum(given)
    status = "incomplete" if missing else "ranked"
    return Wsjf(
        status=status if size else "undefined",
        components=components,
        cost_of_delay=delay,
        job_size=size,
        value=delay / size if size and delay is not None else None,
        stored=item.number("wsjf"),
        missing=missing if size is not None else (*missing, "job_size"),
    )


def _ranked(items: Sequence[Item], scored: Mapping[str, Wsjf], scale: Sequence[float]) -> Iterator[tuple[str, Wsjf]]:
    order = [_Ranked(item, scored[item.id], _key(item, scored[item.id])) for item in items if scored[item.id].status == "ranked"]
    order.sort(key=lambda one: one.key)
    for position, one in enumerate(order):
        before = order[position - 1].key if position else None
        after = order[position + 1].key if position + 1 < len(order) else None
        yield one.item.id, replace(one.wsjf, rank=position + 1, fragile=_fragile(one, before, after, scale))


def _key(item: Item, wsjf: Wsjf) -> Key:
    return -(wsjf.value or 0.0), -(wsjf.cost_of_delay or 0.0), item.date("due") or date.max, natural(item.id)


def _fragile(one: _Ranked, before: Key | None, after: Key | None, scale: Sequence[float]) -> bool:
    for delay, size in _one_step_away(one.wsjf, scale):
        key: Key = (-(delay / size), -delay, one.key[2], one.key[3])
        if (before is not None and key < before) or (after is not None and key > after):
            return True
    return False


def _one_step_away(wsjf: Wsjf, scale: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Yield cost of delay and job size with one number moved one step."""
    delay, size = wsjf.cost_of_delay or 0.0, wsjf.job_size or 0.0
    for value in wsjf.components.values():
        for step in steps(value or 0.0, scale):
            yield delay - (value or 0.0) + step, size
    for step in steps(size, scale):
        yield delay, step


def steps(value: float, scale: Sequence[float]) -> Iterator[float]:
    """The numbers of the scale next below and next above a value."""
    below = [step for step in scale if step < value]
    above = [step for step in scale if step > value]
    yield from below[-1:]
    yield from above[:1]


METRIC = Metric("wsjf", "WSJF", Wsjf, compute)
