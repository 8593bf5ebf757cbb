"""Where work stands in the plan: the ground that load, orphan work, totals and shares count on.

- An item's **PI** is its own, else that of its iteration, else its parent's. An item with several PIs counts in each.
- Its **iteration** is the one it names, when that lies in one of its PIs.
- Its **teams** are its own, else its parents'. Points of work that several teams own are shared equally among them;
  participating teams take no share.
- Its **allocation bucket** is its own, else its parent's.
- A **leaf** is a story, or a feature without stories. Only leaves carry planned points, so that nothing counts twice.
- It **serves** the objectives that deliver it or one of its parents, at any height. It is **uncommitted** in a PI when
  it serves objectives of that PI by itself or through its parent, and all of them are uncommitted.

Parents that go round in circles give each other nothing twice. Everything here is read from the files: there is no threshold.
"""

from collections.abc import Iterable, Iterator, Mapping

from northline.config import Config
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement
from northline.model.scores import Scores
from northline.score.metric import Metric

Times = tuple[tuple[str, ...], str]
Promises = frozenset[tuple[str, bool]]
NO_PROMISE: Promises = frozenset()


class _Promised(Frozen):
    """The objectives that deliver each item or are its parent, and what each objective that stands promises."""

    direct: Mapping[str, tuple[str, ...]]
    made: Mapping[str, Promises]


def compute(portfolio: Portfolio, _config: Config, _scores: Scores) -> Mapping[str, Placement]:
    """The place of every item in the plan, by id."""
    order = tuple(parents_first(portfolio))
    times: dict[str, Times] = {}
    for item in order:
        times[item.id] = _times(portfolio, item, times)
    promised = _Promised(_direct(portfolio), _made(portfolio, times))
    placed: dict[str, Placement] = {}
    for item in order:
        above = [placed[parent] for parent in portfolio.targets(item.id, "parent") if parent in placed]
        placed[item.id] = _place(portfolio, item, above, times[item.id], promised)
    return placed


def parents_first(portfolio: Portfolio) -> Iterator[Item]:
    """Every item once, after its parents; in a circle of parents, whichever stands first in the portfolio goes last."""
    entered: set[str] = set()
    for start in portfolio.items:
        stack = [start] if start not in entered else []
        entered.update(stack)
        while stack:
            for parent in portfolio.targets(stack[-1], "parent"):
                if parent not in entered:
                    entered.add(parent)
                    stack.append(parent)
                    break
            else:
                yield portfolio[stack.pop()]


def _times(portfolio: Portfolio, item: Item, times: Mapping[str, Times]) -> Times:
    """The PIs and the iteration of an item, its parents' being known."""
    own = _only(portfolio, portfolio.targets(item.id, "pi"), "pi")
    inherited = () if own else _merged(times[one][0] for one in portfolio.targets(item.id, "parent") if one in times)
    return _schedule(portfolio, item.text("iteration"), own, inherited)


def _made(portfolio: Portfolio, times: Mapping[str, Times]) -> Mapping[str, Promises]:
    """What each objective that stands promises, and for which PIs."""
    live = (one for one in portfolio.of("objective") if one.value("status") != "dropped")
    return {one.id: frozenset((pi, one.committed) for pi in times[one.id][0]) for one in live}


def _place(portfolio: Portfolio, item: Item, above: list[Placement], times: Times, promised: _Promised) -> Placement:
    teams = _only(portfolio, portfolio.targets(item.id, "teams"), "team")
    direct, made = promised.direct.get(item.id, ()), promised.made
    beside = [one for parent in portfolio.targets(item.id, "parent") for one in promised.direct.get(parent, ())]
    return Placement(
        pis=times[0],
        iteration=times[1],
        teams=teams or _merged(place.teams for place in above),
        bucket=item.text("allocation") or next((place.bucket for place in above if place.bucket), ""),
        points=item.number("points"),
        leaf=_is_leaf(portfolio, item),
        objectives=_merged((direct, *(place.objectives for place in above))),
        promises=_united([made.get(one, NO_PROMISE) for one in direct] + [place.promises for place in above]),
        near=_united([made.get(one, NO_PROMISE) for one in (*direct, *beside)]),
    )


def _schedule(portfolio: Portfolio, name: str, own: tuple[str, ...], inherited: tuple[str, ...]) -> Times:
    """The PIs and the iteration that follow from what an item says itself and what it inherits."""
    found = [portfolio.calendar.iteration(name, pi) for pi in own or inherited or ("",)] if name else []
    known = [one for one in found if one is not None]
    if own:
        return own, next((one.id for one in known if one.pi in own), "")
    return ((known[0].pi,), known[0].id) if known else (inherited, "")


def _only(portfolio: Portfolio, ids: Iterable[str], base: str) -> tuple[str, ...]:
    return tuple([one for one in ids if portfolio[one].base == base])


def _merged(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    several = [one for one in lists if one]
    # Most items have one parent: sharing its tuple keeps deep chains cheap.
    return several[0] if len(several) == 1 else tuple(dict.fromkeys(name for names in several for name in names))


def _is_leaf(portfolio: Portfolio, item: Item) -> bool:
    if item.base == "feature":
        return not portfolio.stories(item.id)
    return item.base == "story"


def _direct(portfolio: Portfolio) -> Mapping[str, tuple[str, ...]]:
    """Objectives that deliver an item itself, or are its parent, by item."""
    named = {one: (*portfolio.sources(one, "delivers"), *portfolio.targets(one, "parent")) for one in portfolio.items}
    return {one: found for one, ids in named.items() if ids and (found := _only(portfolio, ids, "objective"))}


def _united(sets: Iterable[Promises]) -> Promises:
    several = [one for one in sets if one]
    return several[0].union(*several[1:]) if several else NO_PROMISE


def leaves(portfolio: Portfolio, placed: Mapping[str, Placement]) -> Mapping[str, tuple[Item, ...]]:
    """The leaves planned in each PI, in the portfolio's order; every PI has an entry."""
    found: dict[str, list[Item]] = {pi.id: [] for pi in portfolio.of("pi")}
    for item in portfolio.of("feature", "story"):
        place = placed.get(item.id, NOWHERE)
        for pi in place.pis if place.leaf else ():
            found[pi].append(item)
    return {pi: tuple(items) for pi, items in found.items()}


METRIC = Metric("placement", "Where work stands in the plan", Placement, compute)
