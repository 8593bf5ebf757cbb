from collections.abc import Mapping

from tests.score.trains import item, objective, pi, scored, train

from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.baseline import Baseline, Stand
from northline.score.baseline import METRIC


def held(now: Portfolio, *then: Item) -> Portfolio:
    """The train of today, with PI 26.2 committed to a plan."""
    return replace(now, baselines={"26.2": train(*then)})


def baselines(portfolio: Portfolio) -> Mapping[str, Baseline]:
    return scored(portfolio, METRIC).of(Baseline)


def test_a_baseline_holds_what_each_objective_stood_for() -> None:
    then = (item("theme", "T1"), pi(), objective("O1", "A", 8, supports="T1"), objective("O2", "B", status="dropped"))
    found = baselines(held(train(pi(), objective("O1", "C", 3)), *then))
    assert found["26.2"].stands == {
        "O1": Stand(committed=True, value=8, links=("T1",), teams=("A",)),
        "O2": Stand(committed=True, value=0, live=False, teams=("B",)),
    }
    assert found["26.2"].breadth == 1


def test_objectives_of_other_pis_are_not_in_it() -> None:
    assert baselines(held(train(pi()), pi(), objective("O1", "A", 8, pi="26.3")))["26.2"].stands == {}


def test_a_renamed_objective_is_known_by_its_alias() -> None:
    found = baselines(held(train(pi(), objective("O9", "A", 8, aliases="O1")), pi(), objective("O1", "A", 8)))
    assert list(found["26.2"].stands) == ["O9"]


def test_what_a_renamed_outcome_was_supported_by_still_supports_it() -> None:
    now = train(pi(), item("outcome", "OUT-9", aliases="OUT-1"), objective("O1", "A", 8, supports="OUT-9"))
    found = baselines(held(now, pi(), item("outcome", "OUT-1"), objective("O1", "A", 8, supports="OUT-1")))
    assert found["26.2"].stands["O1"].links == ("OUT-9",)


def test_without_a_baseline_there_is_none() -> None:
    assert baselines(train(pi(), objective("O1", "A", 8))) == {}
