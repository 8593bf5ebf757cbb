"""Faults in the order in which an author meets them: by file and place."""

from collections.abc import Iterable

from northline.model.fault import Fault


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Faults in order; of two at one place, by rule and item."""
    return tuple(sorted(faults, key=lambda one: (one.place.path, one.place.line, one.place.column, one.rule, one.item)))
