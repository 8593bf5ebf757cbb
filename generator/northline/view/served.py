"""Which objectives serve a theme or an outcome, by PI."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from northline.model.cells import Table
from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.earlier import lines, parted
from northline.view.parts import Section

COLUMNS = tuple(one for one in columns.OBJECTIVES if one is not columns.PI)


def serving(atlas: Atlas, goal: str) -> tuple[Item, ...]:
    """Objectives whose line of sight reaches the theme, or that name the outcome."""
    base = atlas.portfolio[goal].base
    sights = ((one, atlas.portfolio.sight(one.id)) for one in atlas.portfolio.of("objective"))
    return tuple(one for one, sight in sights if goal in (sight.themes if base == "theme" else sight.outcomes))


def objectives_by_pi(atlas: Atlas, goal: str) -> Iterator[Section]:
    """The objectives that serve a goal, one section a PI, the current first, then the newest; of what is long ago, a line for each."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for one in serving(atlas, goal):
        for pi in atlas.pis(one) or ("",):
            found[pi].append(one)
    if not found:
        where = f" in PI {atlas.calendar.current}" if atlas.calendar.current else ""
        yield Section("Who serves it?", "served", (columns_empty(atlas, f"No objective serves it{where}."),))
    newest = sorted(found, key=lambda pi: (pi != atlas.calendar.current, -atlas.calendar.order.get(pi, -1)))
    recent, long_ago = parted({pi: found[pi] for pi in newest})
    for position, pi in enumerate(recent):
        yield _one_pi(atlas, pi, found[pi], folded=position > 1)
    if long_ago:
        table = lines(atlas, long_ago, "Objectives", "Objectives that reach it, by PI", partial(anchor_of, atlas))
        yield Section("Who served it in other PIs?", "served-before", (table,), folded=True)


def columns_empty(atlas: Atlas, empty: str) -> Table:
    """An empty table that says so."""
    return items_table(atlas, (), COLUMNS, "Objectives", empty=empty)


def anchor_of(atlas: Atlas, pi: str) -> str:
    """The section that lists a goal's objectives of a PI."""
    return f"pi-{atlas.portfolio.urls[pi].strip('/').split('/')[-1]}" if pi in atlas.refs else "no-pi"


def _one_pi(atlas: Atlas, pi: str, objectives: list[Item], *, folded: bool) -> Section:
    title = f"Who serves it in {atlas.ref(pi).title}?" if pi in atlas.refs else "Who serves it without a PI?"
    table = items_table(atlas, objectives, COLUMNS, "Objectives that reach it")
    return Section(title, anchor_of(atlas, pi), (table,), count=len(objectives), folded=folded)
