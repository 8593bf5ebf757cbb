"""The objectives of each PI: those that stand, and those that were dropped on the way."""

from collections.abc import Iterable, Mapping

from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement

Placed = Mapping[str, Placement]


def by_pi(portfolio: Portfolio, placed: Placed) -> Mapping[str, tuple[Item, ...]]:
    """All objectives of each PI, dropped ones included, in the portfolio's order; every PI has an entry."""
    found: dict[str, list[Item]] = {pi.id: [] for pi in portfolio.of("pi")}
    for item in portfolio.of("objective"):
        for pi in placed.get(item.id, NOWHERE).pis:
            found[pi].append(item)
    return {pi: tuple(items) for pi, items in found.items()}


def standing(objectives: Iterable[Item]) -> tuple[Item, ...]:
    """Objectives that are still meant: all but the dropped."""
    return tuple(one for one in objectives if not dropped(one))


def dropped(objective: Item) -> bool:
    """Whether the objective was given up."""
    return objective.value("status") == "dropped"


def planned_value(objective: Item) -> float | None:
    """The business value planned for an objective, 1–10; None when there is none, or none that is valid."""
    return objective.number("business_value")


def committed_value(objectives: Iterable[Item]) -> float:
    """The sum of planned value over committed objectives."""
    return exact_sum(planned_value(one) or 0.0 for one in objectives if one.committed)
