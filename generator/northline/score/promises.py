"""Which PIs' objectives each item serves, and whether any of those is committed."""

from collections.abc import Mapping
from dataclasses import dataclass

from northline.model.portfolio import Portfolio
from northline.score.objectives import Placed, dropped
from northline.score.placement import parents_first

Promise = tuple[str, bool]
_NOTHING: frozenset[Promise] = frozenset()


@dataclass(frozen=True, slots=True)
class Promises:
    """The PI and the commitment of the objectives that each item serves, by itself or through a parent.

    Only what differs is kept, not the objectives themselves: a long chain of parents would else repeat them all.
    """

    by_item: Mapping[str, frozenset[Promise]]

    def serves(self, item_id: str, pi: str) -> bool:
        """Whether the item serves an objective of the PI."""
        found = self.by_item.get(item_id, _NOTHING)
        return (pi, True) in found or (pi, False) in found

    def uncommitted(self, item_id: str, pi: str) -> bool:
        """Whether the item serves objectives of the PI, and all of them are uncommitted."""
        found = self.by_item.get(item_id, _NOTHING)
        return (pi, False) in found and (pi, True) not in found


def promises(portfolio: Portfolio, placed: Placed) -> Promises:
    """What every item serves; dropped objectives are served by nobody."""
    made = {one.id: frozenset((pi, one.committed) for pi in placed[one.id].pis) for one in portfolio.of("objective") if not dropped(one)}
    found: dict[str, frozenset[Promise]] = {}
    for item in parents_first(portfolio):
        sources = [made.get(one, _NOTHING) for one in portfolio.sources(item.id, "delivers")]
        for parent in portfolio.targets(item.id, "parent"):
            sources += [found.get(parent, _NOTHING), made.get(parent, _NOTHING)]
        several = [one for one in sources if one]
        if several:
            found[item.id] = several[0].union(*several[1:])
    return Promises(found)
