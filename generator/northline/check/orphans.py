"""The check on orphan work: planned work that reaches no active theme, told once at its highest cause."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from northline.check.alignment import sees_vision
from northline.check.case import Case
from northline.check.phrases import kind_word, named
from northline.check.rule import Rule, check
from northline.model.addition import exact_sum
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.results.placement import NOWHERE, Placement
from northline.model.text import count, decimal, fold


@check("NL426", "orphan-work", Severity.WARNING)
def orphan_work(rule: Rule, case: Case) -> Iterator[Finding]:
    """Planned work reaches no active theme.

    Why it matters: the train pays for work that serves no goal it has agreed on.

    How to fix: link the item named here (or its epic) to an outcome, or book it on an agreed bucket such as maintenance.

    Example: a feature of the current PI whose epic names no theme; its nine stories are orphans with it.
    """
    if not case.portfolio.active_themes():
        return
    for cause, leaves in _by_cause(case).items():
        item = case.portfolio[cause]
        hint = "name the outcome it serves under supports:"
        if len(leaves) == 1 and leaves[0].id == cause:
            yield rule.on(item, f"{named(item)} is planned and reaches no theme", hint=hint)
        else:
            yield rule.on(item, f"{named(item)} reaches no theme, with {_work(case, leaves)} planned under it", hint=hint)


def _work(case: Case, leaves: list[Item]) -> str:
    points = exact_sum(leaf.number("points") or 0 for leaf in leaves)
    bases = {leaf.base for leaf in leaves}
    noun = kind_word(case.portfolio.kinds.get(bases.pop())) if len(bases) == 1 else "item"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return count(len(leaves), noun, plural) + (f" ({decimal(points)} points)" if points else "")


def _by_cause(case: Case) -> Mapping[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    known: dict[str, str] = {}
    for leaf in case.items("feature", "story"):
        place = case.scores.get(Placement, leaf.id) or NOWHERE
        explained = place.bucket and fold(place.bucket) in case.config.explained
        if place.leaf and not explained and case.is_open(leaf) and _reaches_nothing(case, leaf):
            found[_cause(case, leaf, known)].append(leaf)
    found.pop("", None)
    return found


def _reaches_nothing(case: Case, item: Item) -> bool:
    # An item that names something wrong is told as a dangling sight.
    return case.portfolio.sight(item.id).strength is Strength.NONE and not sees_vision(case, item)


def _cause(case: Case, leaf: Item, known: dict[str, str]) -> str:
    """The highest parent that reaches nothing either: linking that one mends all below it; empty when they go in a circle."""
    on_way, item = {leaf.id}, leaf
    while item.id not in known:
        parents = [one for one in case.portfolio.linked(item.id, "parent") if not (one.implied or one.broken)]
        if not parents or not _reaches_nothing(case, parents[0]):
            known[item.id] = item.id
        elif parents[0].id in on_way:
            # The circle is an error of its own, and mending it may mend this.
            known[item.id] = ""
        else:
            item = parents[0]
            on_way.add(item.id)
    cause = known[item.id]
    known.update(dict.fromkeys(on_way, cause))
    return cause
