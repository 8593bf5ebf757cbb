"""The plan that a PI was committed with."""

from collections.abc import Mapping

from northline.model.frozen import Frozen


class Stand(Frozen):
    """What one objective stood for at one time: `value` is 0 without a valid one; `links` are the ids it supports.

    `live` is false for a dropped objective.
    """

    committed: bool
    value: float
    links: tuple[str, ...] = ()
    live: bool = True
    teams: tuple[str, ...] = ()

    @property
    def promised(self) -> bool:
        """Whether the train was held to it."""
        return self.committed and self.live


class Baseline(Frozen):
    """The objectives of one PI as they stood in its baseline, by the ids they have today, and the breadth of coverage then."""

    stands: Mapping[str, Stand]
    breadth: float | None = None
