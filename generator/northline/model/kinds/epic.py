"""An epic: an investment large enough to need a hypothesis, an MVP and a decision."""

from northline.model.kind import Kind
from northline.model.kinds.epic_fields import EPIC_FIELDS, PORTFOLIO_STATES
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="epic",
    plural="epics",
    label="Epic",
    label_plural="Epics",
    order=5,
    prefix="EPIC",
    states=PORTFOLIO_STATES,
    fields=(*EVERY, *EPIC_FIELDS),
)
