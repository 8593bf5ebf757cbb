"""`northline new`: an item file with the next id."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from northline.cli import main

FILES = {
    "site_config.yml": "site_name: T\ndocs_dir: content\nplugins:\n  northline:\n    as_of: 2026-09-09\n",
    "content/work/feat-007.md": "---\nid: FEAT-007\ntype: feature\ntitle: Oven\n---\n",
}


@pytest.fixture(autouse=True)
def _train(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)


def new(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def test_file_is_made_with_the_next_id_and_its_path_is_printed() -> None:
    result = new("feature", "Slow  dough")
    assert (result.exit_code, result.stdout) == (0, "content/work/feat-008.md\n")
    assert Path("content/work/feat-008.md").read_text().startswith("---\nid: FEAT-008\ntype: feature\ntitle: Slow dough\n")


@pytest.mark.parametrize("kind", ["enabler", "features", "Feature"])
def test_kind_may_be_called_as_in_files(kind: str) -> None:
    assert new(kind, "Slow dough").stdout == "content/work/feat-008.md\n"


def test_fields_can_be_set_by_any_of_their_names() -> None:
    new("objective", "Halve the waiting", "--set", "PBV=8", "-s", "team=Slots", "-s", "id=OBJ-262-A")
    text = Path("content/objectives/obj-262-a.md").read_text()
    assert "\nbusiness_value: 8\n" in text
    assert "\nteam: Slots\n" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("featrue", "X"), "there is no kind featrue; did you mean feature?"),
        (("risk", "X", "-s", "impac=3"), "--set impac=3: a risk has no field impac; did you mean impact?"),
        (("risk", "X", "-s", "impact=9"), "--set impact=9: expected a number from 1 to 5"),
        (("risk", "X", "-s", "impact"), "--set impact: expected FIELD=VALUE"),
        (("risk", "X", "-s", "title=Y"), "--set title=Y: the arguments say it already"),
        (("risk", "X", "-s", "id=a b"), "--set id=a b: it has white space"),
        (("risk", "X", "-s", "id=feat-7"), "--set id=feat-7: there is an item with this id"),
        (("risk", " "), "a new item needs a title"),
    ],
)
def test_mistake_is_told_and_nothing_is_written(arguments: tuple[str, ...], said: str) -> None:
    result = new(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{said}\n")
    assert [path.name for path in Path("content").rglob("*.md")] == ["feat-007.md"]


def test_existing_file_stays_as_it_is() -> None:
    other = Path("content/work/feat-008.md")
    other.write_text("A note.\n")
    result = new("feature", "Slow dough")
    assert result.exit_code == 2
    assert result.stderr == "content/work/feat-008.md exists already and stays as it is; give another id with --set id=ID\n"
    assert other.read_text() == "A note.\n"


def test_missing_configuration_is_a_usage_error() -> None:
    assert new("feature", "X", "-f", "nowhere.yml").exit_code == 2
