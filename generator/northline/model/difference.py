"""What lies between two states of a train: items that came, went and changed, how alignment moved, and which findings are new."""

from dataclasses import dataclass

from northline.model.finding import Finding
from northline.model.link import Strength
from northline.model.score import Unit


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field as written before and now; empty where it was not written. The text of an item is the field `text`."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item that came, went or changed; `before` and `now` are its strengths of line of sight, None where it is
    not there or of a kind that hangs on no thread.

    `was` is the id it had before, when it has been renamed with the old id as its alias.
    """

    id: str
    type: str
    title: str
    fields: tuple[FieldChange, ...] = ()
    before: Strength | None = None
    now: Strength | None = None
    was: str = ""

    @property
    def lost(self) -> bool:
        """Whether it reached the vision before and does not now."""
        return self.before is not None and self.now is not None and self.before.reaches and not self.now.reaches

    @property
    def gained(self) -> bool:
        """Whether it reaches the vision now and did not before."""
        return self.before is not None and self.now is not None and self.now.reaches and not self.before.reaches


@dataclass(frozen=True, slots=True)
class Move:
    """A number of a PI before and now, None for n/a; `better` is None when neither direction is, or nothing can be said."""

    pi: str
    name: str
    metric: str
    before: float | None
    now: float | None
    unit: Unit
    better: bool | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two states of a train; `base` and `head` are what these are called."""

    base: str
    head: str
    added: tuple[ItemChange, ...] = ()
    removed: tuple[ItemChange, ...] = ()
    changed: tuple[ItemChange, ...] = ()
    moves: tuple[Move, ...] = ()
    new: tuple[Finding, ...] = ()
    solved: tuple[Finding, ...] = ()

    @property
    def lost(self) -> tuple[ItemChange, ...]:
        """Items that do not reach the vision any more, and new ones that never did."""
        return tuple(one for one in self.changed if one.lost) + tuple(one for one in self.added if one.now and not one.now.reaches)

    @property
    def gained(self) -> tuple[ItemChange, ...]:
        """Items that reach the vision now."""
        return tuple(one for one in self.changed if one.gained)

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.changed or self.moves or self.new or self.solved)
