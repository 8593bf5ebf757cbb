"""A feature or enabler: a service the train delivers within one PI."""

from northline.model.field import Field
from northline.model.field_types import NAMES, POSITIVE, TEXT, choice
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY, WSJF

KIND = Kind(
    name="feature",
    plural="features",
    label="Feature",
    label_plural="Features and enablers",
    order=7,
    prefix="FEAT",
    aliases=("enabler",),
    states=("funnel", "analyzing", "ready", "implementing", "validating", "deploying", "releasing", "done"),
    fields=(
        *EVERY,
        Field("kind", choice("business", "enabler")),
        Field("enabler", choice("exploration", "architecture", "infrastructure", "compliance")),
        *WSJF,
        Field("points", POSITIVE, ("Story Points", "estimate")),
        Field("iteration", TEXT, ("Sprint",)),
        Field("allocation", TEXT, ("bucket", "capacity allocation")),
        Field("benefit_hypothesis", TEXT, ("Hypothesis", "Business Outcome")),
        Field("acceptance_criteria", TEXT, ("AC",)),
        Field("nfrs", NAMES, ("nfr", "non-functional requirements"), label="NFRs"),
        Field("requested_by", NAMES, ("requester", "stakeholder")),
    ),
)
