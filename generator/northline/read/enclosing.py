"""What the item above a deeper heading says about visibility: a part of it may not be shown to more readers by accident."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from northline.model.kind import Kind
from northline.model.raw import Raw, Scalar
from northline.read.fields import NOTHING, Filled, Pair, fill
from northline.read.visibility import FIELD, means_visibility


@dataclass(slots=True)
class Enclosing:
    """The headings around the current one, outermost first: their levels, and the last word about visibility at each."""

    said: list[tuple[int, Raw | None]] = field(default_factory=list)

    def enter(self, level: int, pairs: Iterable[Pair]) -> None:
        """Go on below another heading with these fields."""
        while self.said and self.said[-1][0] >= level:
            self.said.pop()
        own = next((raw for key, raw in pairs if means_visibility(key.text)), None)
        self.said.append((level, own or self._last))

    def visibility(self, kind: Kind) -> Filled:
        """The visibility that holds for an item here, unless it has a word of its own."""
        raw = self._last
        return NOTHING if raw is None else fill(((Scalar(FIELD, raw.place), raw),), kind)

    @property
    def _last(self) -> Raw | None:
        return self.said[-1][1] if self.said else None
