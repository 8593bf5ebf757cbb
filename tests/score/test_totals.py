from tests.score.trains import golden, item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.totals import Tally, Totals
from northline.score.placement import METRIC as PLACEMENT
from northline.score.totals import METRIC


def totals(*items: Item) -> Totals:
    return result(scored(train(*items), PLACEMENT, METRIC), Totals, "26.2")


def test_golden_objectives_are_counted_and_summed() -> None:
    assert totals(*golden()).all == Tally(objectives=6, committed=5, valued=6, value_committed=32, value_uncommitted=6, features=3)


def test_each_team_counts_its_own_objectives() -> None:
    teams = totals(*golden()).teams
    assert {team: (one.objectives, one.value_committed, one.value_uncommitted) for team, one in teams.items()} == {
        "A": (2, 16, 0),
        "B": (2, 13, 0),
        "C": (2, 3, 6),
    }


def test_dropped_objectives_are_counted_apart() -> None:
    found = totals(pi(), objective("O1", "A", 8, status="dropped"), objective("O2", "A", 5)).all
    assert (found.objectives, found.dropped, found.value_committed) == (1, 1, 5)


def test_points_are_those_of_leaves_so_that_nothing_counts_twice() -> None:
    found = totals(pi(), item("feature", "F1", pi="26.2", points=13), item("story", "S1", parent="F1", points=5)).all
    assert (found.features, found.stories, found.points) == (1, 1, 5)


def test_done_points_are_those_in_the_last_state() -> None:
    found = totals(pi(), item("story", "S1", pi="26.2", points=5, state="done"), item("story", "S2", pi="26.2", points=3)).all
    assert (found.points, found.points_done) == (8, 5)


def test_points_of_shared_work_are_divided_equally() -> None:
    found = totals(pi(), item("story", "S1", pi="26.2", points=5, teams="A, B"))
    assert [found.teams[team].points for team in ("A", "B")] == [2.5, 2.5]


def test_an_empty_pi_has_totals_of_nothing() -> None:
    assert totals(pi()) == Totals(Tally(), {})
