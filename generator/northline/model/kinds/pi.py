"""A PI (Planning Interval): eight to twelve weeks that the train plans as one."""

from northline.model.field import Field
from northline.model.field_types import ALLOCATION, DATE, EVENTS, ITERATIONS, TEXT, VOTES, choice
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="pi",
    plural="pis",
    label="PI",
    label_plural="Planning Intervals",
    order=12,
    prefix="PI",
    section="pi",
    aliases=("increment", "planning interval", "program increment"),
    fields=(
        *(one for one in EVERY if one.name != "pi"),
        Field("start", DATE, ("start date", "from")),
        Field("end", DATE, ("end date", "to", "finish")),
        Field("iterations", ITERATIONS, ("sprints",)),
        Field(
            "status",
            choice("draft", "committed", "closed", also={"planned": "draft", "active": "committed", "done": "closed"}),
        ),
        Field("baseline", TEXT),
        Field("intent", TEXT, ("intended outcome",)),
        Field("context", TEXT, ("business context",)),
        Field("confidence", VOTES, ("confidence vote",)),
        Field("allocation", ALLOCATION, ("capacity allocation",)),
        Field("events", EVENTS),
    ),
)
