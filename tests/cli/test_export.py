"""`northline export`, as people and scripts call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.cli import main

CONFIGURATION = "site_name: T\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-09-09\n"
FILES = {
    "site_config.yml": CONFIGURATION,
    "content/features/FEAT-7.md": "---\ntitle: =Oven\npi: 26.2\n---\n",
    "content/pis/26.2.md": "---\ntitle: PI 26.2\nstart: 2026-03-16\nend: 2026-04-12\n---\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A train in the current folder."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def test_json_is_printed_with_nothing_beside_it() -> None:
    result = export("json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [one["id"] for one in json.loads(result.stdout)["items"]] == ["FEAT-7", "26.2"]


def test_calendar_and_schema_are_printed() -> None:
    assert export("ics").stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "feature" in json.loads(export("schema").stdout)["$defs"]


@pytest.mark.parametrize("form", ["json", "ics", "schema"])
def test_file_holds_what_would_be_printed(form: str, folder: Path) -> None:
    assert export(form, "--out", "new/file").stdout == ""
    assert (folder / "new" / "file").read_bytes() == export(form).stdout_bytes


def test_csv_is_a_folder_of_guarded_tables(folder: Path) -> None:
    assert export("csv", "-o", "tables").exit_code == 0
    assert (folder / "tables" / "features.csv").read_bytes() == b"\xef\xbb\xbfid,title,state,pi\r\nFEAT-7,'=Oven,,26.2\r\n"


def test_spreadsheet_is_written_to_a_file(folder: Path) -> None:
    assert export("xlsx", "-o", "train.xlsx").exit_code == 0
    assert (folder / "train.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("form", "said"), [("csv", "--out DIR"), ("xlsx", "--out train.xlsx")])
def test_what_cannot_be_printed_asks_where_to_go(form: str, said: str) -> None:
    result = export(form)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_as_of_can_be_given() -> None:
    assert json.loads(export("json", "--as-of", "2026-01-02").stdout)["as_of"] == "2026-01-02"


def test_unknown_form_and_missing_configuration_are_usage_errors() -> None:
    assert export("xml").exit_code == 2
    assert export("json", "-f", "nowhere.yml").exit_code == 2


def test_place_that_cannot_be_written_gives_three(folder: Path) -> None:
    (folder / "taken").write_text("")
    result = export("json", "-o", "taken/file")
    assert result.exit_code == 3
    assert result.stderr.startswith("error: taken/file: ")


def test_reader_that_goes_away_is_no_error(folder: Path) -> None:
    for number in range(300):
        (folder / "content" / "features" / f"F-{number}.md").write_text(f"---\ntitle: {'x' * 1000}\n---\n")
    command = [sys.executable, "-c", "from northline.cli import main; main()", "export", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        assert started.stdout.read(10) == b'{\n"as_of":'
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 0
