"""An outcome (key result): a measurable change that a theme asks for."""

from northline.model.field import Field
from northline.model.field_types import REFERENCES, WEIGHT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="outcome",
    plural="outcomes",
    label="Outcome",
    label_plural="Outcomes",
    order=3,
    prefix="OUT",
    section="vision",
    fields=(
        *(one for one in EVERY if one.name not in {"parent", "supports"}),
        Field("supports", REFERENCES, ("Strategic Theme", "Themes", "Goal"), ("theme", "vision", "outcome"), "supported by"),
        Field("parent", REFERENCES, ("Theme",), ("theme",), "parent of"),
        Field("weight", WEIGHT),
        Field("kpis", REFERENCES, ("kpi", "measures"), ("kpi",), "measures", label="KPIs"),
    ),
)
