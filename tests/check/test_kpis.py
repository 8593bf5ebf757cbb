from datetime import date

from tests.check.backlogs import TRAIN, said


def test_kpi_without_reading_is_noted_once_it_has_started() -> None:
    backlog = """
    kpis/KPI-2.md
        baseline: 5
        target: 2
        start: 2026-01-01
        due: 2026-12-31
    kpis/KPI-3.md
        baseline: 5
        target: 2
        start: 2026-06-01
        due: 2026-12-31
    """
    assert said("kpi-unmeasured", TRAIN, backlog) == ["KPI-2 has no reading yet"]


def test_old_reading_is_stale() -> None:
    assert said("stale-kpi", TRAIN, as_of=date(2026, 5, 5)) == ["KPI-1 was last read 46 days ago; 45 are agreed"]
    assert said("stale-kpi", TRAIN, as_of=date(2026, 5, 4)) == []


def test_guardrail_that_is_breached_names_the_bound() -> None:
    backlog = """
    kpis/KPI-2.md
        max: 1
        readings: [{date: 2026-03-20, value: 1.4}]
    """
    assert said("guardrail-breached", TRAIN, backlog) == ["KPI-2 stands at 1.4; at most 1 is agreed"]
