import pytest

from northline.model.results.baseline import Stand
from northline.score.scope_change import scope_change

BEFORE = {f"O{n}": Stand(committed=True, value=value) for n, value in enumerate((8, 10, 7, 9, 8), start=1)}


def test_added_removed_and_changed_value_are_held_against_the_baseline() -> None:
    now = {**BEFORE, "O2": Stand(committed=True, value=7), "O6": Stand(committed=True, value=6)}
    del now["O1"]
    found = scope_change(BEFORE, now)
    assert (found.added, found.removed, found.changed, found.baseline) == (6, 8, 3, 42)
    assert found.rate.value == pytest.approx(0.405, abs=0.0005)
    assert (found.added_items, found.removed_items, found.changed_items) == (("O6",), ("O1",), {"O2": (10, 7)})
    assert found.rate.band == "high"


def test_a_dropped_objective_counts_as_removed() -> None:
    now = {**BEFORE, "O1": Stand(committed=True, value=8, live=False)}
    found = scope_change(BEFORE, now)
    assert (found.removed_items, found.demoted) == (("O1",), ())


def test_a_demotion_removes_and_a_promotion_adds() -> None:
    before = {**BEFORE, "O6": Stand(committed=False, value=5)}
    now = {**before, "O1": Stand(committed=False, value=8), "O6": Stand(committed=True, value=5)}
    found = scope_change(before, now)
    assert (found.removed, found.demoted, found.added, found.promoted) == (8, ("O1",), 5, ("O6",))


def test_changes_of_uncommitted_objectives_do_not_count() -> None:
    assert scope_change(BEFORE, {**BEFORE, "O7": Stand(committed=False, value=9)}).rate.value == 0.0


def test_relinked_objectives_are_named() -> None:
    now = {**BEFORE, "O3": Stand(committed=True, value=7, links=("T1",))}
    assert scope_change(BEFORE, now).relinked == ("O3",)


def test_a_change_that_raises_coverage_is_healthy() -> None:
    assert scope_change(BEFORE, BEFORE, (0.5, 0.8)).healthy is True
    assert scope_change(BEFORE, BEFORE, (0.8, 0.8)).healthy is False
    assert scope_change(BEFORE, BEFORE).healthy is False


def test_without_baseline_value_there_is_no_rate() -> None:
    assert scope_change({}, BEFORE).rate.value is None


@pytest.mark.parametrize(("value", "band"), [(8, "stable"), (7, "normal"), (5, "normal"), (4, "high")])
def test_bands_include_their_upper_bound(value: float, band: str) -> None:
    before = {"O1": Stand(committed=True, value=10), "O2": Stand(committed=True, value=10)}
    now = {"O1": Stand(committed=True, value=value), "O2": Stand(committed=True, value=10)}
    assert scope_change(before, now).rate.band == band
