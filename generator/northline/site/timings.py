"""How long each stage of a build took, and what it cost all processes together."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from northline.site.request import Progress


class Reading(NamedTuple):
    """A moment: seconds on the clock, and seconds of processors used up to it, those of finished workers included."""

    wall: float
    cpu: float


def now() -> Reading:
    """The present moment."""
    used = os.times()
    return Reading(time.monotonic(), used.user + used.system + used.children_user + used.children_system)


@dataclass
class Timings:
    """Listens to progress, passes it on to `shown`, and notes when each stage begins; a stage lasts until the next."""

    shown: Progress
    read: Callable[[], Reading] = now
    begun: dict[str, Reading] = field(default_factory=dict)

    def progress(self, stage: str, done: int, total: int) -> None:
        """Hear of progress."""
        self.begun.setdefault(stage, self.read())
        self.shown(stage, done, total)

    def lines(self) -> Iterator[str]:
        """Yield a table of the stages, a total at its end; call it when all is done."""
        end = self.read()
        moments = [*self.begun.values(), end]
        yield f"{'stage':<24}{'wall s':>8}{'CPU s':>8}"
        for stage, begin, after in zip(self.begun, moments, moments[1:], strict=False):
            yield _line(stage, begin, after)
        yield _line("all", moments[0], end)


def _line(name: str, begin: Reading, end: Reading) -> str:
    return f"{name:<24}{end.wall - begin.wall:>8.2f}{end.cpu - begin.cpu:>8.2f}"
