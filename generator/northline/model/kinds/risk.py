"""A risk, with its ROAM state."""

from northline.model.field import Field
from northline.model.field_types import REFERENCES, choice, number
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="risk",
    plural="risks",
    label="Risk",
    label_plural="Risks",
    order=15,
    prefix="RISK",
    section="pi",
    fields=(
        *EVERY,
        Field(
            "roam",
            choice("resolved", "owned", "accepted", "mitigated"),
            ("ROAM State", "Risk Disposition"),
            label="ROAM",
        ),
        Field("impact", number(1, 5)),
        Field("probability", number(1, 5), ("likelihood",)),
        Field("affects", REFERENCES, ("threatens",), (), "threatened by", crosses=True),
    ),
)
