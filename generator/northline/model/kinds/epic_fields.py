"""What epics and capabilities have in common."""

from northline.model.field import Field
from northline.model.field_types import POSITIVE, TEXT, choice
from northline.model.kinds.shared_fields import WSJF

PORTFOLIO_STATES = ("funnel", "reviewing", "analyzing", "ready", "implementing", "done")
EPIC_FIELDS = (
    Field("kind", choice("business", "enabler")),
    Field("hypothesis", TEXT, ("epic hypothesis", "Epic hypothesis statement")),
    Field("mvp", TEXT, ("minimum viable product",), label="MVP"),
    Field("indicators", TEXT, ("leading indicators",)),
    Field("size", POSITIVE, ("epic size", "estimate")),
    Field("allocation", TEXT, ("bucket", "capacity allocation")),
    Field("decision", choice("persevere", "pivot", "stop")),
    *WSJF,
)
