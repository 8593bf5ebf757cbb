"""An Agile Release Train: the teams that plan together."""

from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY
from northline.model.kinds.team_fields import TEAM_FIELDS

KIND = Kind(
    name="art",
    plural="arts",
    label="ART",
    label_plural="Agile Release Trains",
    order=10,
    prefix="ART",
    section="teams",
    fields=(*EVERY, *TEAM_FIELDS),
)
