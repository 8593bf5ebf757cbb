"""Adding numbers up so that neither their order nor the version of Python shows in the last digit."""

from collections.abc import Iterable
from functools import reduce
from math import fsum
from operator import add


def exact_sum(numbers: Iterable[float]) -> float:
    """The sum, rounded once; Python's own `sum` rounds floats otherwise since 3.12. Infinite when it is beyond a float."""
    given = tuple(numbers)
    try:
        return fsum(given)
    # Authors may write numbers as large as floats go.
    except (OverflowError, ValueError):
        return reduce(add, given, 0.0)
