"""M15: how far stakeholders agree on what comes first, and who is served."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class RankConflict(Frozen):
    """An item that stakeholders rank differently; `ranks` by stakeholder id, ties at their mean rank."""

    item: str
    spread: float
    ranks: Mapping[str, float]


class Agreement(Frozen):
    """The whole train: Kendall's W (0–1), conflicts by spread, and each requester's share of points that is planned.

    `served` goes by the stakeholder's id, or by the name as written where no stakeholder has it.
    """

    w: Score
    stakeholders: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    conflicts: tuple[RankConflict, ...] = ()
    served: Mapping[str, Score] = field(default_factory=dict)
