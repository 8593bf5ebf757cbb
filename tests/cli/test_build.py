"""`northline build`, as people and CI call it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.cli import main
from northline.cli.build import summary
from northline.site import edition, plugin
from northline.site.request import Outcome

GOOD = {
    "visions/vision.md": "---\nid: VIS\ntitle: Bread for all\n---\n",
}
BAD = {"features/feat-1.md": "---\nid: FEAT-1\ntitle: Oven\nparent: FEAT-404\n---\n"}
CONFIGURATION = "site_name: T\ndocs_dir: content\ntheme: material\nplugins:\n  northline:\n    as_of: 2026-09-09\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A train with one dangling link, which is an error, in the current folder; an old site stands there."""
    for path, text in (GOOD | BAD).items():
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text)
    (tmp_path / "site_config.yml").write_text(CONFIGURATION)
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "portfolio.json").write_text("old")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*options: str) -> Result:
    return CliRunner().invoke(main, ["build", *options])


def published(folder: Path) -> bool:
    return (folder / "site" / "data" / "portfolio.json").read_text() != "old"


def test_errors_give_one_and_the_site_is_published_all_the_same(folder: Path) -> None:
    result = build()
    assert (result.exit_code, published(folder)) == (1, True)
    assert " → site/\n" in result.stdout


def test_a_gate_that_is_met_keeps_the_old_site(folder: Path) -> None:
    result = build("--fail-on", "error")
    assert (result.exit_code, published(folder)) == (1, False)
    assert result.stdout.startswith("not published: ")


def test_never_gives_zero(folder: Path) -> None:
    assert (build("--fail-on", "never").exit_code, published(folder)) == (0, True)


def test_another_folder_can_be_given(folder: Path) -> None:
    build("--out", "public")
    assert (folder / "public" / "features" / "feat-1" / "index.html").is_file()
    assert not published(folder)


@pytest.mark.usefixtures("folder")
def test_a_missing_configuration_gives_two() -> None:
    result = build("-f", "other.yml")
    assert (result.exit_code, result.stderr) == (2, "other.yml: there is no such file\n")


def test_a_wrong_option_gives_two_and_its_line(folder: Path) -> None:
    (folder / "site_config.yml").write_text(CONFIGURATION + "    predictability: sometimes\n")
    result = build()
    assert (result.exit_code, published(folder)) == (2, False)
    assert result.stderr.startswith("site_config.yml:7: ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("options", [("--fail-on", "sometimes"), ("--as-of", "yesterday"), ("--jobs", "0"), ("extra",)])
def test_wrong_usage_gives_two(options: tuple[str, ...]) -> None:
    assert build(*options).exit_code == 2


def test_a_site_that_cannot_be_published_gives_three(folder: Path) -> None:
    (folder / "file").touch()
    result = build("--out", "file/site")
    assert (result.exit_code, published(folder)) == (3, False)
    assert "The published site, if any, is as it was." in result.stderr


def test_a_broken_template_gives_three_and_says_where(folder: Path) -> None:
    (folder / "templates" / "pages").mkdir(parents=True)
    (folder / "templates" / "pages" / "item.html.j2").write_text("{% if %}")
    result = build()
    assert (result.exit_code, published(folder)) == (3, False)
    assert result.stderr.startswith("error: TemplateSyntaxError: ")


@pytest.mark.usefixtures("folder")
def test_nothing_but_the_summary_is_said_when_nobody_watches() -> None:
    result = build("--fail-on", "never")
    assert result.stdout.count("\n") == 1
    assert "\r" not in result.stdout + result.stderr


def test_the_summary_counts_in_words() -> None:
    outcome = Outcome("/elsewhere/site", published=True, pages=1412, items=1, errors=1, warnings=0)
    assert summary(outcome, 2.06) == "1,412 pages from 1 item in 2.1 s · 1 error, 0 warnings → /elsewhere/site/"


def test_help_lists_the_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])
    words = " ".join(result.stdout.split())
    assert "build Check the content, then publish the site." in words
    assert "serve Preview the site, rebuilt on every change." in words


def test_an_unknown_command_gives_two() -> None:
    assert CliRunner().invoke(main, ["bake"]).exit_code == 2


def test_an_interrupted_build_has_published_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(edition, "write_all", interrupted)
    result = build()
    assert (result.exit_code, published(folder)) == (3, False)
    assert result.stderr.endswith("interrupted\nThe published site, if any, is as it was.\n")
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".site")) == []


def test_a_date_of_the_clock_is_noted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert "as-of" not in build().stderr
    (folder / "site_config.yml").write_text(CONFIGURATION.partition("    as_of")[0])
    assert build().stderr == "note: the as-of date is today, since there is no commit to take it from\n"


def test_an_interrupt_that_comes_too_late_is_a_build_that_is_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(plugin, "prune", interrupted)
    result = build("--fail-on", "never")
    assert (result.exit_code, published(folder)) == (0, True)
    assert " → site/\n" in result.stdout


def test_a_content_folder_of_which_nothing_is_known_keeps_the_old_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugin, "unlisted", lambda place: f"{place.name} cannot be read: Permission denied")
    result = build("--fail-on", "never")
    assert (result.exit_code, published(folder)) == (3, False)
    assert "content cannot be read: Permission denied" in result.stderr


def run(folder: Path, ending: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, with streams as a shell gives them."""
    command = f"'{sys.executable}' -c 'from northline.cli import main; main()' build {ending}"
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False, timeout=100)


@pytest.mark.skipif(os.name != "posix", reason="as a shell does it")
@pytest.mark.parametrize("ending", ["2>&-", "<&- >&- 2>&-", "2>/dev/full", ">/dev/full", "| true; exit ${PIPESTATUS[0]}"])
def test_streams_that_are_closed_full_or_read_by_nobody_change_nothing(folder: Path, ending: str) -> None:
    done = run(folder, f"--fail-on never {ending}")
    assert (done.returncode, published(folder)) == (0, True)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="as a shell does it")
def test_findings_still_give_one_when_nobody_hears_of_them(folder: Path) -> None:
    assert (run(folder, ">/dev/full").returncode, published(folder)) == (1, True)


@pytest.mark.skipif(os.name != "posix", reason="as a shell does it")
def test_what_a_closed_stream_would_have_said_goes_into_no_file_of_the_site(folder: Path) -> None:
    whole = run(folder, "--fail-on never --out whole")
    silent = run(folder, "--fail-on never --out silent <&- >&- 2>&-")
    assert (whole.returncode, silent.returncode) == (0, 0)
    files = sorted(path.relative_to(folder / "whole") for path in (folder / "whole").rglob("*") if path.is_file())
    assert [path for path in files if (folder / "whole" / path).read_bytes() != (folder / "silent" / path).read_bytes()] == []
