"""M14: the business value that hangs on dependencies, weighted by how likely they are to fail."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class DependencyRisk(Frozen):
    """One dependency; `slack` counts iterations from promise to need, assumed to be 1 when `dated` is false.

    `value` is the planned value of `objectives`, the committed ones that need it; `exposure` = probability × value.
    """

    slack: int
    dated: bool
    probability: float
    value: float
    exposure: float
    objectives: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    answered: bool = True


class DependencyExposure(Frozen):
    """One PI: the sum, each dependency by id, and what stands out.

    `hot_spots` is the exposure by provider, highest first. `late` are promised after they are needed, `unanswered`
    have no status yet, `on_uncommitted` carry committed objectives on work that is only uncommitted.
    """

    exposure: Score
    items: Mapping[str, DependencyRisk] = field(default_factory=dict)
    hot_spots: Mapping[str, float] = field(default_factory=dict)
    late: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    on_uncommitted: tuple[str, ...] = ()
