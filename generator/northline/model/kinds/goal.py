"""An iteration goal of a team."""

from northline.model.field import Field
from northline.model.field_types import REFERENCES, TEXT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="goal",
    plural="goals",
    label="Iteration goal",
    label_plural="Iteration goals",
    order=13,
    prefix="GOAL",
    section="pi",
    aliases=("iteration goal", "sprint goal"),
    fields=(
        *EVERY,
        Field("iteration", TEXT, ("Sprint",)),
        Field("objectives", REFERENCES, ("for objectives",), ("objective",), "served by goal"),
        Field("result", TEXT, ("outcome reached",)),
    ),
)
