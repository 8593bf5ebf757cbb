"""Findings for people at a terminal: what, where, the line itself, and what to do."""

import unicodedata
from collections.abc import Iterator

import click

from northline.exchange.findings.report import Report, answer
from northline.exchange.format import Format
from northline.exchange.log_text import printable
from northline.model.finding import Finding, Severity
from northline.model.place import Place
from northline.model.text import count

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
# A line longer than this is shown around the words it is about.
WIDEST = 120
BEFORE = 40


def write(report: Report) -> str:
    """All findings, answered ones in brief, and last the counts, those of alignment apart."""
    blocks = ["\n".join(_lines(report, one)) for one in report.findings]
    sums = "\n".join(filter(None, (counts(report.findings), alignment(report.findings))))
    return "\n\n".join([*blocks, sums]) + "\n"


def counts(findings: tuple[Finding, ...]) -> str:
    """How many findings there are: `14 errors, 9 warnings, 3 notes · 2 explained, 1 allowed`."""
    still_open = [one for one in findings if one.open]
    told = [count(sum(one.severity is severity for one in still_open), severity.word) for severity in sorted(Severity, reverse=True)]
    return " · ".join(filter(None, (", ".join(told), ", ".join(_answered(findings)))))


def alignment(findings: tuple[Finding, ...]) -> str:
    """How many findings on alignment nobody has explained, which is the number to drive down; empty when there are none."""
    found = tuple(one for one in findings if one.aligns)
    waiting = f"{sum(one.open for one in found)} unexplained"
    return f"alignment: {', '.join((waiting, *_answered(found)))}" if found else ""


def _answered(findings: tuple[Finding, ...]) -> Iterator[str]:
    allowed = sum(bool(one.allowed) for one in findings)
    explained = sum(not one.open for one in findings) - allowed
    yield from (f"{number} {word}" for number, word in ((explained, "explained"), (allowed, "allowed")) if number)


def _lines(report: Report, finding: Finding) -> Iterator[str]:
    place = finding.place
    margin = " " * (len(str(place.line)) if place.line else 1)
    yield _headline(report, finding)
    yield f"{margin} {_style(report, '-->')} {printable(report.path(place))}{_position(place)}"
    if finding.open:
        yield from _snippet(report, finding, margin)
        yield from _advice(report, finding, margin)


def _headline(report: Report, finding: Finding) -> str:
    answered = answer(finding)
    note = f" ({printable(answered)})" if answered else ""
    color = COLORS[finding.severity] if finding.open else "bright_black"
    head = (
        click.style(f"{finding.severity.word}[{finding.code}]", fg=color, bold=True)
        if report.color
        else f"{finding.severity.word}[{finding.code}]"
    )
    return f"{head} {finding.name}: {printable(finding.message)}{note}"


def _position(place: Place) -> str:
    if not place.line:
        return ""
    return f":{place.line}:{place.column}" if place.column else f":{place.line}"


def _snippet(report: Report, finding: Finding, margin: str) -> Iterator[str]:
    place = finding.place
    line = report.line(place)
    if line is None or not line.strip():
        return
    shown, start = _window(line, place)
    bar = _style(report, "|")
    yield f"{margin}  {bar}"
    yield f" {_style(report, str(place.line))} {bar}   {printable(shown)}"
    if place.column:
        before = line[start : place.column - 1]
        marked = line[place.column - 1 : place.column - 1 + place.width][: max(1, len(shown) - len(before))]
        carets = "^" * max(1, _cells(marked))
        lead = " " * (_cells(before) + bool(start))
        yield f"{margin}  {bar}   {lead}{click.style(carets, fg=COLORS[finding.severity], bold=True) if report.color else carets}"


def _window(line: str, place: Place) -> tuple[str, int]:
    """The part of a long line around the place, and where that part starts."""
    if len(line) <= WIDEST:
        return line, 0
    start = max(0, place.column - 1 - BEFORE)
    end = start + WIDEST
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else ""), start


def _cells(text: str) -> int:
    """How many columns a text takes on a terminal: wide letters take two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(bool(unicodedata.combining(letter)) for letter in text)


def _advice(report: Report, finding: Finding, margin: str) -> Iterator[str]:
    sign = _style(report, "=")
    for place in finding.related[:3]:
        yield f"{margin}  {sign} see: {printable(report.path(place))}{_position(place)}"
    if finding.hint:
        yield f"{margin}  {sign} hint: {printable(finding.hint)}"
    yield f"{margin}  {sign} more: northline explain {finding.code}"


def _style(report: Report, text: str) -> str:
    return click.style(text, fg="blue", bold=True) if report.color else text


FORMAT = Format("text", write)
