"""The calendar: PIs in order, their iterations numbered through, and the current PI at the as-of date."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate

from northline.link.intervals import interval
from northline.model.calendar import Calendar, Interval
from northline.model.item import Item
from northline.model.text import natural


def calendar(pis: Sequence[Item], names: Mapping[str, str], spoken: Mapping[str, int], as_of: date) -> Calendar:
    """Place PIs in time; `spoken` gives the highest iteration that others name, by PI."""
    placed: list[Interval] = []
    index = 0
    for pi in in_order(pis):
        placed.append(interval(pi, spoken.get(pi.id, 0), as_of, index))
        index += len(placed[-1].iterations)
    ids = {pi.id for pi in pis}
    known = {name: target for name, target in names.items() if target in ids}
    return Calendar(tuple(placed), current(placed, as_of), known)


def in_order(pis: Sequence[Item]) -> tuple[Item, ...]:
    """PIs by start date; those without one stand after the last PI that comes before them by name."""
    dated = sorted((pi for pi in pis if _start(pi)), key=lambda pi: (_start(pi) or date.max, natural(pi.id)))
    undated = _undated([pi for pi in pis if not _start(pi)])
    least = [*accumulate((natural(pi.id) for pi in reversed(dated)), min)][::-1]
    slots = accumulate((bisect_left(least, natural(pi.id)) for pi in undated), max)
    merged = [((place, 1), pi) for place, pi in enumerate(dated)] + [((slot, 0), pi) for slot, pi in zip(slots, undated, strict=True)]
    return tuple(pi for _, pi in sorted(merged, key=lambda pair: pair[0]))


def _start(pi: Item) -> date | None:
    return pi.date("start") or pi.date("end")


def _undated(pis: Sequence[Item]) -> Sequence[Item]:
    """Names with numbers order themselves; without, the order in which they are given is all there is."""
    if all(any(letter.isdecimal() for letter in pi.id) for pi in pis):
        return sorted(pis, key=lambda pi: natural(pi.id))
    return sorted(pis, key=lambda pi: (pi.place.path, pi.place.line, natural(pi.id)))


def current(pis: Sequence[Interval], as_of: date) -> str:
    """The PI that holds the as-of date, else the last committed, else the next draft, else the last of all."""
    holding = [pi for pi in pis if _holds(pi, as_of)]
    committed = [pi for pi in pis if pi.status == "committed"]
    begun = [pi for pi in committed if pi.start is None or pi.start <= as_of]
    drafts = [pi for pi in pis if pi.status == "draft" and (pi.end is None or pi.end >= as_of)]
    ranked = (*reversed(holding), *reversed(begun), *committed, *drafts, *reversed(pis))
    return ranked[0].id if ranked else ""


def _holds(pi: Interval, as_of: date) -> bool:
    return pi.start is not None and pi.end is not None and pi.start <= as_of <= pi.end
