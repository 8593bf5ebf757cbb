"""What can be reached by climbing links: themes as bits of a number, and the best paths up to the vision."""

from collections import deque
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import partial

from northline.model.components import components
from northline.model.frozen import Frozen, field, replace

# As many as a reader can compare; the rest is counted.
MOST_PATHS = 12
# Honest chains have about ten steps. Longer ones are counted, not kept: ten thousand items in one chain
# would else hold fifty million steps.
MOST_STEPS = 100
# Paths multiply at every fork; beyond this, their number tells nobody anything.
MOST_COUNTED = 10_000

Path = tuple[int, ...]


class Reach(Frozen):
    """Themes (a bit each) and paths (ranks of ids, shortest first) of one item; `count` counts all paths there are."""

    themes: int = 0
    paths: tuple[Path, ...] = ()
    count: int = 0


NOWHERE = Reach()


def end(rank: int, themes: int = 0) -> Reach:
    """A path that ends here."""
    return Reach(themes, ((rank,),), 1)


def step(rank: int, onward: Iterable[Reach]) -> Reach:
    """One step further down: what all of `onward` reach together, each path one item longer."""
    themes, count = 0, 0
    longer: dict[Path, None] = {}
    for reach in onward:
        themes |= reach.themes
        # A story below an objective that delivers it would else climb through itself.
        fresh = {(rank, *path): None for path in reach.paths if rank not in path}
        known = len(longer)
        longer |= fresh
        count += reach.count - len(reach.paths) + len(longer) - known
    kept = [path for path in longer if len(path) <= MOST_STEPS]
    if len(kept) > 1:
        kept.sort(key=_shortest_first)
    return Reach(themes, tuple(kept[:MOST_PATHS]), min(count, MOST_COUNTED)) if count else NOWHERE


def _shortest_first(path: Path) -> tuple[int, Path]:
    return len(path), path


class Climb(Frozen):
    """Spreads reach from what is known down to the items that inherit it.

    `known` are items that are settled. `beside` is what an item gets from elsewhere. `ups` are the items that it
    inherits from. With `dead_ends`, a path may end at an item that leads nowhere.
    """

    rank: Mapping[str, int]
    known: Mapping[str, Reach]
    ups: Callable[[str], Sequence[str]]
    beside: Callable[[str], Sequence[Reach]] = lambda _: ()
    dead_ends: bool = False
    found: dict[str, Reach] = field(default_factory=dict)

    def over(self, nodes: Iterable[str]) -> Mapping[str, Reach]:
        """The reach of every node, the known ones included."""
        self.found.update(self.known)
        for group in components([node for node in nodes if node not in self.found], self._open):
            if len(group) == 1:
                self._settle(group[0], self._outside(group[0], group))
            else:
                self._settle_round(group)
        return self.found

    def _open(self, node: str) -> Sequence[str]:
        return [up for up in self.ups(node) if up not in self.known]

    def _outside(self, node: str, group: Container[str]) -> list[Reach]:
        reached = [self.found[up] for up in self.ups(node) if up not in group]
        return [*(reach for reach in reached if reach.count), *self.beside(node)]

    def _settle(self, node: str, onward: Iterable[Reach]) -> None:
        reach = step(self.rank[node], onward)
        self.found[node] = end(self.rank[node]) if self.dead_ends and not reach.count else reach

    def _settle_round(self, group: tuple[str, ...]) -> None:
        """Settle items that inherit from each other: all reach what any of them reaches, by the shortest way out."""
        members = set(group)
        outside = {node: self._outside(node, members) for node in group}
        inside = {node: [up for up in self.ups(node) if up in members] for node in group}
        away = distances(inside, [node for node in group if outside[node]])
        for node in sorted(group, key=partial(_far, away)):
            nearer = [self.found[up] for up in inside[node] if _far(away, up) < _far(away, node)]
            self._settle(node, [*outside[node], *nearer])
        themes = 0
        for node in group:
            themes |= self.found[node].themes
        for node in group:
            self.found[node] = replace(self.found[node], themes=themes)


def _far(away: Mapping[str, int], node: str) -> int:
    return away.get(node, 0)


def distances(ups: Mapping[str, Sequence[str]], exits: Sequence[str]) -> Mapping[str, int]:
    """How many steps each node is from the nearest exit; empty when there is none."""
    downs: dict[str, list[str]] = {}
    for node, above in ups.items():
        for up in above:
            downs.setdefault(up, []).append(node)
    away = dict.fromkeys(exits, 0)
    queue = deque(exits)
    while queue:
        node = queue.popleft()
        for down in downs.get(node, ()):
            if down not in away:
                away[down] = away[node] + 1
                queue.append(down)
    return away
