"""A milestone: a date that matters outside the train."""

from northline.model.field import Field
from northline.model.field_types import TEXT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="milestone",
    plural="milestones",
    label="Milestone",
    label_plural="Milestones",
    order=16,
    prefix="MS",
    section="roadmap",
    fields=(*EVERY, Field("kind", TEXT)),
)
