"""The metrics, one file each: any module here that holds a `METRIC` is found by itself, and run after what it needs."""

from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules

from northline.config import Config
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores
from northline.score.metric import Metric


@cache
def metrics() -> tuple[Metric, ...]:
    """All metrics, each after those whose results it needs."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    found = {one.result: one for one in (getattr(module, "METRIC", None) for module in modules) if one}
    order = TopologicalSorter({one.result: one.needs for one in sorted(found.values(), key=lambda one: one.name)})
    return tuple(found[result] for result in order.static_order())


def score(portfolio: Portfolio, config: Config) -> Scores:
    """Compute every metric over the portfolio."""
    scores = Scores()
    for metric in metrics():
        scores = Scores({**scores.results, metric.result: metric.compute(portfolio, config, scores)})
    return scores


def catalogue() -> dict[str, tuple[str, str]]:
    """Title and documentation of each metric by name."""
    return {one.name: (one.title, import_module(one.compute.__module__).__doc__ or "") for one in metrics()}
