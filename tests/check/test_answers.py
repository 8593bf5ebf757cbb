import pytest
from tests.check.backlogs import TRAIN, findings, of, said, told

from northline.config import Config
from northline.model.finding import Severity

ORPHAN = """
objectives/OBJ-1.md
    team: A
    pi: 26.2
"""
RECORD = """
decisions/DEC-1.md
    date: 2026-03-30
    decided_by: Ada
    reason: We owe it to the works council.
    explains: OBJ-1
"""


def test_allowance_with_a_reason_answers_the_finding_and_keeps_it() -> None:
    allowed = f"{ORPHAN}    allow: [{{check: no-line-of-sight, reason: internal work}}]\n"
    (finding,) = of("no-line-of-sight", TRAIN, allowed)
    assert (finding.allowed, finding.open) == ("internal work", False)
    assert said("unused-allowance", TRAIN, allowed) == []


def test_allowance_may_name_the_code() -> None:
    (finding,) = of("no-line-of-sight", TRAIN, f"{ORPHAN}    allow: [{{check: NL420, reason: internal work}}]\n")
    assert finding.allowed == "internal work"


def test_allowance_of_another_check_answers_nothing_and_is_noted() -> None:
    allowed = f"{ORPHAN}    supports: OUT-1\n    allow: [{{check: no-line-of-sight, reason: internal work}}]\n"
    assert told("unused-allowance", TRAIN, allowed) == ["OBJ-1 allows no-line-of-sight, which finds nothing here | remove the allowance"]


def test_allowance_of_an_unknown_check_suggests_the_closest() -> None:
    allowed = f"{ORPHAN}    allow: [{{check: no-line-of-site, reason: internal work}}]\n"
    assert told("unknown-check", TRAIN, allowed) == ["OBJ-1 allows no-line-of-site, which is no check | did you mean no-line-of-sight?"]
    assert said("unused-allowance", TRAIN, allowed) == []


def test_allowed_state_is_not_hidden_in_a_group() -> None:
    backlog = "".join(f"stories/S-{number}.md\n    state: Accepted\n" for number in range(1, 7))
    allowed = backlog.replace("S-1.md\n", "S-1.md\n    allow: [{check: unknown-state, reason: as the source says}]\n")
    found = of("unknown-state", allowed)
    assert sorted((one.item, one.allowed) for one in found) == [("S-1", "as the source says"), ("S-2", "")]


def test_decision_that_names_the_item_explains_its_alignment_finding() -> None:
    (finding,) = of("no-line-of-sight", TRAIN, ORPHAN, RECORD)
    assert (finding.explained_by, finding.open) == ("DEC-1", False)


def test_decision_explains_no_broken_link() -> None:
    (finding,) = of("dangling-link", TRAIN, f"{ORPHAN}    delivers: FEAT-9\n", RECORD)
    assert (finding.explained_by, finding.open) == ("", True)


def test_item_of_another_kind_explains_nothing() -> None:
    (finding,) = of("no-line-of-sight", TRAIN, ORPHAN, RECORD.replace("decisions/DEC-1.md", "feedback/FB-1.md"))
    assert finding.explained_by == ""


@pytest.mark.parametrize("name", ["no-line-of-sight", "NL420"])
def test_configuration_sets_the_severity_or_switches_a_check_off(name: str) -> None:
    (finding,) = of("no-line-of-sight", TRAIN, ORPHAN, config=Config(severity={name: Severity.ERROR}))
    assert finding.severity is Severity.ERROR
    assert of("no-line-of-sight", TRAIN, ORPHAN, config=Config(severity={name: None})) == ()


def test_allowance_of_a_check_that_is_off_is_not_noted() -> None:
    allowed = f"{ORPHAN}    allow: [{{check: no-line-of-sight, reason: internal work}}]\n"
    assert said("unused-allowance", TRAIN, allowed, config=Config(severity={"no-line-of-sight": None})) == []


def test_unknown_check_in_the_configuration_is_noted() -> None:
    assert told("unknown-severity", config=Config(severity={"too_long": None})) == [
        "the configuration sets a severity for too_long, which is no check | did you mean too-long?",
    ]


def test_findings_come_worst_first_then_by_place() -> None:
    found = findings(TRAIN, ORPHAN, f"{ORPHAN.replace('OBJ-1', 'OBJ-2')}    delivers: FEAT-9\n")
    assert [(one.severity.word, one.place.path) for one in found] == sorted(
        ((one.severity.word, one.place.path) for one in found),
        key=lambda pair: (["error", "warning", "note"].index(pair[0]), pair[1]),
    )
    assert found[0].name == "dangling-link"
