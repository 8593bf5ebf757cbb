"""A train assessed as a build does: once, and once more when prose is refused and shows its source."""

from collections.abc import Callable

from northline.model.fault import Fault
from northline.model.train import Train
from northline.site import prose_guard
from northline.site.readings import Readings

Assess = Callable[[tuple[Fault, ...]], Train]


def settled(assess: Assess, faults: tuple[Fault, ...], readings: Readings | None = None) -> Train:
    """Assess with the faults known so far and those of refused prose; what was read is kept on the way."""
    train = assess(faults)
    if readings:
        readings.keep()
    # Only reading tells what is prose, and hostile prose is rare enough to assess once more.
    refused = prose_guard.faults(train.prose)
    return assess((*faults, *refused)) if refused else train
