from datetime import date

from tests.check.backlogs import TRAIN, of, said

from northline.model.finding import Severity


def test_pi_iteration_and_kpi_that_end_before_they_start_are_told() -> None:
    backlog = """
    pis/27.1.md
        start: 2027-03-16
        end: 2026-05-22
    kpis/KPI-2.md
        start: 2026-03-16
        due: 2025-05-22
    pis/27.2.md
        iterations: [{id: 1, start: 2027-06-14, end: 2027-06-01}]
    """
    assert sorted(said("dates-reversed", TRAIN, backlog)) == [
        "KPI-2 is due on 2025-05-22, before it starts on 2026-03-16",
        "PI 27.1 ends on 2026-05-22, before it starts on 2027-03-16",
        "iteration 27.2.1 ends on 2027-06-01, before it starts on 2027-06-14",
    ]


def test_overlapping_pis_contradict() -> None:
    backlog = """
    pis/26.1.md
        start: 2026-01-05
        end: 2026-03-20
    """
    (finding,) = of("pis-overlap", TRAIN, backlog)
    assert finding.message == "PI 26.2 starts on 2026-03-16, before PI 26.1 ends on 2026-03-20"
    assert (finding.severity, finding.place.path, finding.related[0].path) == (Severity.ERROR, "pis/26.2.md", "pis/26.1.md")


def test_pi_without_dates_is_noted_where_others_have_them() -> None:
    backlog = """
    pis/26.4.md
        title: Next autumn
    """
    assert said("pi-without-dates", TRAIN, backlog) == ["PI 26.4 has no start or end"]
    assert said("pi-without-dates", backlog) == []


def test_iteration_outside_its_pi_contradicts() -> None:
    backlog = """
    pis/27.1.md
        start: 2027-01-04
        end: 2027-03-12
        iterations: [{id: 1, start: 2027-01-04, end: 2027-01-15}, {id: 2, start: 2027-03-01, end: 2027-03-19}]
    """
    assert said("iteration-outside-pi", TRAIN, backlog) == ["iteration 27.1.2 ends on 2027-03-19, after PI 27.1 ends on 2027-03-12"]


def test_pi_that_is_over_and_not_closed_is_noted() -> None:
    assert said("pi-not-closed", TRAIN, as_of=date(2026, 5, 23)) == ["PI 26.2 ended on 2026-05-22 and is not closed"]
    assert said("pi-not-closed", TRAIN, as_of=date(2026, 5, 22)) == []


def test_draft_that_has_begun_is_noted() -> None:
    assert said("pi-not-closed", TRAIN.replace("committed", "closed"), as_of=date(2026, 6, 1)) == [
        "PI 26.3 began on 2026-05-25 and is still a draft",
    ]
