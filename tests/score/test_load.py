import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.load import Load
from northline.score.load import METRIC, state
from northline.score.placement import METRIC as PLACEMENT


def load(*items: Item) -> Load:
    return result(scored(train(*items), PLACEMENT, METRIC), Load, "26.2")


def team(**fields: object) -> Item:
    return item("team", "A", **fields)


def story(item_id: str, points: object, **fields: object) -> Item:
    return item("story", item_id, **({"pi": "26.2", "teams": "A", "points": points} | fields))


OVERLOADED = (
    pi(),
    team(capacity="26.2: 48"),
    story("S1", 43),
    story("S2", 9),
    objective("O1", "A", 5, commitment="uncommitted", delivers="S2"),
)


def test_over_capacity_only_with_uncommitted_work_is_amber() -> None:
    found = load(*OVERLOADED).teams["A"].all
    assert (found.ratio.fraction, found.committed_ratio.fraction, found.state) == ((52, 48), (43, 48), "amber")
    assert (found.ratio.value, found.committed_ratio.value) == pytest.approx((1.0833, 0.8958), abs=1e-4)


def test_work_that_also_serves_a_committed_objective_is_committed() -> None:
    found = load(*OVERLOADED, objective("O2", "A", 5, delivers="S2")).teams["A"].all
    assert (found.committed, found.state) == (52, "red")


def test_a_dropped_objective_commits_to_nothing() -> None:
    found = load(*OVERLOADED, objective("O2", "A", 5, delivers="S2", status="dropped")).teams["A"].all
    assert found.committed == 43


def test_objectives_of_another_pi_do_not_matter() -> None:
    other = objective("O2", "A", 5, delivers="S2", pi="26.3")
    assert load(*OVERLOADED, pi("26.3", start="2026-04-13"), other).teams["A"].all.committed == 43


def test_a_story_is_uncommitted_through_its_feature() -> None:
    items = (item("feature", "F1", pi="26.2", teams="A"), item("story", "S1", parent="F1", points=5))
    found = load(pi(), team(), *items, objective("O1", "A", commitment="uncommitted", delivers="F1")).teams["A"].all
    assert (found.load, found.committed) == (5, 0)


@pytest.mark.parametrize(
    ("load", "committed", "capacity", "expected"),
    [
        (101, 101, 100, "red"),
        (101, 100, 100, "amber"),
        (100, 100, 100, "tight"),
        (85, 0, 100, "tight"),
        (84, 84, 100, "ok"),
        (60, 0, 100, "ok"),
        (59, 59, 100, "slack"),
        (0, 0, 100, "slack"),
        (5, 5, None, "unknown"),
        (5, 0, 0, "error"),
        (0, 0, 0, "none"),
    ],
)
def test_states_have_their_bounds(load: float, committed: float, capacity: float | None, expected: str) -> None:
    assert state(load, committed, capacity) == expected


def test_unknown_capacity_is_not_applicable_rather_than_zero() -> None:
    found = load(pi(), team(), story("S1", 5)).teams["A"].all
    assert (found.capacity, found.ratio.value, found.ratio.why) == (None, None, "capacity is unknown")


def test_capacity_given_for_the_pi_wins() -> None:
    found = load(pi(), team(capacity="26.2: 40, 26.2.1: 30", members=5)).teams["A"].all
    assert (found.capacity, found.source) == (40, "given for the PI")


def test_one_number_holds_for_every_pi() -> None:
    assert load(pi(), team(capacity=44)).teams["A"].all.capacity == 44


def test_capacity_is_the_sum_of_what_iterations_give() -> None:
    found = load(pi(), team(capacity="26.2.1: 20, 26.2.2: 18"))
    assert (found.teams["A"].all.capacity, [one.capacity for one in found.teams["A"].iterations.values()]) == (38, [20, 18])


def test_iterations_that_a_team_does_not_give_follow_the_rule_where_its_members_are_known() -> None:
    """Eight for each of five members in two weeks; of a team without members only what it gives is known."""
    some = load(pi(), team(capacity="26.2.1: 20", members=5)).teams["A"]
    assert (some.all.capacity, [one.capacity for one in some.iterations.values()]) == (60, [20, 40])
    bare = load(pi(), team(capacity="26.2.1: 20")).teams["A"]
    assert (bare.all.capacity, [one.capacity for one in bare.iterations.values()]) == (20, [20, None])


def test_capacity_given_for_another_pi_is_none_of_this_one() -> None:
    before = pi("26.1", start="2026-01-05", end="2026-03-15")
    assert load(pi(), before, team(capacity="26.1.1: 20, 26.1: 30", members=5)).teams["A"].all.capacity == 80


def test_a_pi_without_dates_counts_two_weeks_an_iteration() -> None:
    assert load(pi(start="-", end="-", iterations=3), team(members=5)).teams["A"].all.capacity == 8 * 5 * 6 / 2


FIVE = [
    {"id": n, "start": start, "end": end, "kind": kind}
    for n, start, end, kind in (
        (1, "2026-03-16", "2026-03-29", "development"),
        (2, "2026-03-30", "2026-04-10", "development"),
        (3, "2026-04-13", "2026-04-26", "ip"),
    )
]


def test_the_first_pi_rule_counts_members_over_development_weeks_less_days_off() -> None:
    found = load(pi(iterations=FIVE, end="2026-04-26"), team(members=6, days_off="26.2: 10")).teams["A"].all
    assert found.capacity == 8 * 6 * 4 / 2 - 10
    assert found.source == "8 × 6 members × 4 weeks ÷ 2 − 10 days off"


def test_days_off_may_be_given_by_iteration() -> None:
    found = load(pi(iterations=FIVE, end="2026-04-26"), team(members=6, days_off="26.2.1: 4, 26.2.2: 3")).teams["A"]
    assert found.all.capacity == 96 - 7
    assert [one.capacity for one in found.iterations.values()] == [44, 45, None]


def test_a_pi_without_iterations_counts_its_own_weeks() -> None:
    assert load(pi(iterations="-"), team(members=5)).teams["A"].all.capacity == 8 * 5 * 4 / 2


def test_work_stands_in_the_iteration_it_names() -> None:
    found = load(pi(), team(), story("S1", 5, iteration="26.2.2"), story("S2", 3)).teams["A"]
    assert ([one.load for one in found.iterations.values()], found.all.load) == ([0, 5], 8)


def test_points_that_a_feature_keeps_beside_its_stories_are_no_load() -> None:
    found = load(pi(), team(), item("feature", "F1", pi="26.2", teams="A", points=40), story("S1", 5, pi="-", teams="-", parent="F1"))
    assert (found.teams["A"].all.load, found.teams["A"].all.items) == (5, ("S1",))


def test_uncommitted_in_another_pi_is_committed_in_this_one() -> None:
    later = pi("26.3", start="2026-04-13", end="2026-05-10")
    loose = objective("O1", "A", 5, pi="26.3", commitment="uncommitted", delivers="S1")
    assert load(pi(), later, team(), story("S1", 5), loose).teams["A"].all.committed == 5


def test_work_planned_in_an_ip_iteration_can_be_told() -> None:
    ip = load(pi(iterations=FIVE, end="2026-04-26"), team(), story("S1", 5, iteration="26.2.3")).teams["A"].iterations["26.2.3"]
    assert (ip.kind, ip.load, ip.items) == ("ip", 5, ("S1",))


def test_the_train_is_loaded_by_teams_whose_capacity_is_known() -> None:
    found = load(pi(), team(capacity=40), story("S1", 20), story("S2", 9, teams="B"), story("S3", 2, teams="-"))
    assert (found.all.ratio.fraction, found.all.source, found.unowned) == ((20, 40), "without B: capacity unknown", 2)
