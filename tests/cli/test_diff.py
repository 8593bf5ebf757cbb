"""The command that says how a change moves alignment."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.history.repository import commit, git

from northline.cli import main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one theme and one objective, tagged, and changed since."""
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text("site_name: T\ndocs_dir: content\nplugins:\n  northline:\n    as_of: 2026-04-01\n")
    (tmp_path / "content" / "t.md").write_text("---\ntype: theme\nid: T1\n---\n")
    objective = tmp_path / "content" / "o.md"
    objective.write_text("---\ntype: objective\nid: OBJ-1\nsupports: T1\n---\n")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "v1")
    objective.write_text("---\ntype: objective\nid: OBJ-1\n---\n")
    commit(tmp_path, "v2")
    objective.write_text("---\ntype: objective\nid: OBJ-2\n---\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("site")
def test_a_commit_is_compared_with_the_files_as_they_are() -> None:
    done = CliRunner().invoke(main, ["diff", "v1"])
    assert done.exit_code == 0
    assert done.output.startswith("v1 → the working tree, as of 2026-04-01\n1 item added, 1 removed, 0 changed · 1 without a line of sight")


@pytest.mark.usefixtures("site")
def test_two_commits_are_compared_with_each_other() -> None:
    done = CliRunner().invoke(main, ["diff", "v1", "v2", "--format", "json"])
    told = json.loads(done.output)
    assert [(one["id"], one["strength"]) for one in told["changed"]] == [("OBJ-1", {"before": "theme", "now": "none"})]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("words", [["nowhere"], ["v1", "nowhere"]])
def test_a_commit_that_is_not_there_is_a_usage_error(words: list[str]) -> None:
    done = CliRunner().invoke(main, ["diff", *words])
    assert (done.exit_code, done.stderr) == (2, "nowhere: there is no such commit in this clone, or no git\n")


@pytest.mark.parametrize("words", [["diff", "v1"], ["diff", "v1", "v2"], ["check", "--new-since", "v1", "--fail-on", "never"]])
def test_what_is_withheld_today_is_not_told_from_when_it_was_public(site: Path, words: list[str]) -> None:
    with (site / "site_config.yml").open("a") as file:
        file.write("    profiles: {open: [public]}\n")
    told = CliRunner().invoke(main, words).output
    (site / "content" / "o.md").write_text("---\ntype: objective\nid: OBJ-1\nvisibility: restricted\n---\n")
    withheld = CliRunner().invoke(main, [*words, "--profile", "open"])
    assert withheld.exit_code == 0
    assert "OBJ-1" not in withheld.output
    assert words[0] == "check" or "OBJ-1" in told


HIDDEN = (
    "---\ntype: objective\nid: SEC-1\naliases: [OBJ-1]\nvisibility: restricted\n---\n",
    "---\ntype: objective\nid: OBJ-001\nvisibility: restricted\n---\n",
    "---\ntype: objective\nid: SEC-1\nvisibility: restricted\n---\n",
    "---\nid: [SEC-1\nvisibility: restricted\n---\n",
    "---\ntype: objective\nid: SEC-1\nvisibility: restricted\n",
)


@pytest.mark.parametrize("today", HIDDEN)
def test_what_is_withheld_is_known_again_by_its_names_and_its_file(site: Path, today: str) -> None:
    with (site / "site_config.yml").open("a") as file:
        file.write("    profiles: {open: [public]}\n")
    (site / "content" / "o.md").write_text(today)
    assert "OBJ-1" not in CliRunner().invoke(main, ["diff", "v1", "--profile", "open"]).output


def test_what_the_later_commit_withholds_is_not_told_from_the_earlier_one_though_it_is_gone_today(site: Path) -> None:
    with (site / "site_config.yml").open("a") as file:
        file.write("    profiles: {open: [public]}\n")
    objective = site / "content" / "o.md"
    objective.write_text("---\ntype: objective\nid: OBJ-1\nvisibility: restricted\n---\n")
    commit(site, "v3")
    objective.unlink()
    assert "OBJ-1" in CliRunner().invoke(main, ["diff", "v1", "v3"]).output
    assert "OBJ-1" not in CliRunner().invoke(main, ["diff", "v1", "v3", "--profile", "open"]).output


def test_what_became_a_link_today_is_not_told_either(site: Path) -> None:
    with (site / "site_config.yml").open("a") as file:
        file.write("    profiles: {open: [public]}\n")
    objective = site / "content" / "o.md"
    objective.unlink()
    objective.symlink_to("/nowhere")
    assert "OBJ-1" not in CliRunner().invoke(main, ["diff", "v1", "--profile", "open"]).output
