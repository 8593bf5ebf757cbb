"""The upper end of every line of sight: KPIs lead to outcomes, outcomes to themes, themes to the vision."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from northline.link.reach import NOWHERE, Climb, Reach, end, step
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio, is_active
from northline.model.text import natural

KINDS = ("theme", "outcome", "kpi")


class Strategy(Frozen, dict=True):
    """Where themes, outcomes and KPIs lead: `active` by active themes alone, `loose` by whatever they name."""

    portfolio: Portfolio

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The position of every id in natural order."""
        return {item_id: place for place, item_id in enumerate(sorted(self.portfolio.items, key=natural))}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of all themes, outcomes and KPIs."""
        return tuple(item.id for item in self.portfolio.of(*KINDS))

    @cached_property
    def bits(self) -> Mapping[str, int]:
        """One bit for each active theme, in the portfolio's order."""
        return {theme.id: 1 << place for place, theme in enumerate(self.portfolio.active_themes())}

    @cached_property
    def active(self) -> Mapping[str, Reach]:
        """What leads to active themes."""
        themes = {one.id: self._theme(one.id) if is_active(one) else NOWHERE for one in self.portfolio.of("theme")}
        # A link to the vision alone leads to no theme, whatever the vision may name.
        visions = {one.id: NOWHERE for one in self.portfolio.of("vision")}
        return Climb(self.rank, {**themes, **visions}, self.above).over(self.ids)

    @cached_property
    def loose(self) -> Mapping[str, Reach]:
        """Where things lead, retired themes included, as far as they go."""
        known = {one.id: end(self.rank[one.id]) for one in self.portfolio.of("vision")}
        known |= {one.id: self._theme(one.id) for one in self.portfolio.of("theme")}
        return Climb(self.rank, known, self.above, dead_ends=True).over(self.ids)

    def _theme(self, theme: str) -> Reach:
        bit, rank = self.bits.get(theme, 0), self.rank[theme]
        named = [one.id for one in self.portfolio.linked(theme, "supports", "parent") if one.base == "vision"]
        standing = [vision.id] if (vision := self._vision) else []
        visions = [end(self.rank[one], bit) for one in named or standing]
        return step(rank, visions) if visions else end(rank, bit)

    @cached_property
    def _vision(self) -> Item | None:
        return self.portfolio.vision()

    def above(self, item_id: str) -> Sequence[str]:
        """What a theme, outcome or KPI names above itself; a KPI also has the outcomes that list it."""
        named = self.portfolio.targets(item_id, "parent", "supports")
        if self.portfolio[item_id].base == "kpi":
            named = tuple(dict.fromkeys((*self.outcomes_of(item_id), *named)))
        return [one for one in named if self.portfolio[one].base in {*KINDS, "vision"}]

    def outcomes_of(self, kpi: str) -> tuple[str, ...]:
        """Outcomes that a KPI measures: those that list it, and those it names itself."""
        listing = self.portfolio.linking(kpi, "kpis")
        named = self.portfolio.linked(kpi, "parent", "supports")
        return tuple(dict.fromkeys(one.id for one in (*listing, *named) if one.base == "outcome"))
