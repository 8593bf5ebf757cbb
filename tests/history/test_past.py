"""Baselines: the plan that each PI's content held at the commit it names."""

from datetime import date
from pathlib import Path

import pytest
from tests.history.repository import commit, git

from northline import pipeline
from northline.config import Config
from northline.history.past import Past
from northline.model.results.scope_change import ScopeChange
from northline.model.train import Build, Train
from northline.site.content_files import content_files

AS_OF = date(2026, 4, 1)
VALUES = {"O1": 8, "O2": 10, "O3": 7, "O4": 9, "O5": 8}


def write(folder: Path, values: dict[str, int], baseline: str = "pi-26.2") -> None:
    rows = "\n".join(f"| {one} | Cut the time of step {one} | {value} | 26.2 | OUT-1 | |" for one, value in values.items())
    head = "| id | title | business value | pi | supports | aliases |\n|---|---|---|---|---|---|"
    sheet = f"---\nsheet: objective\n---\n\n{head}\n{rows}\n"
    (folder / "objectives.md").write_text(sheet)
    (folder / "themes.md").write_text("---\ntype: theme\nid: T1\n---\n")
    (folder / "outcomes.md").write_text("---\ntype: outcome\nid: OUT-1\nparent: T1\n---\n")
    (folder / "pi.md").write_text(f"---\ntype: pi\nid: '26.2'\nstatus: committed\nbaseline: {baseline}\n---\n")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The train of the worked example, tagged when it was committed."""
    folder = tmp_path / "content"
    folder.mkdir()
    write(folder, VALUES)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "pi-26.2")
    return folder


def assess(folder: Path, past: Past | None = None) -> Train:
    files, faults = content_files(folder)
    return pipeline.assess(files, Config(), AS_OF, Build(), faults, past=past or Past(folder))


def change(train: Train) -> ScopeChange:
    found = train.scores.get(ScopeChange, "26.2")
    assert found is not None
    return found


def rules(train: Train) -> list[str]:
    return [one.name for one in train.findings if one.name.startswith("baseline")]


def test_the_plan_of_the_tag_is_what_change_is_held_against(content: Path) -> None:
    write(content, {"O2": 7, "O3": 7, "O4": 9, "O5": 8, "O6": 6})
    found = change(assess(content))
    assert (found.added, found.removed, found.changed, found.baseline) == (6, 8, 3, 42)
    assert found.rate.value == pytest.approx(0.405, abs=0.0005)


def test_nothing_has_changed_at_the_tag_itself(content: Path) -> None:
    found = change(assess(content))
    assert (found.rate.value, found.relinked, found.coverage) == (0.0, (), (1.0, 1.0))


def test_an_objective_with_a_new_id_and_the_old_as_alias_is_the_same(content: Path) -> None:
    sheet = content / "objectives.md"
    renamed = sheet.read_text().replace(
        "| O1 | Cut the time of step O1 | 8 | 26.2 | OUT-1 | |", "| OBJ-A | Cut it | 8 | 26.2 | OUT-1 | O1 |"
    )
    sheet.write_text(renamed)
    found = change(assess(content))
    assert (found.rate.value, found.added_items, found.removed_items) == (0.0, (), ())


def test_a_commit_that_is_not_there_is_a_note_on_the_pi(content: Path) -> None:
    write(content, VALUES, baseline="pi-26.9")
    train = assess(content)
    assert rules(train) == ["baseline-not-found"]
    assert train.scores.get(ScopeChange, "26.2") is None


def test_without_history_nobody_is_told(content: Path) -> None:
    train = assess(content, Past(None))
    assert (rules(train), train.scores.get(ScopeChange, "26.2")) == ([], None)


def test_a_preview_follows_a_tag_that_moves(content: Path) -> None:
    past = Past(content)
    write(content, {**VALUES, "O6": 6})
    assert change(assess(content, past)).added == 6
    commit(content)
    git(content, "tag", "-f", "pi-26.2")
    assert change(assess(content, past)).added == 0


def test_a_plan_kept_in_the_pi_stands_in_for_a_commit(content: Path) -> None:
    rows = "\n".join(f"| {one} | Cut the time of step {one} | {value} | OUT-1 |" for one, value in VALUES.items())
    write(content, {"O2": 7, "O3": 7, "O4": 9, "O5": 8, "O6": 6}, baseline="TBD")
    with (content / "pi.md").open("a") as file:
        file.write(f"# PI\n\n## Baseline\n\n| id | title | business value | supports |\n|---|---|---|---|\n{rows}\n")
    assert change(assess(content)).rate.value == pytest.approx(17 / 42)
    assert change(assess(content, Past(None))).coverage == (1.0, 1.0)


def test_readers_who_may_not_know_of_earlier_plans_are_shown_none(content: Path) -> None:
    assert assess(content, Past(content, told=False)).scores.get(ScopeChange, "26.2") is None


def test_a_plan_that_only_this_clone_knows_of_is_none(content: Path) -> None:
    """By the log of this clone, `main` was some commit a week ago; in another one it was none, or another."""
    write(content, VALUES, baseline="main@{1 week ago}")
    assert rules(assess(content)) == ["baseline-not-found"]


def test_other_options_make_the_baseline_again(content: Path) -> None:
    past = Past(content)
    made: list[str] = []

    def make(_then: object) -> object:
        made.append("once more")
        return assess(content).portfolio

    portfolio = assess(content, Past(None)).portfolio
    for under in ("today", "today", "tomorrow"):
        past.with_baselines(portfolio, make, under)  # type: ignore[arg-type]  # what it makes does not matter
    assert made == ["once more", "once more"]
