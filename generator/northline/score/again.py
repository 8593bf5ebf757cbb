"""Scoring again after an edit: a metric that never read the words that changed keeps its results."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from northline.config import Config
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores
from northline.score import metrics
from northline.score.heard import telling
from northline.score.metric import Metric


@dataclass
class Scored:
    """The last scores, what they were made from, and whose words each metric read for them."""

    portfolio: Portfolio | None = None
    config: Config | None = None
    scores: Scores = field(default_factory=Scores)
    heard: Mapping[type, frozenset[str]] = field(default_factory=dict)

    def score(self, portfolio: Portfolio, config: Config, reworded: frozenset[str] | None) -> Scores:
        """Compute every metric whose result may differ; `reworded` are the ids of the items that alone differ, in words alone.

        None says that anything may differ.
        """
        kept = self.scores.results if reworded is not None and self._stands(portfolio, config) else {}
        heard: dict[type, frozenset[str]] = {}
        listeners: set[str] = set()
        open_items = telling(portfolio, listeners.add)
        scores, fresh = Scores(), set[type]()
        for metric in metrics():
            result = kept.get(metric.result)
            if result is None or self._touched(metric, reworded or frozenset(), fresh):
                listeners.clear()
                result = metric.compute(open_items, config, scores)
                heard[metric.result] = frozenset(listeners)
                fresh |= {metric.result} if result != kept.get(metric.result) else set()
            else:
                heard[metric.result] = self.heard[metric.result]
            scores = Scores({**scores.results, metric.result: result})
        self.portfolio, self.config, self.scores, self.heard = portfolio, config, scores, heard
        return scores

    def _touched(self, metric: Metric, reworded: frozenset[str], fresh: set[type]) -> bool:
        return not fresh.isdisjoint(metric.needs) or not reworded.isdisjoint(self.heard[metric.result])

    def _stands(self, portfolio: Portfolio, config: Config) -> bool:
        """Whether everything but the words is what it was: options, day, and the very plans that were committed."""
        last = self.portfolio
        if last is None or config != self.config or portfolio.as_of != last.as_of:
            return False
        plans = portfolio.baselines
        return plans.keys() == last.baselines.keys() and all(plans[pi] is last.baselines[pi] for pi in plans)
