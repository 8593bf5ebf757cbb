import pytest
from tests.score.trains import item, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.forecast import Forecast
from northline.score.forecast import METRIC, NEVER
from northline.score.placement import METRIC as PLACEMENT
from northline.score.wsjf import METRIC as WSJF

AGREED = {"business features": "25%", "enablers": "75%", "maintenance": "0%"}
TEAMS = (item("team", "A", velocity=40), item("team", "B", velocity=20))


def forecast(*items: Item, agreed: object = AGREED, of: str = "E1") -> Forecast:
    return result(scored(train(pi(allocation=agreed), *items), PLACEMENT, WSJF, METRIC), Forecast, of)


def test_an_epic_takes_its_remaining_size_over_velocity_and_allocation() -> None:
    """Sixty points an iteration, two iterations: 120 points in a PI, a quarter of them for business work."""
    found = forecast(*TEAMS, item("epic", "E1", size=300))
    assert (found.alone.value, found.remaining, found.velocity, found.allocation) == (10, 300, 120, 0.25)


def test_an_enabler_draws_on_its_own_bucket() -> None:
    found = forecast(*TEAMS, item("epic", "E1", size=90, kind="enabler"))
    assert (found.alone.value, found.bucket) == (1, "enablers")


def test_at_no_allocation_an_epic_is_never_done() -> None:
    found = forecast(*TEAMS, item("epic", "E1", size=300), agreed={"business": "0%", "enablers": "100%"}).alone
    assert (found.value, found.why) == (None, NEVER)


def test_without_an_agreement_the_whole_velocity_is_taken() -> None:
    assert forecast(*TEAMS, item("epic", "E1", size=300), agreed="-").alone.value == 2.5


def test_finished_work_below_is_done() -> None:
    below = (
        item("feature", "F1", parent="E1", points=60, state="done"),
        item("feature", "F2", parent="E1", points=40),
        item("story", "S1", parent="F2", points=10, state="done"),
    )
    assert forecast(*TEAMS, *below, item("epic", "E1", size=300)).remaining == 230


def test_without_a_size_the_unfinished_work_below_is_what_remains() -> None:
    below = (item("feature", "F1", parent="E1", points=60, state="done"), item("feature", "F2", parent="E1", points=40))
    assert forecast(*TEAMS, *below, item("epic", "E1")).remaining == 40


def test_epics_of_a_bucket_take_turns_by_rank() -> None:
    numbers = {"time_criticality": 1, "risk_opportunity": 1, "job_size": 1}
    first, second = (
        item("epic", "E2", size=60, user_business_value=8, **numbers),
        item("epic", "E1", size=30, user_business_value=1, **numbers),
    )
    unranked = item("epic", "E0", size=30)
    assert [forecast(*TEAMS, first, second, unranked, of=one).in_turn.value for one in ("E2", "E1", "E0")] == [2, 3, 4]


def test_a_finished_epic_has_no_forecast() -> None:
    assert scored(train(pi(), item("epic", "E1", size=30, state="done")), PLACEMENT, WSJF, METRIC).of(Forecast) == {}


@pytest.mark.parametrize(
    ("items", "agreed", "why"),
    [
        ((*TEAMS, item("epic", "E1")), AGREED, "nobody sized it"),
        ((item("epic", "E1", size=30),), AGREED, "velocity is unknown"),
        ((*TEAMS, item("epic", "E1", size=30)), {"maintenance": "100%"}, "no allocation is agreed for business work"),
    ],
)
def test_what_is_missing_is_said(items: tuple[Item, ...], agreed: object, why: str) -> None:
    found = forecast(*items, agreed=agreed).alone
    assert (found.value, found.why) == (None, why)
