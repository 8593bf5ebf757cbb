"""A typed link between two items, and the line of sight from an item up to the vision."""

from enum import Enum

from northline.model.frozen import Frozen
from northline.model.place import Place


class Link(Frozen):
    """A link written on `source`; `target` is the id it resolves to, or as written when it resolves to nothing.

    `share` is a ratio 0–1, given only on `supports`.
    """

    role: str
    source: str
    target: str
    place: Place
    resolved: bool = True
    share: float | None = None


class Strength(Enum):
    """How an item reaches a strategic theme; never upgraded silently."""

    EXPLICIT = "explicit"
    THEME = "theme"
    INHERITED = "inherited"
    DANGLING = "dangling"
    NONE = "none"

    @property
    def reaches(self) -> bool:
        """Whether the item reaches an active theme at all."""
        return self in REACHING


REACHING = (Strength.EXPLICIT, Strength.THEME, Strength.INHERITED)


class Sight(Frozen):
    """An item's line of sight.

    `themes` are the active themes it reaches; `outcomes` the outcomes that it names itself, a KPI counting as the
    outcomes it measures. `named` are its own links that lead to an active theme. `paths` are chains of ids from the
    item up to the vision (or as far as they go), shortest first; `more_paths` counts those left out.
    """

    strength: Strength = Strength.NONE
    themes: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    named: tuple[Link, ...] = ()
    paths: tuple[tuple[str, ...], ...] = ()
    more_paths: int = 0


NO_SIGHT = Sight()
