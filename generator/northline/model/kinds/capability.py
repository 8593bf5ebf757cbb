"""A capability: a large solution behaviour between epic and feature."""

from northline.model.kind import Kind
from northline.model.kinds.epic_fields import EPIC_FIELDS, PORTFOLIO_STATES
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="capability",
    plural="capabilities",
    label="Capability",
    label_plural="Capabilities",
    order=6,
    prefix="CAP",
    states=PORTFOLIO_STATES,
    fields=(*EVERY, *EPIC_FIELDS),
)
