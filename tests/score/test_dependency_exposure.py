import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.dependency_exposure import DependencyExposure, DependencyRisk
from northline.score.dependency_exposure import METRIC, probability
from northline.score.placement import METRIC as PLACEMENT

NEXT = pi("26.3", start="2026-04-13", end="2026-05-10", status="draft")
TRAIN = (pi(), NEXT, item("team", "A"), item("team", "B"))


def exposure(*items: Item, subject: str = "26.2") -> DependencyExposure:
    return result(scored(train(*TRAIN, *items), PLACEMENT, METRIC), DependencyExposure, subject)


def needs(name: str, value: int, slack: int, status: str = "-") -> tuple[Item, Item]:
    """A dependency with some slack, and the objective that needs it in the last iteration of the second PI."""
    last = 3  # 26.2.1, 26.2.2, 26.3.1, 26.3.2
    promised = ("26.2.1", "26.2.2", "26.3.1", "26.3.2")
    needed = last if slack >= 0 else last + slack
    dependency = item(
        "dependency",
        f"D{name}",
        pi="26.2",
        from_=f"O{name}",
        to="B",
        status=status,
        needed_by=promised[needed],
        promised_for=promised[needed - slack],
    )
    return objective(f"O{name}", "A", value), dependency


def only(found: DependencyExposure) -> DependencyRisk:
    (risk,) = found.items.values()
    return risk


@pytest.mark.parametrize(
    ("status", "slack", "expected"),
    [
        ("done", -1, 0.0),
        ("committed", -1, 1.0),
        ("committed", 2, 0.0),
        ("committed", 1, 0.1),
        ("accepted", 1, 0.3),
        ("proposed", 0, 0.8),
        ("", 1, 0.9),
        ("", 0, 1.0),
        ("", 3, 0.8),
    ],
)
def test_probability_follows_status_and_slack(status: str, slack: int, expected: float) -> None:
    assert probability(status, slack) == expected


def test_the_example_of_the_definition() -> None:
    found = exposure(
        *needs("1", 9, 2, "committed"),
        *needs("2", 8, 0, "proposed"),
        *needs("3", 5, 1, "accepted"),
        *needs("4", 7, -1, "committed"),
    )
    assert {one: risk.exposure for one, risk in found.items.items()} == pytest.approx({"D1": 0, "D2": 6.4, "D3": 1.5, "D4": 7.0})
    assert found.exposure.value == pytest.approx(14.9)
    assert found.late == ("D4",)


def test_a_feature_is_needed_by_the_objectives_that_deliver_it_and_a_story_by_those_of_its_feature() -> None:
    work = (item("feature", "F1", pi="26.2"), item("story", "ST1", parent="F1"), objective("O1", "A", 5, delivers="F1"))
    by_feature = exposure(*work, item("dependency", "D1", from_="F1", to="B"))
    by_story = exposure(*work, item("dependency", "D1", from_="ST1", to="B"))
    assert [only(found).objectives for found in (by_feature, by_story)] == [("O1",), ("O1",)]


def test_anything_else_is_needed_by_what_it_affects() -> None:
    found = exposure(objective("O1", "A", 5), item("dependency", "D1", pi="26.2", from_="A", to="B", affects="O1"))
    assert (only(found).objectives, only(found).value) == (("O1",), 5)


def test_an_epic_is_needed_by_what_its_dependency_affects() -> None:
    epic, affected = item("epic", "E1"), objective("O1", "A", 5)
    risk = only(
        exposure(epic, affected, objective("O2", "A", 7, delivers="E1"), item("dependency", "D1", pi="26.2", from_="E1", affects="O1"))
    )
    assert (risk.objectives, risk.value) == (("O1",), 5)


def test_only_committed_standing_objectives_of_the_pi_count() -> None:
    found = exposure(
        objective("O1", "A", 5, commitment="uncommitted"),
        objective("O2", "A", 5, status="dropped"),
        objective("O3", "A", 5, pi="26.3"),
        objective("O4", "A", 4),
        item("dependency", "D1", pi="26.2", from_="A", to="B", affects="O1, O2, O3, O4"),
    )
    assert only(found).objectives == ("O4",)


def test_slack_is_assumed_to_be_one_without_both_dates() -> None:
    risk = only(exposure(objective("O1", "A", 5), item("dependency", "D1", from_="O1", to="B", needed_by="26.2.2", status="accepted")))
    assert (risk.slack, risk.dated, risk.probability) == (1, False, 0.3)


def test_dates_are_found_on_the_calendar() -> None:
    both = {"needed_by": "2026-05-10", "promised_for": "2026-03-16", "status": "committed"}
    risk = only(exposure(objective("O1", "A", 5), item("dependency", "D1", pi="26.2", from_="O1", to="B", **both)))
    assert (risk.slack, risk.dated) == (3, True)


def test_an_iteration_alone_is_one_of_the_dependencys_pi() -> None:
    given = {"needed_by": "2", "promised_for": "1"}
    assert only(exposure(objective("O1", "A", 5), item("dependency", "D1", pi="26.2", from_="O1", to="B", **given))).slack == 1


def test_a_dependency_counts_where_it_is_needed_or_where_the_one_who_needs_it_is_planned() -> None:
    needed = item("dependency", "D1", to="B", from_="A", needed_by="26.3.1")
    planned = item("dependency", "D2", to="B", from_="O1")
    found = (needed, planned, objective("O1", "A", 5))
    assert (tuple(exposure(*found).items), tuple(exposure(*found, subject="26.3").items)) == (("D2",), ("D1",))


def test_hot_spots_are_providing_teams_by_exposure() -> None:
    work = item("feature", "F1", teams="A", pi="26.2")
    found = exposure(work, *needs("1", 5, 1), *needs("2", 9, 1), item("dependency", "D3", from_="O2", to="F1"))
    assert found.hot_spots == pytest.approx({"B": 0.9 * 14, "A": 0.9 * 9})


def test_who_never_answered_is_named() -> None:
    assert exposure(*needs("1", 5, 1), *needs("2", 5, 1, "proposed")).unanswered == ("D1",)


def test_commitment_on_uncommitted_work_is_named() -> None:
    work = (
        item("feature", "F1", pi="26.2"),
        objective("O8", "B", 5, commitment="uncommitted", delivers="F1"),
        objective("O9", "B", 5),
    )
    found = exposure(
        *work,
        objective("O1", "A", 5),
        item("dependency", "D1", from_="O1", to="F1"),
        item("dependency", "D2", from_="O1", to="O8"),
        item("dependency", "D3", from_="O1", to="O9"),
    )
    assert found.on_uncommitted == ("D1", "D2")


def test_a_pi_without_dependencies_has_no_result() -> None:
    assert scored(train(*TRAIN), PLACEMENT, METRIC).of(DependencyExposure) == {}
