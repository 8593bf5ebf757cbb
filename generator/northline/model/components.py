"""Groups of nodes that reach each other (Tarjan), without recursion: authors' chains may be 10,000 long."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

Successors = Callable[[str], Sequence[str]]


@dataclass(slots=True)
class _Walk:
    successors: Successors
    index: dict[str, int] = field(default_factory=dict)
    low: dict[str, int] = field(default_factory=dict)
    open: dict[str, None] = field(default_factory=dict)
    path: list[tuple[str, Iterator[str]]] = field(default_factory=list)

    def enter(self, node: str) -> None:
        self.index[node] = self.low[node] = len(self.index)
        self.open[node] = None
        self.path.append((node, iter(self.successors(node))))

    def step(self) -> tuple[str, ...]:
        """Take one step of the walk; the group of nodes that it completes, or nothing."""
        node, rest = self.path[-1]
        for successor in rest:
            if successor not in self.index:
                self.enter(successor)
                return ()
            if successor in self.open:
                self.low[node] = min(self.low[node], self.index[successor])
        return self._leave(node)

    def _leave(self, node: str) -> tuple[str, ...]:
        self.path.pop()
        if self.path:
            parent = self.path[-1][0]
            self.low[parent] = min(self.low[parent], self.low[node])
        if self.low[node] != self.index[node]:
            return ()
        group: list[str] = []
        while not group or group[-1] != node:
            group.append(self.open.popitem()[0])
        return tuple(group)


def components(nodes: Iterable[str], successors: Successors) -> Iterator[tuple[str, ...]]:
    """Yield each group of nodes that reach each other, after all groups that it leads to."""
    walk = _Walk(successors)
    known = walk.index
    for node in nodes:
        if node in known:
            continue
        # Between two walks every group is complete: a node that leads only to known ones is a group of its own.
        if all(map(known.__contains__, successors(node))):
            known[node] = len(known)
            yield (node,)
            continue
        walk.enter(node)
        while walk.path:
            if group := walk.step():
                yield group
