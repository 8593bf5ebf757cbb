"""M2: how far the objectives of a PI cover the vision's themes."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class ThemeCoverage(Frozen):
    """One active theme in one PI.

    `weight` is normalised to 1, `value` the committed value on it, `share` its part of all committed value, `served`
    its contribution c (0–1), `outcomes` c by outcome, `objectives` the ids that reach the theme by any strength,
    `committed` those of them that are committed.
    """

    weight: float
    value: float
    served: float
    share: float | None = None
    outcomes: Mapping[str, float] = field(default_factory=dict)
    objectives: tuple[str, ...] = ()
    committed: tuple[str, ...] = ()


class Coverage(Frozen):
    """One PI: the four numbers, the themes behind them, and the themes left out (retired or of weight zero).

    `unlinked` is the committed value that reaches no theme. `teams` gives each team's committed value by theme,
    normalised so that it sums to 1; the empty name stands for value that reaches no theme. `equal_weights` says that
    themes lack weights and count alike.
    """

    breadth: Score
    depth: Score
    linked_value: Score
    allocation_fit: Score
    themes: Mapping[str, ThemeCoverage]
    excluded: tuple[str, ...] = ()
    unlinked: float = 0
    teams: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    equal_weights: bool = False
