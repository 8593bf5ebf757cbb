"""Fields that several kinds have: those of every item, and the WSJF components."""

from northline.model.field import Field
from northline.model.field_types import ALLOWANCES, DATE, NAMES, NUMBER, POSITIVE, REFERENCES, TEXT, choice

EVERY = (
    Field("id", TEXT, ("Issue key", "Key", "Work Item Id"), label="ID"),
    Field("type", TEXT, ("Issue Type", "Work Item Type")),
    Field("title", TEXT, ("Summary", "Name", "Objective", "Title 1")),
    Field("state", TEXT, ("Status Name", "Workflow State")),
    Field("owner", NAMES, ("owners", "Assignee", "Assigned To")),
    Field("teams", REFERENCES, ("team", "Agile Team", "Scrum Team", "Squad", "Component/s"), ("team",), "work of", label="Team"),
    Field("participating", REFERENCES, ("participating teams", "contributors"), ("team",), "takes part in"),
    Field(
        "pi",
        REFERENCES,
        ("Program Increment", "Planning Interval", "Target PI", "Fix Version/s", "increment", "pis"),
        ("pi",),
        "planned in",
        label="PI",
    ),
    Field("tags", NAMES, ("labels", "tag", "label")),
    Field("aliases", NAMES, ("alias", "former ids")),
    Field(
        "supports",
        REFERENCES,
        ("Strategic Theme", "Theme", "Outcome", "Outcomes", "Goal", "Key Result", "Key Results", "Themes"),
        ("outcome", "theme", "kpi", "vision"),
        "supported by",
    ),
    Field(
        "parent",
        REFERENCES,
        ("Parent Link", "Epic Link", "Feature Link", "Capability", "Epic", "Feature"),
        (),
        "parent of",
    ),
    Field("relates_to", REFERENCES, ("related", "see also", "relates"), (), "related from", crosses=True),
    Field("depends_on", REFERENCES, ("depends", "blocked by", "requires"), (), "needed by", crosses=True),
    Field("supersedes", REFERENCES, ("replaces",), (), "superseded by"),
    Field("continues", REFERENCES, ("continuation of",), (), "continued by"),
    Field("duplicates", REFERENCES, ("duplicate of",), (), "duplicated by", crosses=True),
    Field("due", DATE, ("due date", "target date", "deadline")),
    Field("created", DATE, ("created on", "Created Date")),
    Field("updated", DATE, ("updated on", "Changed Date")),
    Field("reviewed", DATE, ("last reviewed", "reviewed on")),
    Field("source", TEXT, ("url", "origin")),
    Field("visibility", choice("public", "internal", "restricted")),
    Field("allow", ALLOWANCES, ("allowed", "allowances")),
)
WSJF = (
    Field("user_business_value", POSITIVE, ("User-Business Value", "Business Value", "UBV", "BV")),
    Field("time_criticality", POSITIVE, ("TC", "Urgency", "Time Value")),
    Field(
        "risk_opportunity",
        POSITIVE,
        (
            "RR|OE",
            "RR/OE",
            "RROE",
            "Risk Reduction",
            "Opportunity Enablement",
            "Risk Reduction / Opportunity Enablement",
        ),
        label="Risk reduction / opportunity enablement",
    ),
    Field("job_size", POSITIVE, ("Job Duration", "Size", "Effort", "Duration")),
    Field("wsjf", NUMBER, ("WSJF score",), label="WSJF as stored"),
)
