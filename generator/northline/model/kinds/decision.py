"""A decision record: what was chosen, over what, and why."""

from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, REFERENCES, TEXT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="decision",
    plural="decisions",
    label="Decision",
    label_plural="Decisions",
    order=17,
    prefix="DEC",
    section="decisions",
    fields=(
        *EVERY,
        Field("date", DATE, ("decided on", "decided")),
        Field("chosen", REFERENCES, (), (), "chosen by"),
        Field("over", REFERENCES, ("instead of",), (), "set aside by"),
        Field("reason", TEXT, ("why",)),
        Field("decided_by", NAMES, ("decider", "deciders")),
        Field("affects", REFERENCES, (), (), "decided on by", crosses=True),
        Field("explains", REFERENCES, (), (), "explained by"),
    ),
)
