from datetime import date

import pytest
from tests.score.trains import item, result, scored, train

from northline.config import Config
from northline.model.results.kpi_health import KpiHealth
from northline.score.kpi_health import METRIC

HALF_WAY = {"start": "2026-03-01", "due": "2026-05-02"}  # the as-of date is 2026-04-01, day 31 of 62


def health(current: object = None, config: Config | None = None, **fields: object) -> KpiHealth:
    given: dict[str, object] = HALF_WAY | fields
    if current is not None:
        given.setdefault("readings", [{"date": "2026-03-31", "value": current}])
    options = config or Config()
    return result(scored(train(item("kpi", "K1", **given)), METRIC, config=options), KpiHealth, "K1")


@pytest.mark.parametrize(
    ("baseline", "target", "current", "state", "pace"),
    [
        (35, 60, 45, "at_risk", 0.8),
        (8, 3, 4, "on_track", 1.6),
        (8, 3, 9, "worse", -0.4),
        (0, 100, 45, "on_track", 0.9),
        (0, 100, 35, "at_risk", 0.7),
        (0, 100, 34, "off_track", 0.68),
        (0, 100, 0, "off_track", 0.0),
        (0, 100, 100, "achieved", 2.0),
        (0, 100, 120, "achieved", 2.4),
    ],
)
def test_half_way_the_pace_decides(baseline: float, target: float, current: float, state: str, pace: float) -> None:
    found = health(current, baseline=baseline, target=target)
    assert (found.state, found.elapsed, found.current) == (state, 0.5, current)
    assert found.pace == pytest.approx(pace)


def test_before_its_start_a_kpi_is_not_started_and_has_no_pace() -> None:
    found = health(45, baseline=35, target=60, start="2026-04-01")
    assert (found.state, found.elapsed, found.pace) == ("not_started", 0.0, None)
    assert found.progress == pytest.approx(0.4)


def test_after_its_due_date_all_of_the_time_has_elapsed() -> None:
    assert health(45, baseline=35, target=60, due="2026-03-31").elapsed == 1.0


def test_without_dates_progress_is_known_and_pace_is_not() -> None:
    found = health(45, baseline=35, target=60, start="-")
    assert (found.state, found.elapsed, found.pace) == ("undated", None, None)


@pytest.mark.parametrize(("due", "elapsed"), [("2026-04-01", 1.0), ("2026-04-02", 0.0)])
def test_a_kpi_that_starts_when_it_is_due_divides_by_nothing(due: str, elapsed: float) -> None:
    assert health(45, baseline=35, target=60, start=due, due=due).elapsed == elapsed


def test_no_reading_means_unmeasured_and_not_zero() -> None:
    found = health(baseline=35, target=60)
    assert (found.state, found.progress, found.pace, found.current, found.stale) == ("unmeasured", None, None, None, False)


def test_readings_after_the_as_of_date_are_ignored() -> None:
    readings = [{"date": "2026-04-02", "value": 60}, {"date": "2026-04-01", "value": 45}, {"date": "2026-03-01", "value": 40}]
    found = health(baseline=35, target=60, readings=readings)
    assert (found.current, found.read_on, found.previous) == (45, date(2026, 4, 1), 40)


@pytest.mark.parametrize(("day", "stale"), [("2026-02-15", False), ("2026-02-14", True)])
def test_a_reading_older_than_45_days_is_stale_beside_its_state(day: str, *, stale: bool) -> None:
    found = health(baseline=35, target=60, readings=[{"date": day, "value": 45}])
    assert (found.state, found.stale) == ("at_risk", stale)


def test_staleness_is_configurable() -> None:
    assert health(45, Config(stale_after={"kpi": 0}), baseline=35, target=60).stale


@pytest.mark.parametrize(("current", "state"), [(95, "maintained"), (105, "maintained"), (94.9, "drifting"), (106, "drifting")])
def test_a_target_equal_to_the_baseline_is_to_be_maintained(current: float, state: str) -> None:
    found = health(current, baseline=100, target=100)
    assert (found.state, found.progress, found.pace) == (state, None, None)


@pytest.mark.parametrize(("current", "state"), [(1, "kept"), (5, "kept"), (0.9, "breached"), (5.1, "breached")])
def test_a_guardrail_is_kept_or_breached(current: float, state: str) -> None:
    found = health(current, min=1, max=5)
    assert (found.state, found.guardrail) == (state, state)


def test_a_breached_guardrail_outweighs_progress_and_a_kept_one_does_not() -> None:
    assert health(70, baseline=35, target=60, max=65).state == "breached"
    kept = health(60, baseline=35, target=60, max=65)
    assert (kept.state, kept.guardrail) == ("achieved", "kept")


def test_without_target_or_bounds_there_is_nothing_to_judge() -> None:
    assert health(45, baseline=35).state == "no_target"
