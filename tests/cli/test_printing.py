"""What commands print arrives whole, or the exit code says that it did not."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from northline.cli import main

CONFIGURATION = "site_name: Zürich – 東京\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-09-09\n"
FULL = Path("/dev/full")
WHOLE = ("check", "--fail-on", "never")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A train with findings enough to fill any pipe, in letters that few encodings know."""
    (tmp_path / "content/features").mkdir(parents=True)
    (tmp_path / "site_config.yml").write_text(CONFIGURATION, encoding="utf-8")
    for number in range(400):
        text = f"---\ntitle: Tür\nstate: „東京“ {'→' * 100}\nparent: GONE\n---\n"
        (tmp_path / f"content/features/F-{number}.md").write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, *words: str, stdout: int = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from northline.cli import main; main()", *words]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=100
    )


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "github", "gitlab"])
def test_formats_for_programs_are_utf_8_whatever_the_encoding_of_the_machine(folder: Path, form: str) -> None:
    strange = run(folder, *WHOLE, "--format", form, PYTHONIOENCODING="latin-1")
    assert (strange.returncode, strange.stderr) == (0, b"")
    assert strange.stdout == run(folder, *WHOLE, "--format", form, PYTHONIOENCODING="utf-8").stdout
    assert "東京".encode() in strange.stdout


def test_junit_in_another_encoding_of_the_machine_is_what_its_first_line_says(folder: Path) -> None:
    suite = ET.fromstring(run(folder, *WHOLE, "--format", "junit", PYTHONIOENCODING="latin-1").stdout)  # noqa: S314  # our own text
    assert len(suite) > 400


@pytest.mark.parametrize("words", [WHOLE, ("export", "json"), ("build", "--fail-on", "never", "--out", "site")])
def test_letters_that_an_encoding_does_not_know_end_no_command(folder: Path, words: tuple[str, ...]) -> None:
    done = run(folder, *words, PYTHONIOENCODING="latin-1")
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [WHOLE, (*WHOLE, "--format", "json"), ("export", "json")])
def test_report_that_cannot_be_written_is_no_verdict_on_the_content(folder: Path, words: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = run(folder, *words, stdout=full.fileno())
    assert (done.returncode, done.stderr) == (3, b"error: standard output: No space left on device\n")


@pytest.mark.parametrize(("gate", "code"), [("error", 1), ("never", 0)])
@pytest.mark.parametrize("form", ["text", "sarif"])
def test_reader_who_stops_reading_leaves_the_verdict_as_it_is(folder: Path, form: str, gate: str, code: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(folder, "check", "--format", form, "--fail-on", gate, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize(("words", "code"), [(WHOLE, 0), ((*WHOLE, "--format", "json"), 3), (("export", "json"), 3)])
def test_closed_standard_output_is_told_where_a_program_waits_for_data(folder: Path, words: tuple[str, ...], code: int) -> None:
    closing = "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = [sys.executable, "-c", closing, "-c", "from northline.cli import main; main()", *words]
    done = subprocess.run(command, cwd=folder, stderr=subprocess.PIPE, check=False, timeout=100)
    told = b"error: standard output: it is closed\n" if code else b""
    assert (done.returncode, done.stderr) == (code, told)


@pytest.mark.parametrize(
    ("error", "told"), [(KeyboardInterrupt(), "interrupted\n"), (OSError(5, "broken", "disk"), "error: disk: broken\n")]
)
def test_what_ends_a_check_from_outside_is_not_taken_for_findings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, told: str
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("northline.site.checked.find", _raising(error))
    done = CliRunner().invoke(main, ["check"])
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", told)


def test_bug_of_ours_is_told_in_full_and_not_taken_for_findings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("northline.site.checked.find", _raising(ZeroDivisionError("seven")))
    done = CliRunner().invoke(main, ["check", "--format", "json"])
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.rstrip().endswith("ZeroDivisionError: seven")


def test_machine_formats_hold_nothing_but_the_report(folder: Path) -> None:
    (folder / "site_config.yml").write_text(CONFIGURATION.replace("    as_of: 2026-09-09\n", "    terms: safe6\n"), encoding="utf-8")
    done = run(folder, *WHOLE, "--format", "json", SOURCE_DATE_EPOCH="")
    assert json.loads(done.stdout)["format"] == "northline/1"
    assert b"the as-of date is today" in done.stderr


def _raising(error: BaseException) -> object:
    def fail(*_: object) -> object:
        raise error

    return fail
