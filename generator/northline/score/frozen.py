"""A PI's objectives as they stood when it was committed, under the names that they have today."""

from northline.config import Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores
from northline.score.objectives import Placed, by_pi
from northline.score.placement import compute as place


def frozen(plan: Portfolio, pi: str) -> tuple[tuple[Item, ...], Placed]:
    """The objectives of a PI in a baseline, and where everything stood in it."""
    placed = place(plan, Config(kinds=plan.kinds), Scores())
    known = plan.find(pi)
    return (by_pi(plan, placed).get(known.id, ()) if known else ()), placed


def today(portfolio: Portfolio, name: str) -> str:
    """What an item of a baseline is called now, when it has been renamed since."""
    known = portfolio.find(name)
    return known.id if known is not None else name
