"""What lies between two states of a train: items that came, went and changed, how alignment moved, and which findings are new."""

from collections.abc import Iterator

from northline.model.finding import Finding
from northline.model.frozen import Frozen
from northline.model.link import Strength
from northline.model.score import Unit

# The text of an item as a field among others.
TEXT = "text"
# Longer values are shown by their beginning.
LONGEST = 60


class FieldChange(Frozen):
    """One field as written before and now; empty where it was not written. The text of an item is the field `text`."""

    name: str
    before: str
    now: str

    def __str__(self) -> str:
        """The change in words, long values cut."""
        if self.name == TEXT:
            return "text changed" if self.before and self.now else "text added" if self.now else "text removed"
        return f"{self.name}: {_short(self.before) or 'nothing'} → {_short(self.now) or 'nothing'}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


class ItemChange(Frozen):
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

    @property
    def sight(self) -> str:
        """How its line of sight moved, or what it is; empty for kinds without one."""
        if self.before is not None and self.now is not None and self.before is not self.now:
            return f"{self.before.value} → {self.now.value}"
        known = self.now or self.before
        return known.value if known else ""

    @property
    def edits(self) -> Iterator[str]:
        """What changed in it, a phrase for each field."""
        if self.was:
            yield f"was {self.was}"
        yield from map(str, self.fields)


class Move(Frozen):
    """A number of a PI before and now, None for n/a; `better` is None when neither direction is, or nothing can be said."""

    pi: str
    name: str
    metric: str
    before: float | None
    now: float | None
    unit: Unit
    better: bool | None = None


class Difference(Frozen):
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
