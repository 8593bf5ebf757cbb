from tests.check.backlogs import TRAIN, said


def objective(*lines: str) -> str:
    return "objectives/OBJ-1.md\n" + "".join(f"    {line}\n" for line in ("team: A", "pi: 26.2", *lines))


FEATURE = """
features/FEAT-1.md
    pi: 26.2
stories/S-1.md
    parent: FEAT-1
    state: blocked
"""


def test_objective_on_track_with_a_blocked_story_is_a_watermelon() -> None:
    assert said("watermelon", TRAIN, FEATURE, objective("status: on_track", "delivers: FEAT-1")) == [
        "OBJ-1 is on track, while S-1 of FEAT-1 is blocked",
    ]


def test_objective_that_admits_its_risk_is_none() -> None:
    assert said("watermelon", TRAIN, FEATURE, objective("status: at_risk", "delivers: FEAT-1")) == []


def test_kpi_that_is_off_contradicts_on_track() -> None:
    worse = TRAIN.replace("value: 15", "value: 9")
    assert said("watermelon", worse, objective("status: on_track", "kpis: KPI-1")) == [
        "OBJ-1 is on track, while KPI-1 is worse than its baseline",
    ]
    assert said("watermelon", TRAIN, objective("status: on_track", "kpis: KPI-1")) == []


def test_dropped_objective_needs_reason_date_and_decider() -> None:
    assert said("change-without-record", TRAIN, objective("status: dropped")) == ["OBJ-1 was changed without reason, date and decider"]
    assert said("change-without-record", TRAIN, objective("status: dropped", "reason: Moved", "decided_on: 2026-04-01")) == [
        "OBJ-1 was changed without decider",
    ]


def test_complete_record_on_the_objective_or_in_a_decision_is_enough() -> None:
    decision = """
    decisions/DEC-1.md
        date: 2026-04-01
        decided_by: Ada
        reason: Moved
        affects: OBJ-1
    """
    own = objective("status: dropped", "reason: Moved", "decided_on: 2026-04-01", "decided_by: Ada")
    assert said("change-without-record", TRAIN, own) == []
    assert said("change-without-record", TRAIN, objective("status: dropped"), decision) == []


PLAN = TRAIN.replace(
    "    baseline: pi-26.2\n",
    "    | ## Baseline\n    |\n    | | id | commitment | business value |\n    | |---|---|---|\n"
    "    | | OBJ-1 | committed | 5 |\n    | | OBJ-2 | committed | 3 |\n",
)
REST = "objectives/OBJ-2.md\n    pi: 26.2\n    business_value: 3\n"


def test_change_against_the_baseline_needs_a_record_as_well() -> None:
    """Another value, another commitment, a newcomer, and one that is gone without a trace."""
    assert said("change-without-record", PLAN, REST, objective("business_value: 5")) == []
    assert said("change-without-record", PLAN, REST, objective("business_value: 8")) == [
        "OBJ-1 was given another value since the PI was committed without reason, date and decider",
    ]
    assert said("change-without-record", PLAN, REST, objective("business_value: 5", "commitment: uncommitted")) == [
        "OBJ-1 was made uncommitted since the PI was committed without reason, date and decider",
    ]
    newcomer = REST.replace("OBJ-2", "OBJ-3")
    assert said("change-without-record", PLAN, REST, newcomer, objective("business_value: 5")) == [
        "OBJ-3 was added since the PI was committed without reason, date and decider",
    ]
    assert said("change-without-record", PLAN, objective("business_value: 5")) == [
        "the plan of PI 26.2 holds OBJ-2, of which nothing is left",
    ]


def test_recorded_change_against_the_baseline_is_none() -> None:
    own = objective("business_value: 8", "reason: The date moved", "decided_on: 2026-04-01", "decided_by: Ada")
    assert said("change-without-record", PLAN, REST, own) == []
