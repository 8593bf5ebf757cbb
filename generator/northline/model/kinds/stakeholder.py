"""A stakeholder, and how they rank what they ask for."""

from northline.model.field import Field
from northline.model.field_types import RANKINGS
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="stakeholder",
    plural="stakeholders",
    label="Stakeholder",
    label_plural="Stakeholders",
    order=20,
    prefix="STK",
    section="decisions",
    fields=(*EVERY, Field("rankings", RANKINGS, ("ranking", "ranks"))),
)
