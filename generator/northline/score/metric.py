"""What a metric is: a name, a type of result, and the pure function that computes it."""

from collections.abc import Callable, Mapping

from northline.config import Config
from northline.model.frozen import Frozen
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores

Compute = Callable[[Portfolio, Config, Scores], Mapping[str, object]]


class Metric(Frozen):
    """One metric; `needs` are the types of result it reads from the scores so far.

    The docstring of the metric's module is its page under `/how/` and in `northline explain`: formula, inputs,
    thresholds and where the definition comes from.
    """

    name: str
    title: str
    result: type
    compute: Compute
    needs: tuple[type, ...] = ()
