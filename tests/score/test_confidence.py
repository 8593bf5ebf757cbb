import pytest
from tests.score.trains import item, pi, result, scored, train

from northline.model.results.confidence import Confidence
from northline.score.confidence import METRIC, vote


def confidence(votes: object) -> Confidence:
    items = (pi(confidence=votes), item("team", "A"), item("team", "B"), item("art", "PAY"))
    return result(scored(train(*items), METRIC), Confidence, "26.2")


def test_the_mean_is_taken_over_all_votes_and_low_ones_are_counted() -> None:
    found = vote((1, 4, 10, 20, 3))
    assert found.mean.value == pytest.approx(3.53, abs=0.005)
    assert (found.mean.fraction, found.low_votes) == ((134, 38), 5)


def test_the_trains_vote_is_the_sum_of_its_teams() -> None:
    found = confidence({"A": [0, 1, 2, 0, 0], "B": [0, 0, 0, 4, 1]})
    assert (found.all.counts, found.all.mean.fraction, found.all.low_votes) == ((0, 1, 2, 4, 1), (29, 8), 1)
    assert {team: one.mean.value for team, one in found.teams.items()} == {"A": 8 / 3, "B": 4.2}


@pytest.mark.parametrize("name", ["PAY", "train", "ART"])
def test_a_vote_of_the_train_itself_is_taken_alone(name: str) -> None:
    found = confidence({"A": [5, 0, 0, 0, 0], name: [0, 0, 0, 0, 5]})
    assert (found.all.mean.value, list(found.teams)) == (5.0, ["A"])


@pytest.mark.parametrize(("counts", "band"), [((0, 0, 1, 0, 0), "accepted"), ((0, 1, 0, 0, 0), "not accepted")])
def test_a_mean_of_three_accepts_the_plan(counts: tuple[int, int, int, int, int], band: str) -> None:
    assert vote(counts).mean.band == band


def test_a_vote_that_nobody_gave_is_not_applicable() -> None:
    assert vote((0, 0, 0, 0, 0)).mean.value is None


def test_a_pi_without_a_vote_has_no_confidence() -> None:
    assert scored(train(pi()), METRIC).of(Confidence) == {}
