"""The column check: whether each WSJF column of a backlog was scored against its smallest item.

WSJF is scored one column at a time: the smallest item of a column is a 1 (the first number of the scale), and the
others are compared with it. So every column holds a 1, and every number stands on the scale
(1, 2, 3, 5, 8, 13, 20 unless the site says otherwise; 21 is a common slip for 20).

**Inputs.** Every number given in a column, of complete and incomplete items alike. A job size of 0 is not on the scale.

**Not applicable.** A backlog in which nobody scored anything; a column without numbers is not checked.

Source: SAFe, WSJF.
"""

from collections.abc import Iterator, Mapping

from northline.config import Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.wsjf import Column, WsjfColumns
from northline.model.scores import Scores
from northline.score.metric import Metric
from northline.score.wsjf import BACKLOGS, COMPONENTS


def compute(portfolio: Portfolio, config: Config, _scores: Scores) -> Mapping[str, WsjfColumns]:
    """The column check of each backlog, by base kind."""
    found: dict[str, WsjfColumns] = {}
    for backlog in BACKLOGS:
        columns = dict(_columns(portfolio.of(backlog), config.wsjf_scale))
        if columns:
            found[backlog] = WsjfColumns(config.wsjf_scale, columns)
    return found


def _columns(items: tuple[Item, ...], scale: tuple[float, ...]) -> Iterator[tuple[str, Column]]:
    for name in (*COMPONENTS, "job_size"):
        given = {item.id: value for item in items if (value := item.number(name)) is not None}
        if given:
            off = tuple(one for one, value in given.items() if value not in scale)
            yield name, Column(min(given.values()), scale[0] in given.values(), off)


METRIC = Metric("wsjf-columns", "WSJF column check", WsjfColumns, compute)
