import pytest
from tests.check.backlogs import TRAIN, said

RISK = """
risks/RISK-1.md
    title: The test lab moves
    pi: 26.2
"""


def test_risk_of_a_committed_pi_must_be_roamed() -> None:
    assert said("risk-not-roamed", TRAIN, RISK) == ["RISK-1 “The test lab moves” is not ROAMed, and PI 26.2 is committed"]


def test_risk_of_a_draft_may_wait_for_planning() -> None:
    assert said("risk-not-roamed", TRAIN, RISK.replace("26.2", "26.3")) == []


def test_risk_without_pi_takes_that_of_what_it_threatens() -> None:
    backlog = """
    risks/RISK-2.md
        affects: OBJ-1
    objectives/OBJ-1.md
        pi: 26.3
        team: A
    """
    assert said("risk-not-roamed", TRAIN, backlog) == []


def test_owned_risk_needs_an_owner() -> None:
    assert said("risk-without-owner", TRAIN, f"{RISK}    roam: owned\n") == ["RISK-1 “The test lab moves” is owned, and no owner is named"]
    assert said("risk-without-owner", TRAIN, f"{RISK}    roam: owned\n    owner: Ada\n") == []


def test_word_that_is_no_roam_state_is_told_as_such_only() -> None:
    backlog = f"{RISK}    roam: ignored\n"
    assert said("risk-not-roamed", TRAIN, backlog) == []
    assert len(said("invalid-value", TRAIN, backlog)) == 1


@pytest.mark.parametrize("written", ["[1, 2]", "{high: 1}"])
def test_field_of_a_risk_may_hold_a_list_where_one_value_belongs(written: str) -> None:
    backlog = f"{RISK}    probability: {written}\n"
    assert said("risk-not-roamed", TRAIN, backlog) == ["RISK-1 “The test lab moves” is not ROAMed, and PI 26.2 is committed"]
    assert said("risk-not-roamed", TRAIN, f"{RISK}    roam: {written}\n") == []


def test_milestone_ahead_that_nothing_serves_is_told() -> None:
    backlog = """
    milestones/MS-1.md
        due: 2026-11-20
    milestones/MS-2.md
        due: 2026-01-20
    milestones/MS-3.md
        due: 2026-11-20
    features/FEAT-1.md
        relates_to: MS-3
    """
    assert said("milestone-unserved", TRAIN, backlog) == ["nothing serves MS-1"]


def test_milestone_without_date_is_told() -> None:
    backlog = """
    milestones/MS-1.md
        title: Audit
    """
    assert said("milestone-without-date", TRAIN, backlog) == ["MS-1 “Audit” has no date"]
