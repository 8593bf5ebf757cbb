from datetime import date

from tests.check.backlogs import TRAIN, said

from northline.config import Config

LATE = date(2026, 4, 20)


def objective(name: str, *lines: str, pi: str = "26.2") -> str:
    return f"objectives/{name}.md\n" + "".join(f"    {line}\n" for line in ("team: A", f"pi: {pi}", *lines))


CLOSED = TRAIN.replace("status: committed", "status: closed")


def test_objective_that_no_demo_shows_by_the_middle_of_the_pi_is_told() -> None:
    backlog = objective("OBJ-1", "delivers: FEAT-1") + objective("OBJ-2")
    demo = """
    features/FEAT-1.md
        pi: 26.2
    demos/DEMO-1.md
        about: FEAT-1
    """
    assert said("never-demoed", TRAIN, backlog, demo, as_of=LATE) == ["half of PI 26.2 is over, and no demo shows OBJ-2"]
    assert said("never-demoed", TRAIN, backlog, demo, as_of=date(2026, 4, 17)) == []


def test_train_that_records_no_demos_is_told_once() -> None:
    backlog = objective("OBJ-1") + objective("OBJ-2")
    assert said("never-demoed", TRAIN, backlog, as_of=LATE) == [
        "half of PI 26.2 is over, and no demo shows any of its 2 committed objectives",
    ]


def test_uncommitted_or_dropped_objective_need_not_be_shown() -> None:
    backlog = objective("OBJ-1", "commitment: uncommitted") + objective("OBJ-2", "status: dropped")
    assert said("never-demoed", TRAIN, backlog, as_of=LATE) == []


def test_item_that_continues_what_continues_another_was_carried_over_twice() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.1
    features/FEAT-2.md
        continues: FEAT-1
    features/FEAT-3.md
        pi: 26.2
        continues: FEAT-2
    """
    assert said("carried-over-twice", TRAIN, backlog) == ["FEAT-3 was carried over twice: it continues FEAT-2, then FEAT-1"]


def test_carried_over_once_is_fine_and_a_circle_does_no_harm() -> None:
    backlog = """
    features/FEAT-1.md
        continues: FEAT-2
    features/FEAT-2.md
        continues: FEAT-1
    features/FEAT-3.md
        continues: FEAT-4
    features/FEAT-4.md
        pi: 26.2
    """
    assert said("carried-over-twice", TRAIN, backlog) == []


def test_closed_pi_asks_for_the_actual_value() -> None:
    backlog = objective("OBJ-1", "business_value: 8") + objective("OBJ-2", "business_value: 5", "actual_value: 4")
    assert said("actual-missing", CLOSED, backlog) == ["OBJ-1 has no actual value, and PI 26.2 is closed"]
    assert said("actual-missing", TRAIN, backlog) == []


def test_closed_pi_without_any_actual_value_is_told_once() -> None:
    backlog = objective("OBJ-1", "business_value: 8") + objective("OBJ-2", "business_value: 5")
    assert said("actual-missing", CLOSED, backlog) == ["no objective of PI 26.2 has an actual value, although it is closed"]


def test_dropped_objective_scores_nothing_and_needs_no_actual_value() -> None:
    assert said("actual-missing", CLOSED, objective("OBJ-1", "business_value: 8", "status: dropped")) == []


def test_actual_value_without_a_planned_one_is_told() -> None:
    assert said("actual-without-planned", CLOSED, objective("OBJ-1", "actual_value: 8")) == ["OBJ-1 has an actual value and no planned one"]


def test_status_that_contradicts_the_actual_value_is_told() -> None:
    met = objective("OBJ-1", "business_value: 8", "actual_value: 0", "status: met")
    missed = objective("OBJ-2", "business_value: 8", "actual_value: 8", "status: missed")
    assert said("status-against-value", CLOSED, met, missed) == [
        "OBJ-1 is met with an actual value of 0",
        "OBJ-2 is missed with an actual value of 8",
    ]


def test_column_over_its_limit_is_told() -> None:
    backlog = "".join(f"features/FEAT-{number}.md\n    state: implementing\n" for number in (1, 2, 3))
    assert said("wip-limit", backlog, config=Config(wip={"implementing": 2})) == [
        "3 features in implementing, the limit is 2: FEAT-1, FEAT-2 and FEAT-3",
    ]
    assert said("wip-limit", backlog, config=Config(wip={"implementing": 3})) == []
