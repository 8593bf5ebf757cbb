"""Ambition against realism: what a PI is asked to do, and what it can do, by theme."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class ThemeAmbition(Frozen):
    """Points of one theme in a PI: `demand` is planned for it, `capacity` its weight of the PI's capacity (None: unknown)."""

    demand: float
    capacity: float | None


class Ambition(Frozen):
    """One PI: demand ÷ capacity, by theme too; `unlinked` is demand that reaches no theme, `unsized` leaves without points."""

    ratio: Score
    demand: float
    capacity: float | None
    themes: Mapping[str, ThemeAmbition] = field(default_factory=dict)
    unlinked: float = 0
    unsized: tuple[str, ...] = ()
