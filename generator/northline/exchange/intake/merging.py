"""One item, three sides: what the source says now, what it said last time, what its file says. People's edits win."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.front import Entry, Front, parse_front
from northline.exchange.intake.front_edits import edited, is_safe
from northline.exchange.intake.importer import BODY
from northline.exchange.intake.meaning import meaning, raw_of
from northline.exchange.intake.memory import Base, digest, digest_lines, find_lines
from northline.model.field import Field
from northline.model.frozen import Frozen
from northline.model.kind import Kind
from northline.model.raw import Scalar
from northline.model.text import fold
from northline.model.turned import turned


class Conflict(Frozen):
    """A field that a person and the source both changed; theirs is what the file keeps saying."""

    field: str
    here: str
    there: str


class Merged(Frozen):
    """The file as it should be. `kept` are fields in which people say something else than the source does."""

    text: str
    base: Base
    changed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(slots=True)
class _Sides:
    """What is decided so far."""

    base: dict[str, str]
    wanted: dict[str, tuple[Entry | None, Value]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def first_base(draft: Draft) -> Base:
    """What to remember of a new item."""
    values = {name: digest(_meant(draft.kind, name, value)) for name, value in draft.values.items()}
    return values if draft.body is None else {**values, BODY: digest_lines(_lines(draft.body))}


def merge(text: str, draft: Draft, base: Base) -> Merged | None:
    """The file with what changed in the source since `base`; None when its layout cannot be edited safely."""
    front = parse_front(text)
    if front is None:
        return None
    sides = _Sides(dict(base))
    written = _written(front, draft.kind)
    for name, value in draft.values.items():
        _decide(sides, front, draft.kind.by_name[fold(name)], value, written.get(name, ()))
    body = _body(sides, front, draft)
    if body is None and not sides.wanted:
        return Merged(text, sides.base, (), tuple(sides.kept), tuple(sides.conflicts))
    lines = edited(front, sides.wanted)
    close = len(lines) - len(front.body)
    whole = "\n".join((*lines[:close], *(front.body if body is None else body)))
    if not _proven(whole, front, sides, draft.kind):
        return None
    changed = (*sides.wanted, *(() if body is None else (BODY,)))
    return Merged(whole, sides.base, changed, tuple(sides.kept), tuple(sides.conflicts))


def _written(front: Front, kind: Kind) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of the file by field; two of one field are not ours to sort out."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in front.entries:
        known = kind.by_name.get(fold(entry.key)) or (kind.by_name.get("state") if fold(entry.key) == "status" else None)
        if known:
            found[known.name] = (*found.get(known.name, ()), entry)
    return found


def _decide(sides: _Sides, front: Front, target: Field, value: Value, entries: tuple[Entry, ...]) -> None:
    """Compare the three sides of one field, and note what becomes of it."""
    there = meaning(target, raw_of(value))
    here = _said(target, entries)
    before = sides.base.get(target.name)
    sides.base[target.name] = digest(there)
    if here == there:
        return
    clean = len(entries) <= 1 and all(is_safe(front, entry) and fold(entry.key) not in target.opposites for entry in entries)
    is_ours = here is not None and (digest(here) == before or (before is None and not here))
    if is_ours and clean:
        sides.wanted[target.name] = (entries[0] if entries else None, value)
    elif before == digest(there):
        sides.kept.append(target.name)
    else:
        sides.kept.append(target.name)
        sides.conflicts.append(Conflict(target.name, _shown(here), _shown(there)))


def _said(target: Field, entries: tuple[Entry, ...]) -> str | None:
    """What the file says in a field; None when it says so in a way of its own."""
    if not entries:
        return ""
    entry = entries[0]
    if len(entries) > 1 or entry.raw is None:
        return None
    return meaning(target, turned(target, Scalar(entry.key, entry.raw.place), entry.raw))


def _shown(meant: str | None) -> str:
    return "(in its own words)" if meant is None else meant.replace("\x1f", ", ").replace("\x1e", ": ")


def _body(sides: _Sides, front: Front, draft: Draft) -> tuple[str, ...] | None:
    """The text with the part that came from the source brought up to date; None when it stays as it is."""
    if draft.body is None:
        return None
    there = _lines(draft.body)
    now, before = digest_lines(there), sides.base.get(BODY)
    sides.base[BODY] = now
    here = front.body
    at = find_lines(here, before) if before else None
    if now == before:
        if before and at is None:
            sides.kept.append(BODY)
        return None
    if at is not None and before:
        return (*here[:at], *there, *here[at + int(before.partition(":")[0]) :])
    if not there or find_lines(here, now) is not None:
        return None
    if not before and (before == "" or not any(line.strip() for line in here)):
        return _above(there, here)
    sides.kept.append(BODY)
    sides.conflicts.append(Conflict(BODY, f"{sum(1 for line in here if line.strip())} lines", f"{len(there)} lines"))
    return None


def _above(text: tuple[str, ...], here: tuple[str, ...]) -> tuple[str, ...]:
    """Put the source's text above what people wrote."""
    start = next((index for index, line in enumerate(here) if line.strip()), len(here))
    rest = here[start:]
    return ("", *text, "", *rest) if rest else ("", *text, "")


def _lines(body: str) -> tuple[str, ...]:
    return tuple(body.split("\n")) if body else ()


def _meant(kind: Kind, name: str, value: Value) -> str:
    return meaning(kind.by_name[fold(name)], raw_of(value))


def _proven(text: str, before: Front, sides: _Sides, kind: Kind) -> bool:
    """Whether the new file, read again, says what it should, and in everything else what it said."""
    after = parse_front(text)
    if after is None:
        return False
    written = _written(after, kind)
    for name, (_, value) in sides.wanted.items():
        if _said(kind.by_name[fold(name)], written.get(name, ())) != _meant(kind, name, value):
            return False
    touched = {fold(entry.key) for entry, _ in sides.wanted.values() if entry} | {
        fold(entry.key) for name in sides.wanted for entry in written.get(name, ())
    }
    return _others(before, touched) == _others(after, touched)


def _others(front: Front, touched: set[str]) -> list[tuple[str, object]]:
    return [(entry.key, entry.raw) for entry in front.entries if fold(entry.key) not in touched]
