"""How a train differs from what it was: items by id, whatever file they stand in, and the numbers that follow."""

from collections.abc import Callable, Iterator, Mapping

from northline.model.difference import TEXT, Difference, FieldChange, ItemChange, Move
from northline.model.fingerprint import new_since
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.portfolio import Portfolio
from northline.model.raw import as_written
from northline.model.results.alignment import PiAlignment
from northline.model.results.coverage import Coverage
from northline.model.results.inversion import Inversion
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability
from northline.model.results.scope_change import ScopeChange
from northline.model.results.uncommitted import Uncommitted
from northline.model.score import Score
from northline.model.scores import Scores
from northline.model.text import natural
from northline.model.train import Train

# Kinds that are work, and so are expected to reach the vision.
THREADED = frozenset({"epic", "capability", "feature", "story", "objective"})


class Measure(Frozen):
    """One number of a PI to compare: its name, the metric that explains it, where it is found, and which way is better."""

    name: str
    metric: str
    of: Callable[[Scores, str], Score | None]
    better: int = 0


MEASURES = (
    Measure("themes covered", "coverage", lambda scores, pi: one.breadth if (one := scores.get(Coverage, pi)) else None, 1),
    Measure("depth of coverage", "coverage", lambda scores, pi: one.depth if (one := scores.get(Coverage, pi)) else None, 1),
    Measure("linked value", "coverage", lambda scores, pi: one.linked_value if (one := scores.get(Coverage, pi)) else None, 1),
    Measure("allocation fit", "coverage", lambda scores, pi: one.allocation_fit if (one := scores.get(Coverage, pi)) else None, 1),
    Measure("alignment", "pi-alignment", lambda scores, pi: one.all.weighted if (one := scores.get(PiAlignment, pi)) else None, 1),
    Measure("orphan work", "orphan", lambda scores, pi: one.all.ratio if (one := scores.get(Orphan, pi)) else None, -1),
    Measure(
        "unexplained inversions", "inversion", lambda scores, pi: one.unexplained_rate if (one := scores.get(Inversion, pi)) else None, -1
    ),
    Measure("uncommitted share", "uncommitted", lambda scores, pi: one.share if (one := scores.get(Uncommitted, pi)) else None),
    Measure("scope change", "scope-change", lambda scores, pi: one.rate if (one := scores.get(ScopeChange, pi)) else None),
    Measure("predictability", "predictability", lambda scores, pi: one.score if (one := scores.get(Predictability, pi)) else None),
)


def difference(before: Train, now: Train, base: str, head: str) -> Difference:
    """What lies between two states of a train, both seen with the same options and at the same date."""
    return replace(
        items_between(before.portfolio, now.portfolio, base, head),
        moves=tuple(_moves(before, now)),
        new=new_since(now.findings, before.findings),
        solved=new_since(before.findings, now.findings),
    )


def items_between(then: Portfolio, today: Portfolio, base: str, head: str) -> Difference:
    """Which items came, went and changed between two states; scores and findings are not compared."""
    same = _pairs(then, today)
    return Difference(
        base,
        head,
        added=tuple(_told_of(item, now=_strength(today, item)) for item in _written(today) if item.id not in same),
        removed=tuple(_told_of(item, before=_strength(then, item)) for item in _written(then) if item.id not in same.values()),
        changed=tuple(_changes(same, then, today)),
    )


def _written(portfolio: Portfolio) -> Iterator[Item]:
    return (item for item in portfolio if not item.implied)


def _pairs(then: Portfolio, today: Portfolio) -> Mapping[str, str]:
    """The id that each item of today had before: its own, else that of an alias which is nobody's now."""
    found = {item.id: item.id for item in _written(today) if item.id in then.items and not then[item.id].implied}
    for item in _written(today):
        olds = (old.id for alias in item.names("aliases") if (old := then.find(alias)) and not old.implied and old.id not in today.items)
        earlier = next(olds, "") if item.id not in found else ""
        if earlier and earlier not in found.values():
            found[item.id] = earlier
    return found


def _changes(same: Mapping[str, str], then: Portfolio, today: Portfolio) -> Iterator[ItemChange]:
    for item in _written(today):
        if item.id in same:
            old = then[same[item.id]]
            one = _told_of(item, before=_strength(then, old), now=_strength(today, item))
            # A file that was not touched gives the very same item.
            one = replace(one, fields=() if old is item else _fields(old, item), was=old.id if old.id != item.id else "")
            if one.fields or one.was or one.before is not one.now:
                yield one


def _told_of(item: Item, *, before: Strength | None = None, now: Strength | None = None) -> ItemChange:
    return ItemChange(item.id, item.type, item.title, before=before, now=now)


def _strength(portfolio: Portfolio, item: Item) -> Strength | None:
    return portfolio.sight(item.id).strength if item.base in THREADED else None


def _fields(old: Item, new: Item) -> tuple[FieldChange, ...]:
    """The fields that read differently now, in the order of their names, the text last."""
    before, now = _told(old), _told(new)
    names = sorted(before.keys() | now.keys(), key=lambda name: (name == TEXT, natural(name)))
    return tuple(FieldChange(name, before.get(name, ""), now.get(name, "")) for name in names if before.get(name, "") != now.get(name, ""))


def _told(item: Item) -> Mapping[str, str]:
    fields = {name: _plain(as_written(one.raw)) for name, one in (*item.more.items(), *item.fields.items())}
    return {**fields, "type": item.type, "title": item.title, TEXT: item.body.strip()}


def _plain(written: object) -> str:
    """A value as one reads it: lists with commas, mappings with colons."""
    if isinstance(written, list):
        return ", ".join(_plain(one) for one in written)
    if isinstance(written, dict):
        return ", ".join(f"{key}: {_plain(one)}" for key, one in written.items())
    return str(written)


def _moves(before: Train, now: Train) -> Iterator[Move]:
    """Yield the numbers of PIs that moved, in the order of the calendar."""
    for interval in now.portfolio.calendar.pis:
        for one in MEASURES:
            old, new = one.of(before.scores, interval.id), one.of(now.scores, interval.id)
            known = new or old
            then, today = old.value if old else None, new.value if new else None
            if known and then != today:
                yield Move(interval.id, one.name, one.metric, then, today, known.unit, _better(one, then, today))


def _better(measure: Measure, then: float | None, today: float | None) -> bool | None:
    if not measure.better or then is None or today is None:
        return None
    return (today - then) * measure.better > 0
