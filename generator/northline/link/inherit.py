"""What items reach: by their own names, else through parents, objectives and what they hang on."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from northline.link.reach import NOWHERE, Climb, Reach, step
from northline.link.strategy import Strategy
from northline.model.frozen import Frozen
from northline.model.link import Link
from northline.model.portfolio import Portfolio

# What an item of these kinds is about; it reaches what that reaches.
HANGS_ON: Mapping[str, tuple[str, ...]] = {
    "risk": ("affects", "parent"),
    "dependency": ("from", "affects", "parent"),
    "decision": ("affects", "chosen", "parent"),
    "feedback": ("about", "parent"),
    "demo": ("about", "parent"),
    "goal": ("objectives", "parent"),
    "milestone": ("parent", "relates_to"),
}
# What comes towards a milestone is as much a part of it as what it names.
COMES_TO: Mapping[str, tuple[str, ...]] = {"milestone": ("parent", "relates_to")}


class Inheritance(Frozen, dict=True):
    """The reach of every item; the nearest names win, so an item that names something active inherits nothing."""

    portfolio: Portfolio
    strategy: Strategy

    @cached_property
    def named(self) -> Mapping[str, tuple[Link, ...]]:
        """Each item's own `supports` links that lead to an active theme, where there are any."""
        visions = {one.id for one in self.portfolio.of("vision")}
        found = {one: self._leading(links) for one, links in self.portfolio.links.items() if one not in visions}
        return {one: leading for one, leading in found.items() if leading}

    def _leading(self, links: Iterable[Link]) -> tuple[Link, ...]:
        leads = self.strategy.active
        own = [link for link in links if link.role == "supports" and link.resolved]
        return tuple([link for link in own if leads.get(link.target, NOWHERE).themes])

    @cached_property
    def own(self) -> Mapping[str, Reach]:
        """What items reach by their own names alone, where that is anything; strategy items by their own arrows."""
        leads, rank = self.strategy.active, self.strategy.rank
        own = {one: step(rank[one], [leads[link.target] for link in links]) for one, links in self.named.items()}
        return own | dict(leads)

    @cached_property
    def without_objectives(self) -> Mapping[str, Reach]:
        """What delivered items reach by their own names or, failing that, their parents'; objectives pass nothing on."""
        objectives = [one.id for one in self.portfolio.of("objective")]
        known = {**self.own, **dict.fromkeys(objectives, NOWHERE)}
        delivered = dict.fromkeys(work for one in objectives for work in self._carries(one))
        return Climb(self.strategy.rank, known, self._parents).over(delivered)

    def _carries(self, objective: str) -> Sequence[str]:
        return self.portfolio.targets(objective, "delivers", "parent")

    def _parents(self, item_id: str) -> Sequence[str]:
        return self.portfolio.targets(item_id, "parent")

    @cached_property
    def objectives(self) -> Mapping[str, Reach]:
        """What objectives reach: by their own names, else through what they deliver and their parent."""
        return {one.id: self.own.get(one.id) or self._delivered(one.id) for one in self.portfolio.of("objective")}

    def _delivered(self, objective: str) -> Reach:
        return step(self.strategy.rank[objective], [self.without_objectives[one] for one in self._carries(objective)])

    @cached_property
    def work(self) -> Mapping[str, Reach]:
        """What items reach in full: by their own names, else their parents' reach and what delivering objectives name."""
        known = {**self.own, **self.objectives}
        return Climb(self.strategy.rank, known, self._parents, self._delivering).over(self.portfolio.items)

    def _delivering(self, item_id: str) -> Sequence[Reach]:
        objectives = self.portfolio.linking(item_id, "delivers")
        return [self.own[one.id] for one in objectives if one.base == "objective" and one.id in self.own]

    @cached_property
    def full(self) -> Mapping[str, Reach]:
        """What every item reaches, those included that hang on work, such as risks and decisions."""
        hanging = [one.id for one in self.portfolio.of(*HANGS_ON)]
        waiting = {one for one in hanging if one not in self.own}
        known = {one: reach for one, reach in self.work.items() if one not in waiting}
        return Climb(self.strategy.rank, known, self._hangs_on).over(hanging)

    def _hangs_on(self, item_id: str) -> Sequence[str]:
        base = self.portfolio[item_id].base
        coming = self.portfolio.sources(item_id, *COMES_TO[base]) if base in COMES_TO else ()
        return tuple(dict.fromkeys((*self.portfolio.targets(item_id, *HANGS_ON[base]), *coming)))
