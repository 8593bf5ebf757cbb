"""A dependency: one party needs something from another by some iteration."""

from northline.model.field import Field
from northline.model.field_types import REFERENCES, TEXT, choice
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="dependency",
    plural="dependencies",
    label="Dependency",
    label_plural="Dependencies",
    order=14,
    prefix="DEP",
    section="pi",
    fields=(
        *EVERY,
        Field("from", REFERENCES, ("needed by item", "consumer", "who needs"), (), "needs through", crosses=True),
        Field("to", REFERENCES, ("provider", "on"), (), "provides through", crosses=True),
        Field("needs", TEXT, ("need", "what")),
        Field("needed_by", TEXT, ("need date", "needed in")),
        Field("promised_for", TEXT, ("promised", "commit date")),
        Field("status", choice("proposed", "accepted", "committed", "done")),
        Field("affects", REFERENCES, (), (), "affected by", crosses=True),
    ),
)
