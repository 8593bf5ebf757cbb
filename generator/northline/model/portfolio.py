"""The portfolio: all items of a site, linked both ways, on a calendar."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from northline.model.calendar import Calendar
from northline.model.fault import Fault
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.link import NO_SIGHT, Link, Sight
from northline.model.others import Others
from northline.model.text import unpadded


class Portfolio(Frozen, dict=True):
    """Items by id in natural order of kind and id; every link has its inverse in `backlinks`.

    `urls` gives the site-relative URL of every item (`features/feat-101/`). `cycles` are the groups of items that go
    round in circles, by role (`parent` or `depends_on`). `names` finds an item by id, alias, or either without case or zero padding.
    `baselines` holds, by PI, the whole portfolio as it stood when that PI was committed, for PIs whose baseline can be had.
    `others` are the other trains, with the links that cross to and from them; no such link is among the resolved ones.
    """

    as_of: date
    items: Mapping[str, Item] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    backlinks: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    sights: Mapping[str, Sight] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    urls: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    cycles: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    baselines: Mapping[str, "Portfolio"] = field(default_factory=dict)
    others: Others = field(default_factory=Others)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items.values())

    def __getitem__(self, item_id: str) -> Item:
        return self.items[item_id]

    @cached_property
    def _by_base(self) -> Mapping[str, tuple[Item, ...]]:
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for item in self:
            found[item.base].append(item)
        return {base: tuple(items) for base, items in found.items()}

    def of(self, *bases: str) -> tuple[Item, ...]:
        """Items that are, or behave like, one of the built-in kinds, in order."""
        if len(bases) == 1:
            return self._by_base.get(bases[0], ())
        return tuple(item for base in bases for item in self._by_base.get(base, ()))

    def find(self, name: str) -> Item | None:
        """The item that a text names: by id, alias, ignoring case, ignoring zero padding."""
        found = self.items.get(name)
        if found is None:
            known = self.names.get(name) or self.names.get(name.casefold()) or self.names.get(unpadded(name))
            found = self.items.get(known) if known else None
        return found

    @cached_property
    def _targets(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for source, links in self.links.items():
            for one in links:
                if one.resolved:
                    found[source, one.role][one.target] = None
        return {key: tuple(targets) for key, targets in found.items()}

    @cached_property
    def _sources(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for target, links in self.backlinks.items():
            for one in links:
                found[target, one.role][one.source] = None
        return {key: tuple(sources) for key, sources in found.items()}

    @cached_property
    def loose(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that lead to no item of ours, of the items that have some."""
        found = {source: tuple([one for one in links if not one.resolved]) for source, links in self.links.items()}
        return {source: links for source, links in found.items() if links}

    def targets(self, item_id: str, *roles: str) -> tuple[str, ...]:
        """Ids that the item links to in any of the roles, resolved ones only, in the order written."""
        if len(roles) == 1:
            return self._targets.get((item_id, roles[0]), ())
        links = self.links.get(item_id, ())
        return tuple(dict.fromkeys(one.target for one in links if one.resolved and one.role in roles))

    def sources(self, item_id: str, *roles: str) -> tuple[str, ...]:
        """Ids of the items that link to this one in any of the roles."""
        if len(roles) == 1:
            return self._sources.get((item_id, roles[0]), ())
        links = self.backlinks.get(item_id, ())
        return tuple(dict.fromkeys(one.source for one in links if one.role in roles))

    def linked(self, item_id: str, *roles: str) -> tuple[Item, ...]:
        """Items that the item links to in any of the roles."""
        targets = self.targets(item_id, *roles)
        return tuple([self.items[target] for target in targets]) if targets else ()

    def linking(self, item_id: str, *roles: str) -> tuple[Item, ...]:
        """Items that link to this one in any of the roles."""
        sources = self.sources(item_id, *roles)
        return tuple([self.items[source] for source in sources]) if sources else ()

    def stories(self, item_id: str) -> tuple[Item, ...]:
        """The stories right below an item; what else names it as its parent is none of them."""
        return tuple([one for one in self.linking(item_id, "parent") if one.base == "story"])

    def sight(self, item_id: str) -> Sight:
        """The item's line of sight."""
        return self.sights.get(item_id, NO_SIGHT)

    def kind(self, item: Item) -> Kind:
        """The item's kind."""
        return self.kinds[item.type]

    def states(self, item: Item) -> tuple[str, ...]:
        """The states of the item's Kanban, first to last; empty when its kind has none."""
        kind = self.kinds.get(item.type)
        return kind.states if kind else ()

    def finished(self, item: Item) -> bool:
        """Whether the item is in the last state of its Kanban."""
        kind = self.kinds.get(item.type)
        return kind is not None and bool(kind.states) and item.text("state").casefold() == kind.last_state

    def active_themes(self) -> tuple[Item, ...]:
        """Themes that count: status active (the default) and a weight above 0, or none given."""
        return self._active_themes

    @cached_property
    def _active_themes(self) -> tuple[Item, ...]:
        return tuple(theme for theme in self.of("theme") if is_active(theme))

    def vision(self) -> Item | None:
        """The vision that stands on every page: the train's own, the newest that nothing supersedes."""
        return self._vision

    @cached_property
    def _vision(self) -> Item | None:
        standing = [one for one in self.of("vision") if not self.sources(one.id, "supersedes")]
        return max(standing, key=self._vision_rank, default=None)

    def _vision_rank(self, vision: Item) -> tuple[int, int, tuple[str, ...]]:
        level = {"art": 3, "": 2, "solution": 1, "portfolio": 0}[vision.text("level")]
        now = self.calendar.order.get(self.calendar.current, len(self.calendar.pis))
        positions = [self.calendar.order[pi] for pi in self.targets(vision.id, "pi") if pi in self.calendar.order]
        timely = max((p for p in positions if p <= now), default=-1) if positions else 10**6
        # Ids descend so that max() picks the first of equals, as authors would expect.
        return level, timely, tuple(chr(0x10FFFF - ord(letter)) for letter in vision.id)


def is_active(theme: Item) -> bool:
    """Whether a theme counts: status active (the default), and a weight above 0 if it has one."""
    weight = theme.number("weight")
    return theme.value("status") != "retired" and (weight is None or weight > 0)
