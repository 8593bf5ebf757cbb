"""What every format of a difference is given, and the words that all of them use."""

from collections.abc import Iterator

from northline.model.difference import Difference, Move
from northline.model.frozen import Frozen
from northline.model.score import Unit
from northline.model.text import count, decimal, percent


class Comparison(Frozen):
    """A difference, the date that both states are seen at, and the folder that stands before paths."""

    difference: Difference
    as_of: str = ""
    content: str = "content"


def summary(found: Difference) -> str:
    """The whole difference in one line."""
    if found.empty:
        return "nothing that an item, a score or a finding shows has changed"
    items = f"{count(len(found.added), 'item')} added, {len(found.removed)} removed, {len(found.changed)} changed"
    lost, gained = len(found.lost), len(found.gained)
    sight = [f"{lost} without a line of sight"] if lost else []
    sight += [f"{gained} with a new line of sight"] if gained else []
    return " · ".join([items, *sight, f"{count(len(found.new), 'new finding')}, {len(found.solved)} solved"])


def shown(value: float | None, unit: Unit) -> str:
    """A number as readers know it; `n/a` where there is none."""
    if value is None:
        return "n/a"
    return percent(value) if unit is Unit.RATIO else decimal(value)


def verdict(move: Move) -> str:
    """Whether a move is for the better; empty where nobody can say."""
    return {True: "better", False: "worse", None: ""}[move.better]


def by_pi(found: Difference) -> Iterator[tuple[str, tuple[Move, ...]]]:
    """Yield the moves of each PI that has some."""
    for pi in dict.fromkeys(move.pi for move in found.moves):
        yield pi, tuple(move for move in found.moves if move.pi == pi)
