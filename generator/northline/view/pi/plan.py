"""One PI as its pages see it: who plans what in it, gathered once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from northline.model.addition import exact_sum
from northline.model.calendar import Interval, Iteration
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.results.placement import NOWHERE, Placement
from northline.model.text import natural
from northline.view.atlas import Atlas, once

Gathered = Mapping[str, tuple[Item, ...]]


class Plan(Frozen, dict=True):
    """A PI with the items planned in it, by built-in kind."""

    atlas: Atlas
    id: str
    gathered: Gathered = field(default_factory=dict)

    @property
    def item(self) -> Item:
        """The PI's own item."""
        return self.atlas.portfolio[self.id]

    @property
    def interval(self) -> Interval:
        """The PI on the calendar."""
        return self.atlas.calendar.by_id[self.id]

    @property
    def title(self) -> str:
        """What readers call it, such as `PI 26.4`."""
        return self.item.title if self.item.title != self.id else f"PI {self.id}"

    @property
    def current(self) -> bool:
        """Whether it is the PI that holds the as-of date."""
        return self.id == self.atlas.calendar.current

    @property
    def draft(self) -> bool:
        """Whether nobody has committed to it yet."""
        return self.interval.status == "draft"

    @property
    def closed(self) -> bool:
        """Whether it is over and valued."""
        return self.interval.closed

    def url(self, page: str = "") -> str:
        """Where its kickoff page stands, or one of the pages under it."""
        return f"{self.atlas.portfolio.urls[self.id]}{page + '/' if page else ''}"

    def of(self, *bases: str) -> tuple[Item, ...]:
        """Items of these kinds that are planned in it."""
        return tuple(item for base in bases for item in self.gathered.get(base, ()))

    @cached_property
    def standing(self) -> tuple[Item, ...]:
        """Objectives that are still meant."""
        return tuple(one for one in self.of("objective") if one.value("status") != "dropped")

    @cached_property
    def dropped(self) -> tuple[Item, ...]:
        """Objectives that were given up."""
        return tuple(one for one in self.of("objective") if one.value("status") == "dropped")

    @cached_property
    def train_objectives(self) -> tuple[Item, ...]:
        """Objectives of the train as a whole, dropped ones included."""
        return tuple(one for one in self.of("objective") if not self.atlas.teams(one) and self.atlas.portfolio.targets(one.id, "art"))

    @cached_property
    def teamless(self) -> tuple[Item, ...]:
        """Objectives that name neither a team nor a train."""
        known = {one.id for one in self.train_objectives}
        return tuple(one for one in self.of("objective") if not self.atlas.teams(one) and one.id not in known)

    def objectives_of(self, team: str) -> tuple[Item, ...]:
        """A team's objectives, dropped ones included."""
        return tuple(one for one in self.of("objective") if team in self.atlas.teams(one))

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """Ids of the teams that plan in it: those with objectives, work or capacity, in natural order."""
        planning = {team for item in self.of("objective", "feature", "story") for team in self.atlas.teams(item)}
        planning |= {team.id for team in self.atlas.portfolio.of("team") if self.id in team.amounts("capacity")}
        return tuple(sorted((one for one in planning if self.atlas.portfolio[one].base == "team"), key=natural))

    @cached_property
    def iterations(self) -> tuple[Iteration, ...]:
        """Its iterations in order."""
        return self.interval.iterations


def place(atlas: Atlas, item: Item) -> Placement:
    """Where an item stands in the plan; without that result, as far as the item says it itself."""
    found = atlas.scores.get(Placement, item.id)
    return found or Placement(pis=atlas.pis(item), teams=atlas.teams(item)) if item.base != "pi" else NOWHERE


@once
def plans(atlas: Atlas) -> Mapping[str, Plan]:
    """A plan for every PI on the calendar, in its order; all pages share them."""
    gathered: defaultdict[str, defaultdict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in atlas.portfolio:
        for pi in _pis(atlas, item):
            gathered[pi][item.base].append(item)
    return {pi.id: Plan(atlas, pi.id, _settled(gathered[pi.id])) for pi in atlas.calendar.pis}


def _settled(found: Mapping[str, list[Item]]) -> Gathered:
    return {base: tuple(items) for base, items in found.items()}


def _pis(atlas: Atlas, item: Item) -> Iterator[str]:
    """Yield the PIs an item belongs to: those it is planned in, else the one that holds its date."""
    planned = place(atlas, item).pis
    yield from planned
    day = item.date("date") or (item.date("due") if item.base == "milestone" else None)
    if not planned and day:
        yield from (pi.id for pi in atlas.calendar.pis if pi.start and pi.end and pi.start <= day <= pi.end)


def value(objective: Item) -> float:
    """The planned business value of an objective, 0 when none is given."""
    return objective.number("business_value") or 0.0


def committed_value(objectives: tuple[Item, ...]) -> float:
    """The planned business value of the committed ones among some objectives."""
    return exact_sum(value(one) for one in objectives if one.committed)
