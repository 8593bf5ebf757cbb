"""No rule is dead: each finds its planted fault, and a decision or the author can answer it."""

import os
from pathlib import Path

import pytest
from tests.check.backlogs import AS_OF, of
from tests.check.planted import FILES, PLANTS

from northline.check import catalogue
from northline.check.answers import EXPLAINABLE
from northline.config import Config
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.finding import Finding, Severity
from northline.model.train import Build
from northline.pipeline import assess
from northline.site.content_files import MAX_BYTES, content_files

CONFIGURED = {"wip-limit", "unknown-severity"}
# Found by the file system, by git, and by rendering; the last has its proof where pages are made.
ELSEWHERE = {"symlink-refused", "unsafe-file-name", "refused-file", "file-too-large", "baseline-not-found", "text-not-rendered"}
# Found beside other trains, whose tests plant them.
ACROSS = {"link-across-trains", "other-train-unread", "other-train-name-taken"}
SEVERITIES = {rule.name: rule.severity for rule in catalogue()}
CODES = {rule.name: rule.code for rule in catalogue()}


def test_every_rule_has_a_planted_fault() -> None:
    assert set(PLANTS) | set(FILES) | CONFIGURED | ELSEWHERE | ACROSS == set(CODES)


@pytest.mark.parametrize("name", PLANTS)
def test_a_rule_finds_its_planted_fault_once(name: str) -> None:
    found = of(name, *PLANTS[name])
    assert [(one.code, one.open) for one in found] == [(CODES[name], True)]
    assert found[0].severity is SEVERITIES[name]
    assert found[0].message
    assert found[0].hint


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_told_by_its_rule(name: str) -> None:
    files = [ContentFile(path, data) for path, data in FILES[name].items()]
    assert [one.name for one in told(*files) if one.severity is Severity.ERROR] == [name]


def told(*files: ContentFile, faults: tuple[Fault, ...] = (), config: Config | None = None) -> tuple[Finding, ...]:
    return assess(files, config or Config(), AS_OF, Build(), faults).findings


@pytest.mark.parametrize("name", ["symlink-refused", "unsafe-file-name", "refused-file", "file-too-large"])
def test_what_the_file_system_holds_is_told_by_its_rule(name: str, tmp_path: Path) -> None:
    match name:
        case "symlink-refused":
            (tmp_path / "a.md").symlink_to("/etc/hostname")
        case "unsafe-file-name":
            (tmp_path / "a\nb.md").write_text("x")
        case "refused-file":
            os.mkfifo(tmp_path / "a.md")
        case _:
            with (tmp_path / "a.md").open("wb") as file:
                file.truncate(MAX_BYTES + 1)
    files, faults = content_files(tmp_path)
    assert [one.name for one in told(*files, faults=faults)] == [name]


def test_a_wip_limit_that_is_passed_is_found() -> None:
    backlog = "".join(f"features/FEAT-{n}.md\n    state: implementing\n" for n in (1, 2))
    assert [one.code for one in of("wip-limit", backlog, config=Config(wip={"implementing": 1}))] == [CODES["wip-limit"]]


def test_a_severity_of_no_check_is_found() -> None:
    assert [one.code for one in of("unknown-severity", config=Config(severity={"too_long": None}))] == [CODES["unknown-severity"]]


# About the train as a whole, and so about no item that a decision could name.
TRAIN_WIDE = {"no-vision", "no-themes", "no-benefit-hypothesis", "no-acceptance-criteria"}
ANSWERABLE = [name for name in PLANTS if CODES[name].startswith(EXPLAINABLE)]


@pytest.mark.parametrize("name", [name for name in ANSWERABLE if name not in TRAIN_WIDE])
def test_a_decision_that_names_its_item_explains_the_finding(name: str) -> None:
    (finding,) = of(name, *PLANTS[name])
    record = f"decisions/DEC-9.md\n    explains: {finding.item}\n"
    (explained,) = (one for one in of(name, *PLANTS[name], record) if one.item == finding.item)
    assert (explained.explained_by, explained.open, explained.severity) == ("DEC-9", False, finding.severity)


@pytest.mark.parametrize("name", [name for name in PLANTS if name not in {"unused-allowance", "unknown-check"}])
def test_a_rule_can_be_switched_off(name: str) -> None:
    assert of(name, *PLANTS[name], config=Config(severity={name: None})) == ()


@pytest.mark.parametrize("name", ANSWERABLE)
def test_a_site_chooses_how_much_a_rule_matters(name: str) -> None:
    chosen = Severity.NOTE if SEVERITIES[name] is Severity.ERROR else Severity.ERROR
    assert [one.severity for one in of(name, *PLANTS[name], config=Config(severity={name: chosen}))] == [chosen]
