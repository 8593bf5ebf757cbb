"""`northline import`: from an export to files that check finds with their links, and again without losing what people wrote."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from northline.cli import main
from northline.exchange.intake import planning
from northline.exchange.intake.memory import FILE

SITE = "site_name: T\ndocs_dir: content\nplugins:\n  northline:\n    as_of: 2026-09-09\n"
JIRA = (
    "Issue key,Issue id,Issue Type,Summary,Status,Parent,Fix Version/s,Component/s,Outward issue link (Blocks),Description\n"
    "A-1,1,Epic,Growth,Funnel,,,,,\n"
    "A-2,2,Feature,Pay offline,Ready,1,PI 26.2,Team Falcon,A-3,Why we do it.\n"
    "A-3,3,Story,Refund,To Do,2,PI 26.2,Team Falcon,,\n"
)


@pytest.fixture(autouse=True)
def _site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site_config.yml").write_text(SITE)
    (tmp_path / "jira.csv").write_text(JIRA)
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


def files(folder: str = "content") -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def test_items_get_a_file_each_and_the_report_says_so() -> None:
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stdout) == (0, "jira: 1 file, 3 rows\n  3 new · 0 updated · 0 unchanged\n")
    assert list(files()) == [FILE, "epics/a-1.md", "features/a-2.md", "stories/a-3.md"]
    front = ["id: A-2", "type: feature", "title: Pay offline", "state: ready", "team: Team-Falcon", "pi: 26.2", "parent: A-1"]
    text = "\n".join(["---", *front, 'source: "jira:A-2"', "---", "", "Why we do it.", ""])
    assert Path("content/features/a-2.md").read_text() == text


def test_check_finds_the_imported_items_with_their_links() -> None:
    run("jira", "jira.csv")
    exported = json.loads(CliRunner().invoke(main, ["export", "json"]).stdout)
    links = {item["id"]: {(link["role"], link["target"], link["resolved"]) for link in item["links"]} for item in exported["items"]}
    assert links["A-3"] >= {("parent", "A-2", True), ("depends_on", "A-2", True)}
    assert links["A-2"] >= {("parent", "A-1", True)}
    # The team and the PI have no file yet; what names them stands for them.
    assert {(role, target) for role, target, resolved in links["A-2"] if not resolved} == {("pi", "26.2"), ("teams", "Team-Falcon")}
    found = json.loads(CliRunner().invoke(main, ["check", "--format", "json", "--fail-on", "never"]).stdout)
    assert [one["code"] for one in found["findings"] if one["code"] < "NL400"] == []


def test_same_import_again_changes_no_byte() -> None:
    run("jira", "jira.csv")
    before = files()
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stdout) == (0, "jira: 1 file, 3 rows\n  0 new · 0 updated · 3 unchanged\n")
    assert files() == before


def test_dry_run_tells_the_same_and_writes_nothing() -> None:
    dry = run("jira", "jira.csv", "--dry-run")
    assert files() == {}
    assert dry.stdout == run("jira", "jira.csv").stdout + "\nNothing was written (--dry-run).\n"


def test_edits_of_people_and_changes_of_the_source_both_arrive() -> None:
    run("jira", "jira.csv")
    file = Path("content/features/a-2.md")
    file.write_text(file.read_text().replace("pi: 26.2", "pi: 26.2  # agreed\nsupports: OUT-1") + "\n## Ours\n\nText.\n")
    Path("jira.csv").write_text(JIRA.replace("Ready", "Implementing").replace("Why we do it.", "Why we really do it."))
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stdout) == (0, "jira: 1 file, 3 rows\n  0 new · 1 updated · 2 unchanged\n")
    assert file.read_text() == (
        "---\nid: A-2\ntype: feature\ntitle: Pay offline\nstate: implementing\nteam: Team-Falcon\npi: 26.2  # agreed\nsupports: OUT-1\n"
        'parent: A-1\nsource: "jira:A-2"\n---\n\nWhy we really do it.\n\n## Ours\n\nText.\n'
    )


def test_conflict_keeps_the_persons_value_and_gives_1_once() -> None:
    run("jira", "jira.csv")
    file = Path("content/features/a-2.md")
    file.write_text(file.read_text().replace("state: ready", "state: done"))
    Path("jira.csv").write_text(JIRA.replace("Ready", "Implementing"))
    first, second = run("jira", "jira.csv"), run("jira", "jira.csv")
    assert first.exit_code == 1
    assert "  features/a-2.md: state: here “done”, the source says “implementing”\n" in first.stdout
    assert second.exit_code == 0
    assert "\nKept: people say something else than the source:\n  features/a-2.md: state\n" in second.stdout
    assert "state: done\n" in file.read_text()


def test_file_that_a_person_moved_and_renamed_is_still_the_one() -> None:
    run("jira", "jira.csv")
    Path("content/ours").mkdir()
    Path("content/features/a-2.md").rename("content/ours/pay.md")
    Path("jira.csv").write_text(JIRA.replace("Ready", "Implementing"))
    assert "0 new · 1 updated" in run("jira", "jira.csv").stdout
    assert "state: implementing\n" in Path("content/ours/pay.md").read_text()
    assert not Path("content/features/a-2.md").exists()


def test_item_that_vanished_from_the_source_is_told_and_stays() -> None:
    run("jira", "jira.csv")
    Path("jira.csv").write_text(JIRA.replace("A-3,3,Story", "A-9,9,Story"))
    result = run("jira", "jira.csv")
    assert "\nNo longer in the source, left as they are:\n  stories/a-3.md: A-3 Refund\n" in result.stdout
    assert Path("content/stories/a-3.md").exists()


def test_item_that_people_deleted_is_not_made_again() -> None:
    run("jira", "jira.csv")
    Path("content/stories/a-3.md").unlink()
    result = run("jira", "jira.csv")
    assert "\nDeleted here by people, and not made again:\n  jira:A-3\n" in result.stdout
    assert not Path("content/stories/a-3.md").exists()


def test_id_of_an_item_that_is_not_imported_is_left_to_it() -> None:
    Path("content/own.md").write_text("---\nid: a-2\ntype: story\n---\nOurs.\n")
    result = run("jira", "jira.csv")
    assert result.exit_code == 1
    assert "  jira.csv:3: own.md has this id already; write `source: jira:A-2` there to have it updated from here\n" in result.stdout
    assert Path("content/own.md").read_text() == "---\nid: a-2\ntype: story\n---\nOurs.\n"


def test_file_of_another_item_is_never_written_over() -> None:
    Path("content/features").mkdir()
    Path("content/features/a-2.md").write_text("---\nid: B-7\ntype: feature\n---\nOurs.\n")
    result = run("jira", "jira.csv")
    assert result.exit_code == 1
    assert "  jira.csv:3: there is a file features/a-2.md already, of another item\n" in result.stdout
    assert Path("content/features/a-2.md").read_text() == "---\nid: B-7\ntype: feature\n---\nOurs.\n"


def test_ids_with_slashes_stay_inside_and_two_with_one_file_name_are_told() -> None:
    Path("a.csv").write_text("ID,Type\nx/../../../escape,Feature\na/b,Feature\na-b,Feature\n")
    result = run("csv", "a.csv")
    assert result.exit_code == 1
    assert [path for path in files(".") if path.endswith(".md")] == ["content/features/a-b.md"]
    assert "a.csv:2: its key cannot be an id: it has `..`\n" in result.stdout
    assert "a.csv:4: there is a file features/a-b.md already, of another item\n" in result.stdout


def test_into_puts_new_items_into_a_folder_of_the_content() -> None:
    run("jira", "jira.csv", "--into", "content/imported")
    assert list(files()) == [FILE, "imported/epics/a-1.md", "imported/features/a-2.md", "imported/stories/a-3.md"]
    assert "3 unchanged" in run("jira", "jira.csv").stdout


def test_folder_needs_no_site_around_it() -> None:
    Path("site_config.yml").unlink()
    assert run("jira", "jira.csv", "--into", "new/folder").exit_code == 0
    assert list(files("new/folder")) == [FILE, "epics/a-1.md", "features/a-2.md", "stories/a-3.md"]


def test_neither_a_site_nor_a_folder_is_a_usage_error() -> None:
    Path("site_config.yml").unlink()
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "site_config.yml: there is no such file" in result.stderr


@pytest.mark.parametrize("into", ["link", "link/deeper", "content/link"])
def test_folder_behind_a_link_is_refused(into: str, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    Path("link").symlink_to(tmp_path / "outside")
    Path("content/link").symlink_to(tmp_path / "outside")
    result = run("jira", "jira.csv", "--into", into)
    assert (result.exit_code, result.stderr) == (2, f"{into}: link is a symbolic link, which is not followed\n")
    assert files("outside") == {}


def test_link_in_the_content_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    Path("content/features").symlink_to(tmp_path / "outside")
    result = run("jira", "jira.csv")
    assert result.exit_code == 1
    assert "  jira.csv:3: features is a symbolic link, which is not followed\n" in result.stdout
    assert files("outside") == {}


def test_link_in_place_of_the_memory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text("{}")
    (Path("content") / FILE).symlink_to(tmp_path / "outside")
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stderr.endswith("a symbolic link, which is not followed\n")) == (2, True)
    assert (tmp_path / "outside").read_text() == "{}"


def test_damaged_memory_ends_the_import_before_anything_is_written() -> None:
    (Path("content") / FILE).write_text("<<<<<<< ours\n")
    result = run("jira", "jira.csv")
    assert (result.exit_code, list(files())) == (2, [FILE])


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights of folders do not bind everybody")
def test_folder_that_cannot_be_written_gives_3() -> None:
    Path("content").chmod(0o555)
    assert run("jira", "jira.csv").exit_code == 3


def test_place_that_cannot_be_written_gives_3_and_leaves_no_scraps(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", full)
    monkeypatch.setattr(Path, "replace", full)
    result = run("jira", "jira.csv")
    assert (result.exit_code, result.stderr) == (3, "error: epics/a-1.md: No space left on device\n")
    assert files() == {}


def test_mistakes_of_a_map_are_told_with_line_and_column() -> None:
    Path("map.yml").write_text("columns:\n  Rank: ownr\ntypes: {Bug: x}\n")
    result = run("jira", "jira.csv", "--map", "map.yml")
    assert (result.exit_code, result.stdout, files()) == (2, "", {})
    assert result.stderr == (
        "map.yml:2:9: columns: there is no field `ownr`; did you mean owner?\nmap.yml:3:14: types: there is no kind `x`\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("columns: {A: owner\n", "map.yml:2:1: not valid YAML: "),
        ("dates: !!python/name:os.system x\n", "map.yml:1:8: not allowed in a map: a tag"),
        ("types: {A: story, A: epic}\n", "map.yml:1:19: `A` stands in line 1 already"),
    ],
)
def test_map_is_plain_data(text: str, said: str) -> None:
    Path("map.yml").write_text(text)
    result = run("jira", "jira.csv", "--map", "map.yml")
    assert result.exit_code == 2
    assert result.stderr.startswith(said)


def test_file_that_is_no_csv_is_a_usage_error() -> None:
    Path("a.csv").write_bytes(b"PK\x03\x04....")
    result = run("csv", "a.csv")
    assert (result.exit_code, result.stderr) == (2, "a.csv: it is a workbook or an archive; save the sheet as CSV first\n")


@pytest.mark.parametrize("arguments", [(), ("jira",), ("trello", "jira.csv"), ("jira", "nowhere.csv")])
def test_missing_or_unknown_arguments_are_usage_errors(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_report_cannot_steer_a_terminal() -> None:
    Path("a.csv").write_text("ID,Type,\u202egnp\nS-1,a\u202eb,x\n")
    result = run("csv", "a.csv")
    assert result.exit_code == 1
    assert "there is no kind “a\N{REPLACEMENT CHARACTER}b”" in result.stdout
    assert "\u202e" not in result.stdout


def test_windows_line_ends_of_a_file_stay() -> None:
    run("jira", "jira.csv")
    file = Path("content/features/a-2.md")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    Path("jira.csv").write_text(JIRA.replace("Ready", "Implementing"))
    assert "1 updated" in run("jira", "jira.csv").stdout
    data = file.read_bytes()
    assert b"state: implementing\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_command_is_listed_and_helps() -> None:
    assert "  import " in CliRunner().invoke(main, ["--help"]).stdout
    assert "[azure|csv|jira] FILE" in run("--help").stdout


def test_secret_of_a_source_is_written_nowhere_and_told_by_its_kind() -> None:
    token = "gh" + "p_" + "A1b2C3d4E5" * 4
    Path("leaky.csv").write_text(f"id,type,title,team,{token}\nFEAT-90,feature,Use {token},{token},x\nFEAT-91,feature,Fine,,\n")
    for more in (["--dry-run"], []):
        told = run("csv", "leaky.csv", *more).output
        assert "leaky.csv:2: a GitHub token" in told
        assert token not in told
    assert [path for path, data in files().items() if token.encode() in data] == []
    assert any("Use •".encode() in data for data in files().values())


def test_what_somebody_saves_while_an_import_decides_is_not_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    run("jira", "jira.csv")
    Path("jira.csv").write_text(JIRA.replace("Pay offline", "Pay without a net"))
    decide = planning.plan

    def slowly(*given: Any) -> planning.Plan:  # noqa: ANN401  # whatever it is given
        made = decide(*given)
        Path("content/features/a-2.md").write_text("---\nid: A-2\n---\n\nMine.\n")
        return made

    monkeypatch.setattr(planning, "plan", slowly)
    result = run("jira", "jira.csv")
    assert (result.exit_code, Path("content/features/a-2.md").read_text()) == (3, "---\nid: A-2\n---\n\nMine.\n")
    assert result.stderr == "error: features/a-2.md: somebody has changed it since it was read; import again\n"
