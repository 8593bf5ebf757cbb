"""Lines of sight: how strongly each item reaches a strategic theme, and by which paths the vision."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from northline.link.inherit import Inheritance
from northline.link.reach import NOWHERE, Reach, end, step
from northline.link.strategy import KINDS, Strategy
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Sight, Strength
from northline.model.portfolio import Portfolio, is_active

# A link to one of these says which change is meant, not only which theme.
PRECISE = frozenset({"outcome", "kpi"})


def sights(portfolio: Portfolio) -> Mapping[str, Sight]:
    """The line of sight of every item."""
    strategy = Strategy(portfolio)
    lines = _Lines(portfolio, strategy, Inheritance(portfolio, strategy))
    return {item.id: lines.sight(item) for item in portfolio}


class _Lines(Frozen, dict=True):
    portfolio: Portfolio
    strategy: Strategy
    inheritance: Inheritance

    def sight(self, item: Item) -> Sight:
        reach = self.inheritance.full.get(item.id, NOWHERE)
        strength = self._strength(item, reach)
        shown = reach if reach.count else self._loose(item, strength)
        paths = tuple([tuple(map(self._ids.__getitem__, path)) for path in shown.paths])
        named = self.inheritance.named.get(item.id, ())
        outcomes = self._outcomes(item, [link.target for link in named])
        return Sight(strength, self._themes(reach.themes), outcomes, named, paths, shown.count - len(paths))

    @cached_property
    def _ids(self) -> Sequence[str]:
        return tuple(self.strategy.rank)

    @cached_property
    def _known_themes(self) -> dict[int, tuple[str, ...]]:
        return {0: ()}

    def _themes(self, bits: int) -> tuple[str, ...]:
        known = self._known_themes
        if bits not in known:
            known[bits] = tuple(theme for theme, bit in self.strategy.bits.items() if bits & bit)
        return known[bits]

    def _strength(self, item: Item, reach: Reach) -> Strength:
        if item.base in KINDS:
            return self._strength_of_strategy(item, reach)
        if named := self.inheritance.named.get(item.id):
            return self._by(link.target for link in named)
        if reach.themes:
            return Strength.INHERITED
        return Strength.DANGLING if item.references("supports") and item.base != "vision" else Strength.NONE

    def _strength_of_strategy(self, item: Item, reach: Reach) -> Strength:
        """An outcome's or KPI's arrow to what is above it is its own name for it."""
        if item.base == "theme":
            return Strength.THEME if is_active(item) else Strength.NONE
        if not reach.themes:
            names = item.references("supports") or item.references("parent")
            return Strength.DANGLING if names else Strength.NONE
        if item.base == "outcome":
            return Strength.THEME
        return self._by(one for one in self.strategy.above(item.id) if self._leads(one))

    def _by(self, names: Iterable[str]) -> Strength:
        bases = {self.portfolio[name].base for name in names}
        return Strength.EXPLICIT if bases & PRECISE else Strength.THEME

    def _leads(self, item_id: str) -> bool:
        return bool(self.strategy.active.get(item_id, NOWHERE).themes)

    @cached_property
    def _known_outcomes(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        return {(): ()}

    def _outcomes(self, item: Item, named: Sequence[str]) -> tuple[str, ...]:
        """Outcomes that an item names, in order; a KPI stands for the outcomes that it measures."""
        names = (*named, item.id) if item.base == "kpi" else tuple(named)
        known = self._known_outcomes
        if names not in known:
            known[names] = tuple(sorted(self._measured(names), key=self.strategy.rank.__getitem__))
        return known[names]

    def _measured(self, names: Iterable[str]) -> set[str]:
        found: list[str] = []
        for name in names:
            found.extend(self.strategy.outcomes_of(name) if self.portfolio[name].base == "kpi" else (name,))
        return {one for one in found if self.portfolio[one].base == "outcome" and self._leads(one)}

    def _loose(self, item: Item, strength: Strength) -> Reach:
        """The way as far as it goes, for an item that reaches no active theme."""
        rank = self.strategy.rank[item.id]
        if item.base in (*KINDS, "vision"):
            return self.strategy.loose[item.id]
        if strength is Strength.NONE:
            return NOWHERE
        targets = self.portfolio.targets(item.id, "supports")
        return step(rank, [self.strategy.loose.get(one) or end(self.strategy.rank[one]) for one in targets])
