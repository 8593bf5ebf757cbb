"""Findings as JSON, in the shape they have in `data/portfolio.json`."""

from northline.exchange.findings.report import Report, worst
from northline.exchange.format import Format
from northline.exchange.log_text import json_text
from northline.model.finding import Finding, Severity


def record(finding: Finding, path: str) -> dict[str, object]:
    """A finding as data; `path` is its place's path with the content folder before it."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "path": path,
        "line": finding.place.line,
        "column": finding.place.column,
        "item": finding.item,
        "hint": finding.hint,
        "explained_by": finding.explained_by,
        "allowed": finding.allowed,
    }


def write(report: Report) -> str:
    """The findings with their counts by severity, answered ones counted apart."""
    still_open = [one for one in report.findings if one.open]
    counts = {severity.word: sum(one.severity is severity for one in still_open) for severity in Severity}
    worst_open = worst(report.findings)
    data = {
        "format": "northline/1",
        "as_of": report.as_of,
        "counts": {**counts, "answered": len(report.findings) - len(still_open)},
        "worst": worst_open.word if worst_open else None,
        "findings": [record(one, report.path(one.place)) for one in report.findings],
    }
    return json_text(data)


FORMAT = Format("json", write)
