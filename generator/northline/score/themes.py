"""Themes with their weights, their outcomes, and how an objective's value falls on them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.link import Link
from northline.model.portfolio import Portfolio

NO_THEME = ""


def normalised(items: Sequence[Item]) -> Mapping[str, float]:
    """Weights that sum to 1, by id; equal ones as soon as one is missing, or all are 0."""
    weights = {item.id: item.number("weight") for item in items}
    given = [weight for weight in weights.values() if weight is not None]
    total = exact_sum(given)
    if len(given) < len(weights) or total == 0:
        return dict.fromkeys(weights, 1 / len(weights)) if weights else {}
    return {one: (weight or 0.0) / total for one, weight in weights.items()}


def theme_weights(portfolio: Portfolio) -> Mapping[str, float]:
    """The normalised weight of every active theme."""
    return normalised(portfolio.active_themes())


def outcomes_of(portfolio: Portfolio, theme: str) -> tuple[Item, ...]:
    """The outcomes that hang directly on a theme."""
    return tuple(one for one in portfolio.linking(theme, "parent", "supports") if one.base == "outcome")


def with_wider(portfolio: Portfolio, outcomes: Sequence[str]) -> frozenset[str]:
    """Outcomes, and those wider ones that they are a part of."""
    found = set(outcomes)
    waiting = list(outcomes)
    while waiting:
        wider = portfolio.linked(waiting.pop(), "parent", "supports")
        new = [one.id for one in wider if one.base == "outcome" and one.id not in found]
        found.update(new)
        waiting.extend(new)
    return frozenset(found)


def split(portfolio: Portfolio, item: str) -> Mapping[str, float]:
    """How one item's value falls on active themes, as parts that sum to 1; all on `NO_THEME` when it reaches none."""
    sight = portfolio.sight(item)
    if not sight.strength.reaches:
        return {NO_THEME: 1.0}
    if not sight.named:
        return dict.fromkeys(sight.themes, 1 / len(sight.themes))
    parts: defaultdict[str, float] = defaultdict(float)
    for link, share in zip(sight.named, _shares(sight.named), strict=True):
        themes = portfolio.sight(link.target).themes
        for theme in themes:
            parts[theme] += share / len(themes)
    return dict(parts)


def _shares(links: Sequence[Link]) -> Sequence[float]:
    given = [link.share for link in links if link.share is not None]
    total = exact_sum(given)
    if len(given) < len(links) or total == 0:
        return [1 / len(links)] * len(links)
    return [share / total for share in given]
