"""M6: what dependencies do to the order of a backlog."""

from collections.abc import Mapping

from northline.model.frozen import Frozen


class Conflict(Frozen):
    """An item of the top quarter that waits for work in a worse position.

    `waits_for` gives the reasons by the id of the work: `below the median`, `unplanned` or `scheduled no earlier`.
    `more` counts what is left out of it.
    """

    item: str
    waits_for: Mapping[str, tuple[str, ...]]
    more: int = 0


class Sequence(Frozen):
    """One backlog: the advised order of its unfinished ranked items, conflicts by rank, and circles, each whole."""

    order: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    cycles: tuple[tuple[str, ...], ...] = ()
