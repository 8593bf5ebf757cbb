"""A KPI: a number with a baseline, a target and readings."""

from northline.model.field import Field
from northline.model.field_types import DATE, NUMBER, READINGS, TEXT
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="kpi",
    plural="kpis",
    label="KPI",
    label_plural="KPIs",
    order=4,
    prefix="KPI",
    section="metrics",
    fields=(
        *EVERY,
        Field("unit", TEXT),
        Field("baseline", NUMBER),
        Field("target", NUMBER),
        Field("start", DATE, ("start date", "from")),
        Field("readings", READINGS, ("reading", "measurements", "values")),
        Field("min", NUMBER, ("minimum", "floor")),
        Field("max", NUMBER, ("maximum", "ceiling")),
    ),
)
