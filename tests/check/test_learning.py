from datetime import date

from tests.check.backlogs import TRAIN, said


def test_feedback_open_for_longer_than_a_pi_is_told() -> None:
    backlog = """
    feedback/FB-1.md
        date: 2026-01-20
    feedback/FB-2.md
        date: 2026-01-20
        disposition: declined
    feedback/FB-3.md
        date: 2026-03-20
    """
    assert said("feedback-open", TRAIN, backlog) == ["FB-1 has been open for 71 days, longer than a PI"]


def test_train_without_dates_takes_twelve_weeks_for_a_pi() -> None:
    backlog = """
    feedback/FB-1.md
        date: 2026-01-07
    """
    assert said("feedback-open", backlog, as_of=date(2026, 4, 1)) == []
    assert said("feedback-open", backlog, as_of=date(2026, 4, 2)) == ["FB-1 has been open for 85 days, longer than a PI"]


def test_epic_whose_mvp_is_done_asks_for_a_decision() -> None:
    backlog = """
    epics/EPIC-1.md
        mvp: FEAT-1 and FEAT-2 in one city
    features/FEAT-1.md
        state: done
    features/FEAT-2.md
        state: done
    """
    assert said("epic-undecided", backlog) == ["the MVP of EPIC-1 is done (FEAT-1 and FEAT-2), and nothing is decided"]
    assert said("epic-undecided", backlog.replace("state: done", "state: ready", 1)) == []


def test_decision_on_the_epic_or_in_a_record_answers_it() -> None:
    epic = """
    epics/EPIC-1.md
        state: done
        mvp: One city
    """
    record = """
    decisions/DEC-1.md
        chosen: EPIC-1
    """
    assert said("epic-undecided", epic) == ["the MVP of EPIC-1 is done (the epic is done), and nothing is decided"]
    assert said("epic-undecided", f"{epic}    decision: pivot") == []
    assert said("epic-undecided", epic, record) == []


def test_decision_needs_date_decider_and_reason() -> None:
    backlog = """
    decisions/DEC-1.md
        title: Wallet first
    decisions/DEC-2.md
        date: 2026-04-01
        decided_by: Ada
        | Because customers asked.
    """
    assert said("decision-incomplete", backlog) == ["DEC-1 “Wallet first” has no date, decider or reason"]
