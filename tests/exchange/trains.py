"""Trains to exchange: a few items by hand, scored and checked by the real stages, and what the data file says of them."""

import json
from collections.abc import Iterable
from typing import Any

from tests.score.trains import AS_OF, CONFIG
from tests.score.trains import train as linked

from northline.check import check
from northline.exchange.portfolio_json import portfolio_json
from northline.model.item import Item
from northline.model.train import Build, Train
from northline.score import score


def train(*items: Item | Iterable[Item], site: str = "A train") -> Train:
    """The train of some items at the fixed as-of date."""
    portfolio = linked(*items, as_of=AS_OF)
    scores = score(portfolio, CONFIG)
    return Train(Build(site, "abc1234"), portfolio, scores, check(portfolio, scores, CONFIG))


def read(of: Train) -> dict[str, Any]:
    """What `data/portfolio.json` says of a train."""
    found = json.loads(portfolio_json(of))
    assert isinstance(found, dict)
    return found
