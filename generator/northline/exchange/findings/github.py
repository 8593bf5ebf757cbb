"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from northline.exchange.findings.report import Report
from northline.exchange.format import Format
from northline.model.finding import Finding, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report) -> str:
    """One command a line for each open finding; answered ones need no attention there."""
    return "".join(f"{_command(report, one)}\n" for one in report.findings if one.open)


def _command(report: Report, finding: Finding) -> str:
    place = finding.place
    given = {"file": report.path(place), "line": place.line, "col": place.column, "title": f"{finding.code} {finding.name}"}
    if place.line and place.column:
        given["endColumn"] = place.column + place.width
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in given.items() if value)
    hint = f"\n{finding.hint}" if finding.hint else ""
    return f"::{COMMANDS[finding.severity]} {properties}::{_data(finding.message + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format("github", write)
