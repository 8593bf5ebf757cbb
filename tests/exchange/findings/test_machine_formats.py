"""Formats that other programs draw: what each must hold for them to do so."""

import json
from xml.etree import ElementTree as ET

from tests.exchange.findings.reports import DANGLING, NO_VISION, NOTE, SHORT, UNSERVED, report

from northline.exchange.findings import formats
from northline.model.fingerprint import fingerprints
from northline.model.frozen import replace
from northline.model.place import Place


def test_formats_are_found_by_themselves_text_first() -> None:
    assert list(formats()) == ["text", "json", "github", "gitlab", "junit", "sarif"]


def test_sarif_places_a_result_and_explains_its_rule() -> None:
    (run,) = json.loads(formats()["sarif"].write(report(DANGLING)))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    (result,) = run["results"]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("NL201", "A link names an item that does not exist.")
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("NL201", 0, "error")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/features/FEAT-7.md"},
        "region": {"startLine": 9, "startColumn": 14, "endColumn": 21},
    }


def test_sarif_suppresses_what_is_answered() -> None:
    (run,) = json.loads(formats()["sarif"].write(report(UNSERVED)))["runs"]
    assert run["results"][0]["suppressions"] == [{"kind": "external", "justification": "explained by DEC-1"}]


def test_sarif_names_each_related_location_once() -> None:
    places = (Place("a.md", 1), Place("a.md", 1, 0, 7), Place("b.md", 2, 3), Place("a.md", 1))
    (run,) = json.loads(formats()["sarif"].write(report(replace(DANGLING, related=places))))["runs"]
    uris = [one["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"][0]["relatedLocations"]]
    assert uris == ["content/a.md", "content/b.md"]


def test_sarif_escapes_paths() -> None:
    odd = replace(DANGLING, place=Place("features/a b#c.md", 1, 1))
    (run,) = json.loads(formats()["sarif"].write(report(odd)))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/features/a%20b%23c.md"


def test_junit_fails_errors_and_warnings_skips_answered_and_passes_notes() -> None:
    suite = ET.fromstring(formats()["junit"].write(report(DANGLING, NO_VISION, UNSERVED, NOTE)))  # noqa: S314  # our own text
    assert {name: suite.get(name) for name in ("tests", "failures", "skipped")} == {"tests": "4", "failures": "2", "skipped": "1"}
    assert [[child.tag for child in case] for case in suite] == [["failure"], ["failure"], ["skipped"], ["system-out"]]


def test_junit_without_findings_has_a_case_that_passes() -> None:
    suite = ET.fromstring(formats()["junit"].write(report()))  # noqa: S314  # our own text
    assert [case.get("name") for case in suite] == ["no findings"]


def test_junit_stays_well_formed_whatever_a_title_holds() -> None:
    hostile = replace(DANGLING, message='a<b> & "c" \x00\x1b]]>')
    suite = ET.fromstring(formats()["junit"].write(report(hostile)))  # noqa: S314  # our own text
    assert suite[0].get("name") == 'NL201 dangling-link: a<b> & "c" \ufffd\ufffd]]>'


def test_github_commands_escape_what_would_end_them() -> None:
    odd = replace(DANGLING, message="50% of\nall", hint="", place=Place("a,b:c.md", 3, 2, 4))
    assert formats()["github"].write(report(odd)) == (
        "::error file=content/a%2Cb%3Ac.md,line=3,col=2,title=NL201 dangling-link,endColumn=6::50%25 of%0Aall\n"
    )


def test_github_is_not_told_what_is_answered() -> None:
    assert formats()["github"].write(report(UNSERVED, SHORT)) == ""


def test_gitlab_lists_open_findings_with_a_line_each() -> None:
    (first, second) = json.loads(formats()["gitlab"].write(report(DANGLING, UNSERVED, NO_VISION)))
    assert (first["check_name"], first["severity"], first["location"]) == (
        "dangling-link",
        "critical",
        {"path": "content/features/FEAT-7.md", "lines": {"begin": 9}},
    )
    assert second["location"] == {"path": "content", "lines": {"begin": 1}}


def test_fingerprint_stays_when_lines_move_and_tells_twins_apart() -> None:
    moved = replace(DANGLING, place=Place("features/FEAT-7.md", 90, 1))
    assert fingerprints((DANGLING,)) == fingerprints((moved,))
    assert len(set(fingerprints((DANGLING, moved)))) == 2
