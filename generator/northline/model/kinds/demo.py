"""A System Demo: what was shown, and what came of it."""

from northline.model.kind import Kind
from northline.model.kinds.feedback_fields import FEEDBACK_FIELDS
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="demo",
    plural="demos",
    label="System Demo",
    label_plural="System Demos",
    order=19,
    prefix="DEMO",
    section="pi",
    fields=(*EVERY, *FEEDBACK_FIELDS),
)
