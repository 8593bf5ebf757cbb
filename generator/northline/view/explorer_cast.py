"""Who stands in the explorer in one PI: its work, everything that hangs on, and the goals and epics that nothing serves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.text import natural
from northline.view.ancestry import above, above_team
from northline.view.atlas import Atlas, once
from northline.view.periods import in_pi


class Cast(Frozen):
    """The items of each column, left to right, and all that each item hangs on; `idle` are those that no work hangs on.

    `teams` gives each team's features and objectives; `reaching` are the kinds of work of which some item reaches a theme.
    """

    columns: Mapping[str, tuple[Item, ...]]
    above: Mapping[str, tuple[str, ...]]
    idle: frozenset[str]
    teams: Mapping[str, tuple[Item, ...]]
    reaching: frozenset[str]


def cast(atlas: Atlas, pi: str) -> Cast:
    """Everything that stands in a PI; without a PI, all work of the train."""
    features, objectives = (_planned(atlas, pi, base) for base in ("feature", "objective"))
    over = {one.id: _above(atlas, one.id) for one in (*features, *objectives)}
    reached = {one for ids in over.values() for one in ids}
    goals = tuple(_goals(atlas, reached))
    epics = tuple(one for one in atlas.portfolio.of("epic", "capability") if one.id in reached or _waits(atlas, pi, one))
    visions = tuple(one for one in atlas.portfolio.of("vision") if one is atlas.portfolio.vision() or one.id in reached)
    teams = _teams(atlas, (*features, *objectives))
    over |= {one.id: _above(atlas, one.id) for one in (*visions, *goals, *epics)}
    over |= {team: above_team(work, over) for team, work in teams.items()}
    columns = {
        "visions": visions,
        "themes": goals,
        "epics": _by_theme(atlas, goals, epics),
        "features": _by_theme(atlas, goals, features),
        "objectives": _by_theme(atlas, goals, objectives),
        "teams": tuple(atlas.portfolio[team] for team in teams),
    }
    idle = frozenset(one.id for one in (*goals, *epics) if one.id not in reached)
    reaching = frozenset(one.base for one in (*epics, *features, *objectives) if atlas.portfolio.sight(one.id).strength.reaches)
    return Cast(columns, over, idle, teams, reaching)


@once
def _above(atlas: Atlas, item_id: str) -> tuple[str, ...]:
    return above(atlas.portfolio, atlas.portfolio[item_id])


def _planned(atlas: Atlas, pi: str, base: str) -> tuple[Item, ...]:
    items = atlas.portfolio.of(base)
    return in_pi(atlas, pi, items) if pi else items


def _waits(atlas: Atlas, pi: str, epic: Item) -> bool:
    """Whether an epic that a PI does nothing for still waits for work: never in a PI that is over."""
    interval = atlas.calendar.by_id.get(pi)
    return not (interval and interval.closed) and not atlas.portfolio.finished(epic)


def _goals(atlas: Atlas, reached: set[str]) -> Iterator[Item]:
    """Yield themes, heaviest first, each with its outcomes under it; retired ones and loose outcomes only where work names them."""
    outcomes = {one.id: one for one in atlas.portfolio.of("outcome")}
    for theme in (*atlas.themes(), *(one for one in atlas.retired() if one.id in reached)):
        yield theme
        own = [one for one in outcomes.values() if theme.id in atlas.portfolio.targets(one.id, "parent", "supports")]
        yield from (outcomes.pop(one.id) for one in own)
    yield from (one for one in outcomes.values() if one.id in reached)


def _by_theme(atlas: Atlas, goals: Sequence[Item], items: Iterable[Item]) -> tuple[Item, ...]:
    """Work in the order of the goals it reaches, so that threads run straight; what reaches none comes last."""
    order = {one.id: position for position, one in enumerate(goals)}

    def place(item: Item) -> tuple[int, tuple[tuple[int, int, str], ...]]:
        themes = atlas.portfolio.sight(item.id).themes
        return min((order.get(one, len(order)) for one in themes), default=len(order)), natural(item.id)

    return tuple(sorted(items, key=place))


def _teams(atlas: Atlas, work: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """The work of every team that has any, by the names of the teams."""
    found: dict[str, list[Item]] = {}
    for item in work:
        for team in atlas.teams(item):
            found.setdefault(team, []).append(item)
    by_title = sorted(found, key=lambda team: (natural(atlas.ref(team).title), natural(team)))
    return {team: tuple(found[team]) for team in by_title}
