"""Reports for programs stay what they are, whatever authors write; exit codes say how a check went."""

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from tests.exchange.findings.sarif_schema import SARIF
from tests.safety.attacks import FILE_NAMES
from tests.safety.naughty import NAUGHTY
from tests.safety.trains import northline, write_train

FIELDS = ("title", "parent", "state", "team", "job_size")


@pytest.fixture(scope="module")
def train(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A train that is wrong about everything, in words that no format likes."""
    folder = tmp_path_factory.mktemp("wrong")
    files = {
        f"features/w-{number}.md": f"---\n{''.join(f'{name}: {said}{chr(10)}' for name in (*FIELDS, said))}---\n[[{text}]]\n"
        for number, text in enumerate(NAUGHTY)
        for said in [json.dumps(text, ensure_ascii=max(text) < "\U00010000")]
    }
    write_train(folder, files, {f"features/{name}": "x" for name in FILE_NAMES})
    return folder


def told(train: Path, form: str) -> subprocess.CompletedProcess[str]:
    done = northline("check", "--format", form, folder=train)
    assert done.returncode == 1, done.stderr
    return done


def test_sarif_keeps_to_its_schema(train: Path) -> None:
    log = json.loads(told(train, "sarif").stdout)
    jsonschema.validate(log, SARIF)
    assert len(log["runs"][0]["results"]) > 500


def test_a_log_that_breaks_the_schema_is_noticed(train: Path) -> None:
    log = json.loads(told(train, "sarif").stdout)
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SARIF)


def test_junit_is_xml_with_a_case_for_every_finding(train: Path) -> None:
    suite = ET.fromstring(told(train, "junit").stdout)  # noqa: S314  # our own text
    assert suite.tag in {"testsuite", "testsuites"}
    assert int(suite.get("tests", "0")) == len(suite) > 500
    assert int(suite.get("failures", "0")) == len(suite.findall("case/failure") or suite.findall("*/failure"))


def test_every_line_for_github_is_one_command_of_ours(train: Path) -> None:
    lines = told(train, "github").stdout.splitlines()
    assert len(lines) > 500
    assert [line for line in lines if not re.fullmatch(r"::(error|warning|notice) [^:\r\n]*::[^\r\n]+", line)] == []


def test_gitlab_is_a_list_with_the_fields_that_it_asks_for(train: Path) -> None:
    entries = json.loads(told(train, "gitlab").stdout)
    assert len(entries) > 500
    assert {severity["severity"] for severity in entries} <= {"info", "minor", "major", "critical", "blocker"}
    assert all(one["description"] and one["check_name"] and one["location"]["lines"]["begin"] > 0 for one in entries)
    assert len({one["fingerprint"] for one in entries}) == len(entries)


def test_findings_are_known_again_when_lines_move(tmp_path: Path) -> None:
    files = {
        "features/twice.md": b"---\nstate: ready\npoints: x\nstate: done\nparent: GONE\n---\n[[GONE]]\n",
        "features/latin.md": b"---\ntitle: T\xfcr\n---\n",
        "features/same.md": b"---\ntype: feature\nid: TWICE\n---\n",
    }
    marks = []
    for moved in (b"", b"# a comment\n# another\n"):
        write_train(tmp_path, {path: text.replace(b"---\n", b"---\n" + moved, 1) for path, text in files.items()})
        results = json.loads(northline("check", "--format", "sarif", folder=tmp_path).stdout)["runs"][0]["results"]
        marks.append({one["partialFingerprints"]["northline/1"]: one["message"]["text"].partition("\n")[0] for one in results})
    assert marks[0] == marks[1]
    assert {"state is given twice", "the id twice is taken", "this file is not clean UTF-8: not UTF-8, read as Windows-1252"} <= set(
        marks[0].values()
    )


def test_json_counts_what_it_lists(train: Path) -> None:
    report = json.loads(told(train, "json").stdout)
    assert len(report["findings"]) > 500


def test_text_holds_nothing_that_acts_on_a_terminal(train: Path) -> None:
    text = told(train, "text").stdout
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) == []


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "gitlab"])
def test_no_report_holds_a_command_to_the_build_server_whose_log_it_stands_in(tmp_path: Path, form: str) -> None:
    write_train(
        tmp_path, {"features/f.md": '---\nid: "::stop-commands::x"\nparent: "##vso[task.setvariable]x"\nstate: "##[add-mask]x"\n---\n'}
    )
    done = northline("check", "--format", form, folder=tmp_path)
    assert "add-mask" in done.stdout
    assert re.findall(r"##\w*\[|^\s*::.*", done.stdout, re.MULTILINE) == []


def test_no_difference_holds_a_command_to_the_build_server_whose_log_it_stands_in(tmp_path: Path) -> None:
    write_train(tmp_path)
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "one")):
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True)
    write_train(tmp_path, {"features/f.md": '---\nid: "::stop-commands::x"\ntitle: "##vso[task.setvariable]x"\n---\n'})
    for form in ("text", "markdown", "json"):
        done = northline("diff", "HEAD", "--format", form, folder=tmp_path)
        assert "commands" in done.stdout
        assert re.findall(r"##\w*\[|^\s*::.*", done.stdout, re.MULTILINE) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check",), 1),
        (("check", "--fail-on", "never"), 0),
        (("build", "--fail-on", "error"), 1),
        (("build", "--fail-on", "never"), 0),
        (("check", "-f", "gone.yml"), 2),
        (("build", "-f", "gone.yml"), 2),
        (("check", "--format", "morse"), 2),
        (("build", "--out", "site_config.yml"), 3),
    ],
)
def test_exit_codes_say_how_it_went(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    write_train(tmp_path, {"features/bad.md": "---\nbad: [\n---\n"})
    assert northline(*words, folder=tmp_path).returncode == code
