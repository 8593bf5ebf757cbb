"""Findings as a GitLab code quality report, which merge requests compare with their target branch."""

from northline.exchange.findings.report import Report
from northline.exchange.format import Format
from northline.exchange.log_text import json_text
from northline.model.finding import Finding, Severity
from northline.model.fingerprint import fingerprints

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report) -> str:
    """A list of the open findings."""
    marks = zip(report.findings, fingerprints(report.findings), strict=True)
    entries = [_entry(report, one, mark) for one, mark in marks if one.open]
    return json_text(entries)


def _entry(report: Report, finding: Finding, mark: str) -> dict[str, object]:
    hint = f" ({finding.hint})" if finding.hint else ""
    return {
        "description": f"{finding.message}{hint}",
        "check_name": finding.name,
        "fingerprint": mark,
        "severity": SEVERITIES[finding.severity],
        # The format asks for a line even where a finding is about a whole file.
        "location": {"path": report.path(finding.place), "lines": {"begin": max(1, finding.place.line)}},
    }


FORMAT = Format("gitlab", write)
