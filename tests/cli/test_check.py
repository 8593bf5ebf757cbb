"""`northline check`, as people and CI call it."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.cli import main

CONFIGURATION = "site_name: T\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-09-09\n"
FILES = {
    "site_config.yml": CONFIGURATION,
    "content/visions/VIS-1.md": "---\ntitle: Bread for all\n---\n",
    "content/features/FEAT-7.md": "---\ntitle: Oven\ndepends_on: [FEAT-99]\n---\n",
    "content/features/FEAT-9.md": "---\ntitle: Door\nstate: odd\n---\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A train in the current folder, with a dangling link (an error) and an unknown state (a warning)."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def names(result: Result) -> list[str]:
    return [one["name"] for one in json.loads(result.stdout)["findings"]]


@pytest.mark.usefixtures("folder")
def test_error_gives_one_and_is_shown_with_its_line() -> None:
    result = check("content/features/FEAT-7.md")
    assert result.exit_code == 1
    assert result.stdout == (
        "error[NL201] dangling-link: FEAT-7 depends on FEAT-99, which does not exist\n"
        "  --> content/features/FEAT-7.md:3:14\n"
        "   |\n"
        " 3 |   depends_on: [FEAT-99]\n"
        "   |                ^^^^^^^\n"
        "   = hint: did you mean FEAT-9?\n"
        "   = more: northline explain NL201\n"
        "\n"
        "1 error, 0 warnings, 0 notes\n"
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("path", "gate", "code"),
    [
        ("content/features/FEAT-7.md", "error", 1),
        ("content/features/FEAT-7.md", "never", 0),
        ("content/features/FEAT-9.md", "error", 0),
        ("content/features/FEAT-9.md", "warning", 1),
        ("content/features/FEAT-9.md", "note", 1),
        ("content/visions", "note", 0),
    ],
)
def test_gate_decides_the_exit_code(path: str, gate: str, code: int) -> None:
    assert check(path, "--fail-on", gate).exit_code == code


@pytest.mark.usefixtures("folder")
def test_paths_narrow_the_findings_to_files_and_folders() -> None:
    assert names(check("--format", "json", "content/features/FEAT-9.md")) == ["unknown-state"]
    assert set(names(check("--format", "json", "content/features"))) == {"dangling-link", "unknown-state"}
    assert names(check("--format", "json", "content/visions", "site_config.yml")) == []


@pytest.mark.usefixtures("folder")
def test_content_folder_itself_holds_all_findings() -> None:
    assert names(check("--format", "json", "content")) == names(check("--format", "json"))


@pytest.mark.usefixtures("folder")
def test_same_content_gives_the_same_bytes() -> None:
    assert check("--format", "json").stdout_bytes == check("--format", "json").stdout_bytes


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "gitlab"])
def test_every_format_leaves_with_the_same_code(form: str) -> None:
    assert check("--format", form).exit_code == 1


@pytest.mark.usefixtures("folder")
def test_missing_path_and_unknown_format_are_usage_errors() -> None:
    assert check("content/nowhere").exit_code == 2
    assert check("--format", "xml").exit_code == 2


def test_mistake_in_the_configuration_gives_two_with_its_line(folder: Path) -> None:
    (folder / "site_config.yml").write_text(f"{CONFIGURATION}    wsjf_scale: big\n")
    result = check()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("site_config.yml:7: `wsjf_scale`: expected ")


def test_missing_configuration_or_content_gives_two(folder: Path) -> None:
    assert check("-f", "other.yml").exit_code == 2
    (folder / "site_config.yml").write_text(CONFIGURATION.replace("docs_dir: content", "docs_dir: elsewhere"))
    result = check()
    assert (result.exit_code, result.stderr) == (2, "site_config.yml: docs_dir: there is no folder elsewhere\n")


def test_severity_of_the_configuration_counts(folder: Path) -> None:
    (folder / "site_config.yml").write_text(f"{CONFIGURATION}    severity: {{dangling-link: note}}\n")
    assert check().exit_code == 0


def test_as_of_can_be_given(folder: Path) -> None:
    (folder / "content/visions/VIS-1.md").write_text("---\ntitle: Bread\nreviewed: 2026-01-01\n---\n")
    assert names(check("--format", "json", "--as-of", "2026-01-02", "content/visions")) == []
    assert names(check("--format", "json", "--as-of", "2026-12-31", "content/visions")) == ["stale-vision"]


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *words], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    """The train, committed."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "one")
    return folder


@pytest.mark.usefixtures("repository")
def test_nothing_is_new_since_the_commit_itself() -> None:
    result = check("--new-since", "HEAD")
    assert (result.exit_code, result.stdout) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_only_what_a_change_brings_is_new_although_lines_moved(repository: Path) -> None:
    file = repository / "content/features/FEAT-7.md"
    file.write_text(file.read_text().replace("title: Oven", "title: Oven\nowner: Ada\nparent: EPIC-1"))
    result = check("--new-since", "main", "--format", "json")
    assert result.exit_code == 1
    assert [one["message"] for one in json.loads(result.stdout)["findings"]] == ["FEAT-7 is part of EPIC-1, which does not exist"]


@pytest.mark.usefixtures("repository")
def test_unknown_commit_is_a_usage_error() -> None:
    result = check("--new-since", "nowhere")
    assert (result.exit_code, result.stderr) == (2, "nowhere: there is no such commit in this clone, or no git\n")


@pytest.mark.parametrize(
    ("form", "told"), [("json", '"handbook/content/features/FEAT-7.md"'), ("github", "file=handbook/content/features/FEAT-7.md,")]
)
def test_programs_find_the_files_of_a_site_deep_in_its_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch, form: str, told: str
) -> None:
    for path in FILES:
        (folder / "handbook" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).rename(folder / "handbook" / path)
    git(folder, "init", "-q", "-b", "main")
    monkeypatch.chdir(folder / "handbook")
    assert told in check("--format", form).stdout
    assert "--> content/features/FEAT-7.md:3:14" in check().stdout
