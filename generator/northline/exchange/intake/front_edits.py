"""Replacing, adding and taking out single fields of front matter; comments, order and everything else stay."""

from collections.abc import Mapping

from northline.exchange.intake.draft import Value
from northline.exchange.intake.front import Entry, Front
from northline.exchange.intake.item_text import line_of


def is_safe(front: Front, entry: Entry) -> bool:
    """Whether a value can be replaced without losing a comment that its author wrote inside of it."""
    if entry.raw is None:
        return False
    (first, column), (last, _) = entry.start, entry.end
    if first == last:
        return True
    return "#" not in front.lines[first][column:] and not any("#" in line for line in front.lines[first + 1 : last + 1])


def edited(front: Front, wanted: Mapping[str, tuple[Entry | None, Value]]) -> tuple[str, ...]:
    """The lines of the file with the wanted values, by field; without an entry a field is added at the end."""
    lines = list(front.lines)
    after = max((entry.end[0] for entry in front.entries), default=0) + 1
    lines[after:after] = [line for name, (entry, value) in wanted.items() if entry is None for line in line_of(name, value).split("\n")]
    present = [(entry, name, value) for name, (entry, value) in wanted.items() if entry is not None]
    for entry, name, value in sorted(present, key=lambda one: one[0].line, reverse=True):
        lines[entry.line : entry.end[0] + 1] = _replaced(lines, entry, name, value)
    return tuple(lines)


def _replaced(lines: list[str], entry: Entry, name: str, value: Value) -> list[str]:
    """The lines of an entry with another value; what stands behind the value stays, and with it a key without one."""
    head = lines[entry.line][: entry.start[1]] if entry.start[0] == entry.line else f"{lines[entry.line].rstrip()} "
    tail = lines[entry.end[0]][entry.end[1] :]
    if not value:
        return [f"{head.rstrip()}{tail}"] if tail.strip() else []
    written = line_of(name, value).partition(": ")[2]
    if "\n" in written and tail.strip():
        written = line_of(name, (str(value),)).partition(": ")[2]
    gap = "" if head.endswith((" ", "\t")) else " "
    return f"{head}{gap}{written}{tail}".split("\n")
