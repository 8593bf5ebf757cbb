"""Findings as SARIF 2.1.0, the format that code scanning reads."""

from collections.abc import Iterable
from urllib.parse import quote

from northline.exchange.findings.report import Report, answer
from northline.exchange.format import Format
from northline.exchange.log_text import json_text
from northline.model.finding import Finding
from northline.model.fingerprint import fingerprints
from northline.model.place import Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report) -> str:
    """One run with the rules that found something; answered findings are suppressed, not left out."""
    marks = fingerprints(report.findings)
    codes = sorted({one.code for one in report.findings})
    run = {
        "tool": {"driver": {"name": "northline", "rules": [_rule(report, code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, one, mark, codes) for one, mark in zip(report.findings, marks, strict=True)],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(report: Report, code: str) -> dict[str, object]:
    doc = report.page(code)
    page = report.catalogue.rules.get(code)
    return {
        "id": code,
        "name": page.name if page else code,
        "shortDescription": {"text": doc.partition("\n")[0] or code},
        "help": {"text": doc or code, "markdown": doc or code},
        "defaultConfiguration": {"level": page.severity.word if page else "warning"},
    }


def _result(report: Report, finding: Finding, mark: str, codes: list[str]) -> dict[str, object]:
    answered = answer(finding)
    hint = f"\n{finding.hint}" if finding.hint else ""
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.word,
        "message": {"text": f"{finding.message}{hint}"},
        "locations": [_location(report, finding.place)],
        "relatedLocations": _distinct(_location(report, place) for place in finding.related),
        "partialFingerprints": {"northline/1": mark},
    }
    return {**result, "suppressions": [{"kind": "external", "justification": answered}]} if answered else result


def _distinct(locations: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """The locations without those that are there already, which the format forbids; they are few."""
    found: list[dict[str, object]] = []
    for one in locations:
        if one not in found:
            found.append(one)
    return found


def _location(report: Report, place: Place) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(report.path(place))}}
    if place.line:
        columns = {"startColumn": place.column, "endColumn": place.column + place.width} if place.column else {}
        physical["region"] = {"startLine": place.line, **columns}
    return {"physicalLocation": physical}


FORMAT = Format("sarif", write)
