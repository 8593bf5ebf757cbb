"""Feedback: what somebody said about the work, and what came of it."""

from northline.model.kind import Kind
from northline.model.kinds.feedback_fields import FEEDBACK_FIELDS
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="feedback",
    plural="feedback",
    label="Feedback",
    label_plural="Feedback",
    order=18,
    prefix="FB",
    section="decisions",
    fields=(*EVERY, *FEEDBACK_FIELDS),
)
