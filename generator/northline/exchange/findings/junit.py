"""Findings as JUnit XML, the format that every CI server draws as test results."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from northline.exchange.findings.report import Report, answer
from northline.exchange.format import Format
from northline.model.finding import Finding, Severity

# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report) -> str:
    """One suite, a case a finding: errors and warnings fail, answered ones are skipped, notes pass with their text."""
    failures = sum(one.open and one.severity > Severity.NOTE for one in report.findings)
    skipped = sum(not one.open for one in report.findings)
    tests = max(1, len(report.findings))
    head = f'<testsuite name="northline" tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}">'
    cases = [line for one in report.findings for line in _case(report, one)] or ['  <testcase classname="northline" name="no findings"/>']
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *cases, "</testsuite>"]) + "\n"
    # Only texts hold these, and build servers obey what follows them in a log.
    return text.replace("##", "#&#35;").replace("\n::", "\n&#58;:")


def _case(report: Report, finding: Finding) -> Iterator[str]:
    path = report.path(finding.place)
    name = _clean(f"{finding.code} {finding.name}: {finding.message}")
    yield f"  <testcase classname={quoteattr(_clean(path))} name={quoteattr(name)} file={quoteattr(_clean(path))}>"
    details = escape(_clean(f"{path}:{finding.place.line}:{finding.place.column}\n{finding.message}\n{finding.hint}".rstrip()))
    if not finding.open:
        yield f"    <skipped message={quoteattr(_clean(answer(finding)))}/>"
    elif finding.severity > Severity.NOTE:
        yield f"    <failure type={quoteattr(finding.severity.word)} message={quoteattr(_clean(finding.message))}>{details}</failure>"
    else:
        yield f"    <system-out>{details}</system-out>"
    yield "  </testcase>"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


FORMAT = Format("junit", write)
