"""A PI objective: what a team, or the train, intends to achieve in a PI, in business language."""

from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, REFERENCES, TEXT, choice, number
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY

KIND = Kind(
    name="objective",
    plural="objectives",
    label="Objective",
    label_plural="PI objectives",
    order=9,
    prefix="OBJ",
    section="pi",
    fields=(
        *EVERY,
        Field("art", REFERENCES, ("train",), ("art",), "objective of", label="ART"),
        Field(
            "commitment",
            choice(
                "committed",
                "uncommitted",
                also={
                    "stretch": "uncommitted",
                    "yes": "committed",
                    "true": "committed",
                    "no": "uncommitted",
                    "false": "uncommitted",
                },
            ),
            ("Committed", "Objective Type", "Stretch"),
            opposites=("stretch",),
        ),
        Field("business_value", number(1, 10), ("Planned BV", "PBV", "Planned Business Value", "BV", "Planned value")),
        Field("actual_value", number(0, 10), ("Actual BV", "ABV", "Delivered Value", "Actual")),
        Field("business_owner", NAMES, ("business owners", "BO")),
        Field("delivers", REFERENCES, ("features", "delivered features"), (), "delivered by"),
        Field("kpis", REFERENCES, ("kpi", "measures"), ("kpi",), "moved by", label="KPIs"),
        Field(
            "status",
            choice(
                "on_track",
                "at_risk",
                "off_track",
                "met",
                "partly_met",
                "missed",
                "dropped",
                also={"partially_met": "partly_met"},
            ),
        ),
        Field("success", TEXT, ("success statement", "success measure")),
        Field("rolls_up_to", REFERENCES, ("art objective", "rolls up"), ("objective",), "rolled up from"),
        Field("shared_with", REFERENCES, ("shared",), ("objective", "team"), "shared by", crosses=True),
        Field("replaced_by", REFERENCES, (), ("objective",), "replaces"),
        Field("reason", TEXT, ("change reason",)),
        Field("decided_on", DATE, ("decision date",)),
        Field("decided_by", NAMES, ("decider",)),
    ),
)
