"""Everything an item hangs on, all the way up: goals by its line of sight, work by its typed links."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from northline.model.item import Item
from northline.model.portfolio import Portfolio

GOALS = frozenset({"vision", "theme", "outcome"})
# A thread is a handful of steps; a chain of thousands would weigh on every page that shows it, once for each of its links.
MOST = 200
WORK = frozenset({"epic", "capability", "feature", "objective"})


def above(portfolio: Portfolio, item: Item) -> tuple[str, ...]:
    """Ids of all that an item hangs on, itself left out; nothing that only hangs beside it."""
    if item.base in GOALS:
        found = _climb((item.id,), lambda one: _higher_goals(portfolio, one))
    else:
        found = {**_goals(portfolio, item), **_work(portfolio, item)}
    return tuple(one for one in found if one != item.id)


def above_team(work: Iterable[Item], over: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Ids of a team's work and of all that this work hangs on; `over` is what each item of it hangs on."""
    return tuple(dict.fromkeys(one for item in work for one in (item.id, *over[item.id])))


def _climb(start: Iterable[str], step: Callable[[str], Iterable[str]]) -> dict[str, None]:
    """All that can be reached step by step, nearest first, the start included; circles end by themselves, chains at a bound."""
    found = dict.fromkeys(start)
    queue = list(found)
    for one in queue:
        if len(found) > MOST:
            break
        # The list grows while it is walked: this is the queue.
        new = [other for other in step(one) if other not in found]
        found |= dict.fromkeys(new)
        queue.extend(dict.fromkeys(new))
    return found


def _higher_goals(portfolio: Portfolio, goal: str) -> tuple[str, ...]:
    """The goals that a goal names; a theme that names no vision belongs to the one on every page."""
    named = tuple(one.id for one in portfolio.linked(goal, "supports", "parent") if one.base in GOALS)
    vision = portfolio.vision()
    if portfolio[goal].base == "theme" and vision and not any(portfolio[one].base == "vision" for one in named):
        return (*named, vision.id)
    return named


def _goals(portfolio: Portfolio, item: Item) -> dict[str, None]:
    """The goals of an item's line of sight: what it names, else what it inherits, never both."""
    sight = portfolio.sight(item.id)
    on_paths = (one for path in sight.paths for one in path[1:] if portfolio[one].base in GOALS)
    return _climb((*sight.outcomes, *sight.themes, *on_paths), lambda one: _higher_goals(portfolio, one))


def _work(portfolio: Portfolio, item: Item) -> dict[str, None]:
    """The work an item is part of, and what an objective delivers with the work that is part of."""
    start = (item.id, *portfolio.targets(item.id, "delivers")) if item.base == "objective" else (item.id,)
    reached = _climb(start, lambda one: _wider_work(portfolio, one))
    return {one: None for one in reached if portfolio[one].base in WORK}


def _wider_work(portfolio: Portfolio, work: str) -> Iterator[str]:
    role = "rolls_up_to" if portfolio[work].base == "objective" else "parent"
    yield from (one.id for one in portfolio.linked(work, role) if one.base in WORK)
