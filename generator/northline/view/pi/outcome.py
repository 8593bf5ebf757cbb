"""What came of a PI that is closed: in a few lines, each leading to the list or the numbers behind it."""

from collections.abc import Iterator

from northline.model.cells import Cell, Several, Text
from northline.model.item import Item
from northline.model.results.predictability import Predictability
from northline.model.score import Unit
from northline.model.text import percent
from northline.view.atlas import page
from northline.view.numbers import TONES, computed, counted
from northline.view.parts import Fact, Facts, Section
from northline.view.pi.plan import Plan
from northline.view.pi.state import values_missing


def outcome(plan: Plan) -> Section | None:
    """The results of a PI; None until it is closed."""
    if not plan.closed:
        return None
    facts = tuple(Fact(label, cell) for label, cell in _facts(plan))
    links = tuple(
        page(text, plan.url(url)) for url, text in (("review", "Inspect & Adapt"), ("progress", "Progress"), ("changes", "Changes"))
    )
    return Section("What came of it?", "outcome", (Facts(facts),), links=links)


def _facts(plan: Plan) -> Iterator[tuple[str, Cell]]:
    atlas = plan.atlas
    yield "Predictability", _predictability(plan)
    own = valued(plan)
    if own:
        at = atlas.listed((one.id for one in own), page("", plan.url("review"), "objectives").href)
        yield "Objectives that reached their value", counted(sum(gap(one) >= 0 for one in own), at, of=len(own))
    if plan.dropped:
        yield "Objectives given up on the way", counted(len(plan.dropped), atlas.listed(one.id for one in plan.dropped))
    features = plan.of("feature")
    if features and atlas.has_states:
        at = atlas.listed((one.id for one in features), page("", plan.url("board"), "list").href)
        yield "Features done", counted(sum(map(atlas.portfolio.finished, features)), at, of=len(features))
    going = carried(plan)
    if going:
        yield "Objectives that go on", counted(len(going), atlas.listed(one.id for one in going))


def _predictability(plan: Plan) -> Cell:
    found = plan.atlas.scores.get(Predictability, plan.id)
    if found is None or found.score.value is None:
        return Text(f"n/a: {found.score.why}" if found and found.score.why else "n/a: no objective has a value", quiet=True)
    at = plan.atlas.receipt("predictability", plan.id)
    if not found.provisional or found.low is None or found.high is None:
        return computed(found.score.value, at, Unit.RATIO, note=found.score.band, tone=TONES.get(found.score.band, ""))
    between = f"between {percent(found.low)} and {percent(found.high)}"
    return Several(
        (computed(found.score.value, at, Unit.RATIO, note="so far"), Text(f"{values_missing(found.missing)}, {between}", quiet=True))
    )


def valued(plan: Plan) -> tuple[Item, ...]:
    """The teams' objectives that have both a planned and an actual value; the train's own add these up."""
    train = {one.id for one in plan.train_objectives}
    both = ("business_value", "actual_value")
    return tuple(one for one in plan.of("objective") if one.id not in train and all(one.number(name) is not None for name in both))


def gap(objective: Item) -> float:
    """By how much an objective's actual value is above its planned one; negative when it fell short."""
    return (objective.number("actual_value") or 0) - (objective.number("business_value") or 0)


def carried(plan: Plan) -> tuple[Item, ...]:
    """Objectives that go on under another name in a later PI."""
    linking = plan.atlas.portfolio.linking
    return tuple(one for one in plan.of("objective") if any(other.base == "objective" for other in linking(one.id, "continues")))
