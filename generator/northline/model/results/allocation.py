"""Capacity allocation of a PI: planned against agreed shares of work."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.model.score import Score


class Allocation(Frozen):
    """One PI: shares (ratios 0–1) by bucket, `none` for work in no bucket; `basis` is `points` or `count` of leaves."""

    deviation: Score
    planned: Mapping[str, float]
    agreed: Mapping[str, float]
    basis: str
