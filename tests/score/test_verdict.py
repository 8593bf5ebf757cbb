import pytest
from tests.score.trains import CONFIG, golden, item, objective, pi, result, train

from northline.model.item import Item
from northline.model.results.verdict import PiVerdict, VerdictPart
from northline.score import score


def verdict(*items: Item) -> PiVerdict:
    return result(score(train(*items), CONFIG), PiVerdict, "26.2")


def test_the_worst_part_is_the_verdict_and_its_reason() -> None:
    overloaded = (item("team", "A", capacity=10), item("story", "S1", pi="26.2", teams="A", points=15))
    found = verdict(pi(confidence={"A": [0, 1, 4, 1, 0]}), *overloaded)
    assert {part.metric: part.state for part in found.all.parts} == {
        "orphan": "act",
        "load": "act",
        "confidence": "watch",
    }
    assert (found.all.state, found.all.reason) == ("act", "100 % of the work serves no theme")


def test_each_team_has_its_own() -> None:
    teams = (item("team", "A", capacity=10), item("team", "B", capacity=10), item("theme", "T1"))
    work = [item("story", f"S{team}", pi="26.2", teams=team, points=points, supports="T1") for team, points in (("A", 15), ("B", 7))]
    found = verdict(pi(), *teams, *work, objective("O1", "B", commitment="uncommitted", delivers="SB")).teams
    assert (found["A"].state, found["A"].reason) == ("act", "the team is loaded to 150 %")
    assert found["B"].parts[1] == VerdictPart("load", "ok", "the team is loaded to 70 %")


def test_golden_train_is_judged_by_its_unaligned_objectives() -> None:
    found = verdict(*golden()).all
    assert (found.state, found.parts[0].reason) == ("act", "no committed objective serves T3")
    assert found.parts[1] == VerdictPart("coverage", "watch", "75 % of committed value reaches a theme")


@pytest.mark.parametrize(("actual", "state"), [(8, "ok"), (10, "ok"), (7, "act")])
def test_predictability_is_judged_by_its_band(actual: int, state: str) -> None:
    parts = verdict(pi(status="closed"), objective("O1", "A", 10, actual)).all.parts
    assert next(part.state for part in parts if part.metric == "predictability") == state


def test_a_provisional_predictability_says_so() -> None:
    found = verdict(pi(status="closed"), objective("O1", "A", 5, 5), objective("O2", "A", 5))
    assert found.all.parts[-1].reason == found.teams["A"].parts[-1].reason == "predictability 50 % so far"


def test_a_closed_pi_is_no_longer_judged_as_a_plan() -> None:
    full = (item("team", "A", capacity=10), item("story", "S1", pi="26.2", teams="A", points=15, allocation="maintenance"))
    objectives = (objective("O1", "A", 10, 9), objective("O2", "A", 5, 0, commitment="uncommitted"))
    vote = {"A": [0, 1, 4, 1, 0]}
    judged = [verdict(pi(status=status, confidence=vote), *full, *objectives) for status in ("committed", "closed")]
    plan = {"load", "uncommitted", "confidence"}
    assert [plan & {part.metric for part in found.all.parts} for found in judged] == [plan, set()]
    assert [plan & {part.metric for part in found.teams["A"].parts} for found in judged] == [plan, set()]


def test_the_uncommitted_share_is_judged_once_objectives_say_whether_they_are_committed() -> None:
    work = item("story", "S1", pi="26.2", teams="A", points=5)
    told = objective("O1", "A", 5, commitment="committed")
    bare, planned, untold = verdict(pi(), work), verdict(pi(), work, told), verdict(pi(), work, objective("O1", "A", 5))
    assert ["uncommitted" in {part.metric for part in one.all.parts} for one in (bare, planned, untold)] == [False, True, False]


def test_where_all_parts_are_well_nothing_stands_out() -> None:
    found = verdict(pi(), item("theme", "T1"), item("story", "S1", pi="26.2", points=5, supports="T1")).all
    assert (found.state, found.reason) == ("ok", "nothing stands out")


def test_a_pi_of_which_nothing_is_known_has_no_verdict() -> None:
    assert verdict(pi()).all.state == "unknown"
