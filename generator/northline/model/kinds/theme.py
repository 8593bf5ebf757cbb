"""A strategic theme: a business goal that the portfolio funds, with a weight."""

from northline.model.field import Field
from northline.model.field_types import TEXT, WEIGHT, choice
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="theme",
    plural="themes",
    label="Theme",
    label_plural="Strategic themes",
    order=2,
    prefix="T",
    section="vision",
    fields=(
        *EVERY,
        Field("weight", WEIGHT),
        Field("status", choice("active", "retired")),
        Field("budget", TEXT),
    ),
)
