"""What every format of a difference is given, and the words that all of them use."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from northline.model.difference import Difference, FieldChange, ItemChange, Move
from northline.model.score import Unit
from northline.model.text import decimal, percent

# Longer values are shown by their beginning.
LONGEST = 60
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A difference, the date that both states are seen at, and the folder that stands before paths."""

    difference: Difference
    as_of: str = ""
    content: str = "content"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name on the command line, and the function that writes it."""

    name: str
    write: Callable[[Comparison], str]


def summary(found: Difference) -> str:
    """The whole difference in one line."""
    if found.empty:
        return "nothing that an item, a score or a finding shows has changed"
    items = f"{_count(len(found.added), 'item')} added, {len(found.removed)} removed, {len(found.changed)} changed"
    lost, gained = len(found.lost), len(found.gained)
    sight = [f"{lost} without a line of sight"] if lost else []
    sight += [f"{gained} with a new line of sight"] if gained else []
    return " · ".join([items, *sight, f"{_count(len(found.new), 'new finding')}, {len(found.solved)} solved"])


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def shown(value: float | None, unit: Unit) -> str:
    """A number as readers know it; `n/a` where there is none."""
    if value is None:
        return "n/a"
    return percent(value) if unit is Unit.RATIO else decimal(value)


def verdict(move: Move) -> str:
    """Whether a move is for the better; empty where nobody can say."""
    return {True: "better", False: "worse", None: ""}[move.better]


def sight(one: ItemChange) -> str:
    """How an item's line of sight moved, or what it is; empty for kinds without one."""
    if one.before is not None and one.now is not None and one.before is not one.now:
        return f"{one.before.value} → {one.now.value}"
    known = one.now or one.before
    return known.value if known else ""


def edits(one: ItemChange) -> Iterator[str]:
    """Yield what changed in an item, a phrase for each field."""
    if one.was:
        yield f"was {one.was}"
    yield from (_edit(field) for field in one.fields)


def _edit(field: FieldChange) -> str:
    if field.name == TEXT:
        return "text changed" if field.before and field.now else "text added" if field.now else "text removed"
    return f"{field.name}: {_short(field.before) or 'nothing'} → {_short(field.now) or 'nothing'}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def by_pi(found: Difference) -> Iterator[tuple[str, tuple[Move, ...]]]:
    """Yield the moves of each PI that has some."""
    for pi in dict.fromkeys(move.pi for move in found.moves):
        yield pi, tuple(move for move in found.moves if move.pi == pi)
