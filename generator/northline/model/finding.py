"""A finding: what is wrong or at risk, where, and what to do next."""

from enum import IntEnum

from northline.model.frozen import Frozen
from northline.model.place import Place


class Severity(IntEnum):
    """How much a finding matters; a higher number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The severity as people and machine formats read it: `note`, `warning` or `error`."""
        return self.name.lower()


class Finding(Frozen):
    """One finding; `explained_by` is the decision that answers it, `allowed` the reason the author gave for it."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    item: str = ""
    hint: str = ""
    related: tuple[Place, ...] = ()
    explained_by: str = ""
    allowed: str = ""

    @property
    def open(self) -> bool:
        """True while neither a decision nor the author's own reason answers it."""
        return not (self.explained_by or self.allowed)

    @property
    def aligns(self) -> bool:
        """Whether it is about alignment: what serves which goal."""
        return self.code.startswith("NL4")
