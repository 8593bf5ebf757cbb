"""What feedback and demos have in common."""

from northline.model.field import Field
from northline.model.field_types import DATE, REFERENCES, TEXT, choice

FEEDBACK_FIELDS = (
    Field("date", DATE, ("received", "held on")),
    Field("iteration", TEXT, ("Sprint",)),
    Field("about", REFERENCES, ("on", "subject"), (), "subject of"),
    Field("disposition", choice("open", "accepted", "declined", "done")),
    Field("closed_on", DATE, ("closed",)),
    Field("led_to", REFERENCES, ("resulted in",), (), "came from"),
    Field("shown", TEXT, ("what was shown",)),
)
