"""The vision: what the train is for."""

from northline.model.field import Field
from northline.model.field_types import TEXT, choice
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="vision",
    plural="visions",
    label="Vision",
    label_plural="Visions",
    order=1,
    prefix="VIS",
    section="vision",
    fields=(
        *EVERY,
        Field("one_liner", TEXT, ("tagline", "in one line"), label="In one line"),
        Field("level", choice("portfolio", "solution", "art")),
        Field("customers", TEXT, ("for whom",)),
        Field("boundaries", TEXT, ("out of scope", "not")),
        Field("horizon", TEXT, ("time frame",)),
    ),
)
