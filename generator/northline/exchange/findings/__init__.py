"""Findings as other programs read them, one file a format: any module here that holds a `FORMAT` is found by itself."""

from functools import cache

from northline.exchange.findings.report import Report
from northline.exchange.format import Format, formats_of


@cache
def formats() -> dict[str, Format[Report]]:
    """Every format by its name, text first."""
    return formats_of(__name__, __path__)
