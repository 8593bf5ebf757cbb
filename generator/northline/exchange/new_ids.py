"""The next free id of a kind: its prefix, or what its items are called, and the number after the highest."""

import re
from collections.abc import Iterable

from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.portfolio import Portfolio
from northline.model.text import natural

_NUMBERED = re.compile(r"(.*?)([0-9]+)", re.DOTALL)


class Series(Frozen):
    """Ids that differ only in their last number; `width` is that of numbers padded with zeros, else 0."""

    stem: str
    last: int
    width: int

    def number(self, number: int) -> str:
        """The id with a number in this series."""
        return f"{self.stem}{number:0{self.width}d}"


def next_id(portfolio: Portfolio, kind: Kind, alike: Iterable[Item]) -> str:
    """The id after the highest one of the items that the new one is like; gaps stay gaps, since ids are never used again."""
    series = _chosen(_series(item.id for item in alike), kind.prefix)
    number = series.last + 1
    while portfolio.find(series.number(number)) is not None:
        number += 1
    return series.number(number)


def _series(ids: Iterable[str]) -> dict[str, Series]:
    found: dict[str, Series] = {}
    for item_id in ids:
        match = _NUMBERED.fullmatch(item_id)
        if match:
            stem, digits = match[1], match[2]
            known = found.get(stem, Series(stem, 0, 0))
            width = len(digits) if digits.startswith("0") else 0
            found[stem] = Series(stem, max(known.last, int(digits)), max(known.width, width))
    return found


def _chosen(found: dict[str, Series], prefix: str) -> Series:
    """The series to go on with: that of the prefix, else the only one, else the latest of names that leave the prefix out."""
    plain = [one for one in found.values() if one.stem.casefold().rstrip("-_") == prefix.casefold()]
    if plain:
        return max(plain, key=lambda one: (one.last, one.stem))
    own = [one for one in found.values() if not one.stem.casefold().startswith(prefix.casefold())]
    if len(found) == 1 or (own and len(own) == len(found)):
        return max(found.values(), key=lambda one: natural(one.number(one.last)))
    return Series(f"{prefix}-", 0, 0)
