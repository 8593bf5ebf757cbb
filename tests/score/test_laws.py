"""Laws that every metric keeps, on trains that nobody thought of."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.score.trains import CONFIG, golden, item, objective, pi, train, wsjf

from northline.model.frozen import Frozen, fields, replace
from northline.model.item import Item
from northline.model.results.alignment import PiAlignment
from northline.model.results.coverage import Coverage
from northline.model.results.dependency_exposure import DependencyExposure
from northline.model.results.duplicates import Duplicates
from northline.model.results.inversion import Inversion
from northline.model.results.load import Load
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.results.totals import Totals
from northline.model.results.uncommitted import Uncommitted
from northline.model.score import Score, Unit
from northline.model.scores import Scores
from northline.score import catalogue, metrics, score

UNRELATED = sorted(CONFIG.kinds.keys() - {"theme", "outcome", "objective", "pi"})
PLANS: tuple[type, ...] = (Coverage, PiAlignment, Orphan, Inversion, Duplicates, Load, Uncommitted, Predictability, DependencyExposure)
# Ratios that may exceed one by definition: overload, predictability, change against a baseline.
UNBOUNDED = {"load", "load_committed", "predictability", "predictability_mean", "committed_only", "scope_change", "ambition"}
SCALE = st.sampled_from(["-", 0, 1, 2, 3, 5, 8, 13, 20, 21])
VALUE = st.sampled_from(["-", 0, 1, 5, 8, 10, 11])
TEAM = st.sampled_from(["A", "B", "A, B", "-"])
PI = st.sampled_from(["26.1", "26.2", "26.1, 26.2", "-"])
RANKINGS = st.sampled_from(["-", "F1, F2, F3", "F3, F1", "F2, F3, F1, F9"])
NAMES = st.sampled_from(["-", "T1", "T2", "T9", "OUT-1", "K1", "OUT-1: 60%, T2: 40%", "OUT-1, T2", "V", "NOWHERE"])


@st.composite
def features(draw: st.DrawFn, number: int) -> Item:
    return wsjf(
        f"F{number}",
        *(draw(SCALE) for _ in range(4)),
        pi=draw(PI),
        teams=draw(TEAM),
        state=draw(st.sampled_from(["ready", "implementing", "done", "-"])),
        supports=draw(NAMES),
        points=draw(SCALE),
        iteration=draw(st.sampled_from(["-", "1", "26.2.2"])),
        allocation=draw(st.sampled_from(["-", "business", "maintenance"])),
        depends_on=draw(st.sampled_from(["-", "F1", "F2", "F3, F4", "S1"])),
        parent=draw(st.sampled_from(["-", "E1", "F1"])),
        due=draw(st.sampled_from(["-", "2026-04-01", "2027-01-01"])),
    )


@st.composite
def objectives(draw: st.DrawFn, number: int) -> Item:
    return objective(
        f"O{number}",
        draw(TEAM),
        draw(VALUE),
        draw(VALUE),
        pi=draw(PI),
        commitment=draw(st.sampled_from(["committed", "uncommitted"])),
        status=draw(st.sampled_from(["-", "met", "dropped"])),
        supports=draw(NAMES),
        delivers=draw(st.sampled_from(["-", "F1", "F1, F2", "S1", "E1"])),
        replaced_by=draw(st.sampled_from(["-", "O1", "O2"])),
        kpis=draw(st.sampled_from(["-", "K1"])),
        reason="the market moved",
        decided_on="2026-03-20",
        decided_by="Ada",
    )


@st.composite
def trains(draw: st.DrawFn) -> list[Item]:
    capacity = draw(st.sampled_from(["-", 0, 5, 40]))
    return [
        item("vision", "V"),
        item("theme", "T1", weight=draw(st.sampled_from(["-", 0, 1, 3]))),
        item("theme", "T2", weight=draw(st.sampled_from(["-", 1, 2]))),
        item("theme", "T9", status="retired"),
        item("outcome", "OUT-1", parent="T1"),
        item("kpi", "K1", supports="OUT-1", baseline=1, target=2, owner="Ada"),
        item("team", "A", capacity=capacity, velocity=draw(st.sampled_from(["-", 0, 20]))),
        item("team", "B", members=draw(st.sampled_from(["-", 0, 5]))),
        pi("26.1", start="2026-01-05", end="2026-03-15", status=draw(st.sampled_from(["closed", "committed"]))),
        pi(allocation={"business": "70%", "maintenance": "30%"}, confidence={"A": [0, 1, 2, 1, 0]}),
        item("epic", "E1", supports=draw(NAMES), size=draw(SCALE)),
        item("story", "S1", parent="F1", points=draw(SCALE), iteration=draw(st.sampled_from(["-", "26.1.1", "2"]))),
        item("decision", "D1", chosen="F1", over="F2", affects="O1"),
        item(
            "dependency",
            "DEP-1",
            from_=draw(st.sampled_from(["O1", "F1", "A", "S1"])),
            to="B",
            pi=draw(PI),
            affects="O2",
            status=draw(st.sampled_from(["-", "proposed", "accepted", "committed", "done"])),
            needed_by=draw(st.sampled_from(["-", "26.2.1", "26.1.9"])),
            promised_for=draw(st.sampled_from(["-", "26.2.1", "26.2.2"])),
        ),
        item("stakeholder", "SH-1", rankings=draw(RANKINGS)),
        item("stakeholder", "SH-2", rankings=draw(RANKINGS)),
        item("feedback", "FB-1", date="2026-03-01", closed_on=draw(st.sampled_from(["-", "2026-03-04"]))),
        *(draw(features(number)) for number in range(1, 6)),
        *(draw(objectives(number)) for number in range(1, 5)),
    ]


def all_scores(value: object) -> Iterator[Score]:
    """Every score inside a result, however deep."""
    if isinstance(value, Score):
        yield value
    elif isinstance(value, Frozen):
        for name in fields(value):
            yield from all_scores(getattr(value, name))
    elif isinstance(value, dict):
        for one in value.values():
            yield from all_scores(one)


def found(scores: Scores) -> list[Score]:
    return [one for results in scores.results.values() for result in results.values() for one in all_scores(result)]


@settings(max_examples=60, deadline=None)
@given(trains())
def test_ratios_lie_between_nothing_and_all_or_are_not_applicable(items: list[Item]) -> None:
    for one in found(score(train(items), CONFIG)):
        if one.value is not None and one.unit is Unit.RATIO:
            assert one.value >= 0, one.metric
            assert one.metric in UNBOUNDED or one.value <= 1 + 1e-9, one.metric


@settings(max_examples=60, deadline=None)
@given(trains())
def test_what_is_not_applicable_says_why(items: list[Item]) -> None:
    assert [one.metric for one in found(score(train(items), CONFIG)) if (one.value is None) != bool(one.why)] == []


@settings(max_examples=30, deadline=None)
@given(trains(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(items: list[Item], random: object) -> None:
    shuffled = list(items)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
    assert score(train(shuffled), CONFIG) == score(train(items), CONFIG)


@settings(max_examples=30, deadline=None)
@given(trains())
def test_unrelated_items_change_no_number(items: list[Item]) -> None:
    """One of every kind, that nothing names, that names nothing and that has no numbers of its own."""
    before = score(train(items), CONFIG).results
    after = score(train([*items, *(item(kind, f"NEW-{kind}") for kind in UNRELATED)]), CONFIG).results
    for result, subjects in before.items():
        for subject, one in subjects.items():
            assert list(all_scores(after[result][subject])) == list(all_scores(one)), (result, subject)


@settings(max_examples=30, deadline=None)
@given(trains())
def test_a_plan_of_another_pi_changes_no_number_of_this_one(items: list[Item]) -> None:
    more = (
        pi("27.1", start="2027-01-04", end="2027-03-14", status="draft"),
        objective("O9", "A", 9, pi="27.1", supports="T1"),
        item("feature", "F9", pi="27.1", teams="B", points=8, supports="T2"),
    )
    before, after = (score(train(one), CONFIG) for one in (items, [*items, *more]))
    for result in PLANS:
        for pi_id, one in before.results[result].items():
            assert list(all_scores(after.results[result][pi_id])) == list(all_scores(one)), (result, pi_id)


@settings(max_examples=30, deadline=None)
@given(trains())
def test_what_teams_carry_adds_up_to_what_the_pi_plans(items: list[Item]) -> None:
    scores = score(train(items), CONFIG)
    for pi_id, one in scores.of(Load).items():
        totals = scores.of(Totals)[pi_id]
        assert sum(team.all.load for team in one.teams.values()) + one.unowned == pytest.approx(totals.all.points), pi_id


@settings(max_examples=30, deadline=None)
@given(trains())
def test_policies_differ_in_what_was_planned_and_never_in_what_was_delivered(items: list[Item]) -> None:
    kept, moved = (score(train(items), replace(CONFIG, predictability=policy)) for policy in ("baseline", "rebaselined"))
    for pi_id, one in kept.of(Predictability).items():
        other = moved.of(Predictability)[pi_id]
        assert (one.actual, one.missing) == (other.actual, other.missing)
        assert (one.planned, one.other_planned) == (other.other_planned, other.planned)


@settings(max_examples=30, deadline=None)
@given(trains())
def test_a_provisional_number_is_the_lower_of_its_bounds(items: list[Item]) -> None:
    for one in score(train(items), CONFIG).of(Predictability).values():
        every: list[Predictability | TeamPredictability] = [one, *one.teams.values()]
        for each in every:
            assert (each.low is None) == (each.high is None)
            if each.low is not None and each.high is not None:
                assert each.score.value == each.low <= each.high


@settings(max_examples=30, deadline=None)
@given(trains(), st.sampled_from([0.01, 3, 100]))
def test_scaling_all_theme_weights_changes_no_coverage(items: list[Item], factor: float) -> None:
    scaled = [item("theme", one.id, weight=(one.number("weight") or 0) * factor) if one.number("weight") else one for one in items]
    before, after = (score(train(one), CONFIG).of(Coverage) for one in (items, scaled))
    for pi_id, one in before.items():
        for name in ("breadth", "depth", "linked_value", "allocation_fit"):
            assert getattr(after[pi_id], name).value == pytest.approx(getattr(one, name).value)


def test_an_empty_train_has_no_numbers() -> None:
    assert [one.value for one in found(score(train(), CONFIG))] == []


def test_a_bare_pi_has_numbers_only_where_there_is_something_to_count() -> None:
    assert [one.metric for one in found(score(train(pi()), CONFIG)) if one.value is not None] == []


def test_scores_do_not_depend_on_the_wall_clock() -> None:
    assert score(train(golden(), as_of=date(2030, 1, 1)), CONFIG).of(Coverage) == score(train(golden()), CONFIG).of(Coverage)


def test_every_metric_has_a_title_and_a_page() -> None:
    for name, (title, doc) in catalogue().items():
        assert title, name
        assert len(doc) > 200, name


def test_each_metric_runs_after_those_it_needs() -> None:
    seen: set[type] = set()
    for metric in metrics():
        assert set(metric.needs) <= seen, metric.name
        seen.add(metric.result)
