"""Differences between two states of a train, one file a format: any module here that holds a `FORMAT` is found by itself."""

from functools import cache

from northline.exchange.differences.comparison import Comparison
from northline.exchange.format import Format, formats_of


@cache
def formats() -> dict[str, Format[Comparison]]:
    """Every format by its name, text first."""
    return formats_of(__name__, __path__)
