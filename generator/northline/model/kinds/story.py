"""A story: the smallest piece of planned work, in an iteration."""

from northline.model.field import Field
from northline.model.field_types import POSITIVE, TEXT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="story",
    plural="stories",
    label="Story",
    label_plural="Stories",
    order=8,
    prefix="STORY",
    states=("todo", "doing", "blocked", "done"),
    fields=(
        *EVERY,
        Field("points", POSITIVE, ("Story Points", "estimate")),
        Field("iteration", TEXT, ("Sprint",)),
        Field("allocation", TEXT, ("bucket",)),
    ),
)
