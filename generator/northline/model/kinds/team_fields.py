"""What teams and trains have in common."""

from northline.model.field import Field
from northline.model.field_types import CAPACITY, POSITIVE, ROLES, TEXT

TEAM_FIELDS = (
    Field("members", POSITIVE, ("size", "full-time members")),
    Field("days_off", CAPACITY, ("holidays", "absence")),
    Field("capacity", CAPACITY),
    Field("velocity", POSITIVE),
    Field("roles", ROLES),
    Field("kind", TEXT, ("team type",)),
)
