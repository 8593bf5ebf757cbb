"""Items of another train's file as values: texts cleaned, ids and addresses judged, everything else left out."""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date

from northline.model.field_types import parse_date
from northline.model.frozen import Frozen
from northline.model.other_train import BETWEEN, Crossing, Told, joined, page_of
from northline.model.secrets import masked

Record = Mapping[str, object]

LONGEST = 500
# What no reader sees, what pages keep for themselves, and what turns the direction of the text around it.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_ID = re.compile(r"(?!/)(?!.*\.\.)[^\s\[\]|<>\"\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]{1,80}")
# The addresses that sites give to items: nothing that could lead out of the site, or be taken for a scheme.
_ADDRESS = re.compile(r"(?:[a-z0-9_-][a-z0-9._-]{0,119}/){1,4}")
# The value that Business Owners can give.
LEAST_VALUE, MOST_VALUE = 1, 10
WORDS = ("one_liner", "needs", "needed_by", "promised_for", "from", "to")


class Teller(Frozen):
    """Tells the items of one train; `home` is the address of its site, `goals` are its active themes and outcomes."""

    train: str
    home: str
    goals: frozenset[str]

    def told(self, record: Record) -> Told:
        """An item whose id was judged before."""
        fields = mapping(record.get("fields"))
        return Told(
            train=self.train,
            id=str(record["id"]),
            type=text(record.get("type")),
            title=text(record.get("title")) or str(record["id"]),
            url=self._url(record.get("url")),
            state=text(fields.get("status")) or text(record.get("state")),
            pis=texts(fields.get("pi")),
            goals=self._goals(record),
            value=_value(fields.get("business_value")),
            committed=fields.get("commitment") != "uncommitted",
            whole=bool(fields.get("art")) and not fields.get("teams"),
            day=day(fields.get("due")),
            words={name: said for name in WORDS if (said := text(fields.get(name)) or ", ".join(texts(fields.get(name))))},
        )

    def crossings(self, record: Record) -> Iterator[Crossing]:
        """Yield the links of an item that lead out of its train."""
        for link in listing(record.get("links")):
            if isinstance(link, dict) and link.get("resolved") is False:
                target, role = text(link.get("target")), text(link.get("role"))
                if BETWEEN in target and role:
                    yield Crossing(role, self.told(record), target)

    def _url(self, address: object) -> str:
        if not (self.home and isinstance(address, str) and _ADDRESS.fullmatch(address)):
            return page_of(self.train)
        return joined(self.home, address)

    def _goals(self, record: Record) -> tuple[str, ...]:
        """The goals on an item's ways up; those of a theme or outcome itself are of no use."""
        ways = (step for path in listing(record.get("sight")) for step in listing(path))
        reached = dict.fromkeys(one for one in (*listing(record.get("themes")), *ways) if isinstance(one, str))
        return tuple(one for one in reached if one in self.goals and one != record["id"])


def is_id(value: object) -> bool:
    """Whether a value can be an item's id."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def text(value: object) -> str:
    """A text on one line without anything unseen, secrets masked; empty when it is no text."""
    if not isinstance(value, str):
        return ""
    # Only its beginning is shown, so no more of it need be looked at.
    clean = masked(" ".join(_UNSEEN.sub(" ", value[: 2 * LONGEST]).split()))
    return clean if len(clean) <= LONGEST else f"{clean[: LONGEST - 1]}…"


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(said for one in listing(value) if (said := text(one)))


def number(value: object) -> float | None:
    """A finite number."""
    known = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e15  # noqa: PLR2004  # beyond it no sum is exact
    return float(value) if known and isinstance(value, int | float) and math.isfinite(value) else None


def ratio(value: object) -> float | None:
    """A number that is not below 0."""
    known = number(value)
    return known if known is not None and known >= 0 else None


def day(value: object) -> date | None:
    """A date."""
    return parse_date(value) if isinstance(value, str) else None


def mapping(value: object) -> Record:
    """A mapping; empty when it is none."""
    return value if isinstance(value, dict) else {}


def listing(value: object) -> list[object]:
    """A list; empty when it is none."""
    return value if isinstance(value, list) else []


def _value(value: object) -> float | None:
    known = number(value)
    return known if known is not None and LEAST_VALUE <= known <= MOST_VALUE else None
