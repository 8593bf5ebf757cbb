import json

from tests.exchange.findings.reports import DANGLING, NO_VISION, SHORT, UNSERVED, report

from northline.exchange.findings.records import write
from northline.model.fingerprint import new_since
from northline.model.frozen import replace


def test_finding_has_the_shape_of_the_data_file() -> None:
    data = json.loads(write(report(DANGLING)))
    assert data["findings"] == [
        {
            "code": "NL201",
            "name": "dangling-link",
            "severity": "error",
            "message": "FEAT-7 depends on FEAT-99, which does not exist",
            "path": "content/features/FEAT-7.md",
            "line": 9,
            "column": 14,
            "item": "FEAT-7",
            "hint": "did you mean FEAT-9?",
            "explained_by": "",
            "allowed": "",
        },
    ]


def test_counts_hold_open_findings_by_severity_and_answered_ones_apart() -> None:
    data = json.loads(write(report(DANGLING, UNSERVED, SHORT, NO_VISION)))
    assert (data["format"], data["as_of"], data["worst"]) == ("northline/1", "2026-04-01", "error")
    assert data["counts"] == {"error": 1, "warning": 1, "note": 0, "answered": 2}


def test_no_findings_are_an_empty_list() -> None:
    data = json.loads(write(report()))
    assert (data["findings"], data["worst"]) == ([], None)


def test_finding_whose_answer_is_gone_is_new() -> None:
    reopened = replace(SHORT, allowed="")
    assert new_since((DANGLING, reopened), (DANGLING, SHORT)) == (reopened,)
