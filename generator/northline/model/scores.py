"""The results of all metrics, found by the type of result."""

from collections.abc import Mapping
from typing import TypeVar, cast

from northline.model.frozen import Frozen, field

Result = TypeVar("Result")


class Scores(Frozen):
    """Results by their type, then by subject: an item's or PI's id, or the empty text for the whole train."""

    results: Mapping[type, Mapping[str, object]] = field(default_factory=dict)

    def of(self, result: type[Result]) -> Mapping[str, Result]:
        """All results of one type by subject; empty when that metric found nothing to score."""
        # A metric's results are filed under their own type.
        return cast("Mapping[str, Result]", self.results.get(result, {}))

    def get(self, result: type[Result], subject: str) -> Result | None:
        """The result of one type for one subject."""
        one = self.results.get(result, {}).get(subject)
        return one if isinstance(one, result) else None
