"""A team of the train, with its size, capacity and roles."""

from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY
from northline.model.kinds.team_fields import TEAM_FIELDS

KIND = Kind(
    name="team",
    plural="teams",
    label="Team",
    label_plural="Teams",
    order=11,
    prefix="TEAM",
    section="teams",
    fields=(*EVERY, *TEAM_FIELDS),
)
