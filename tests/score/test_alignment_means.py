import pytest
from tests.score.trains import CONFIG, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.alignment import Alignment, PiAlignment
from northline.model.score import Score, Unit
from northline.model.scores import Scores
from northline.score.alignment_means import METRIC, compute
from northline.score.placement import METRIC as PLACEMENT


def means(alignments: dict[str, float], *items: Item) -> PiAlignment:
    portfolio = train(pi(), *items)
    known = {one: Alignment(Score("alignment", value, Unit.SCORE), {}) for one, value in alignments.items()}
    scores = Scores({**scored(portfolio, PLACEMENT).results, Alignment: known})
    return result(Scores({METRIC.result: compute(portfolio, CONFIG, scores)}), PiAlignment, "26.2")


def test_the_mean_weighs_objectives_by_value_with_the_simple_mean_beside_it() -> None:
    found = means({"O1": 98, "O2": 25}, objective("O1", "A", 9), objective("O2", "A", 5))
    assert found.all.weighted.value == pytest.approx(71.9, abs=0.05)
    assert found.all.simple.value == 61.5


def test_only_committed_objectives_that_stand_count() -> None:
    items = (objective("O1", "A", 9), objective("O2", "A", 5, commitment="uncommitted"), objective("O3", "A", 5, status="dropped"))
    assert means({"O1": 80, "O2": 0, "O3": 0}, *items).all.simple.value == 80


def test_an_objective_without_value_counts_in_the_simple_mean_alone() -> None:
    found = means({"O1": 80, "O2": 40}, objective("O1", "A", 9), objective("O2", "A")).all
    assert (found.weighted.value, found.simple.value) == (80, 60)


def test_each_team_has_its_means() -> None:
    found = means({"O1": 80, "O2": 40}, objective("O1", "A", 9), objective("O2", "A, B", 9)).teams
    assert {team: one.weighted.value for team, one in found.items()} == {"A": 60, "B": 40}


def test_without_committed_objectives_there_is_no_mean() -> None:
    found = means({}).all
    assert (found.weighted.value, found.simple.value) == (None, None)
