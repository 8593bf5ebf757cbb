"""Our options under `plugins → northline`, as one frozen, validated value."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, NUMBER, REFERENCES, TEXT, FieldType, parse_date, parse_number
from northline.model.finding import Severity
from northline.model.kind import Kind
from northline.model.kinds import BUILT_IN
from northline.model.kinds.shared_fields import EVERY
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, slug

WSJF_SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
READINESS = ("benefit_hypothesis", "acceptance_criteria", "wsjf", "size", "owner", "sight", "dependencies")
STALE_AFTER: Mapping[str, int] = {"kpi": 45, "score": 90, "vision": 120}
FIELD_TYPES: Mapping[str, FieldType] = {"text": TEXT, "number": NUMBER, "date": DATE, "list": NAMES, "link": REFERENCES}


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the configuration, with its place."""

    message: str
    place: Place


@dataclass(frozen=True)
class Config:
    """Validated options; every one has a default, so that an empty configuration works.

    `severity` maps a check's name to a severity, or None to switch it off. `wip` maps a Kanban state to its limit.
    """

    art: str = ""
    as_of: date | None = None
    wsjf_scale: tuple[float, ...] = WSJF_SCALE
    explained: frozenset[str] = frozenset()
    predictability: str = "baseline"
    stale_after: Mapping[str, int] = field(default_factory=lambda: dict(STALE_AFTER))
    readiness: tuple[str, ...] = READINESS
    wip: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=lambda: {kind.name: kind for kind in BUILT_IN})
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    terms: str = "safe6"
    profiles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    arts: tuple[str, ...] = ()
