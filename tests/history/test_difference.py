"""What differs between two states of a train, each a few files."""

from datetime import date

from tests.check.backlogs import TRAIN, files

from northline.config import Config
from northline.history.difference import difference
from northline.model.difference import Difference, FieldChange
from northline.model.link import Strength
from northline.model.train import Build, Train
from northline.pipeline import assess

OBJECTIVE = """
objectives/OBJ-1.md
    title: Cut the time to pay
    pi: 26.2
    team: A
    business_value: 8
    supports: OUT-1
"""


def train(*texts: str) -> Train:
    return assess(files(TRAIN, *texts), Config(), date(2026, 4, 1), Build())


def compare(before: str, now: str) -> Difference:
    return difference(train(before), train(now), "before", "now")


def test_same_content_differs_in_nothing() -> None:
    assert compare(OBJECTIVE, OBJECTIVE).empty


def test_item_that_only_moved_to_another_file_is_the_same() -> None:
    moved = OBJECTIVE.replace("objectives/OBJ-1.md", "objectives/team-a/OBJ-1.md")
    assert compare(OBJECTIVE, moved).empty


def test_added_removed_and_changed_items_are_told_apart() -> None:
    other = "risks/R-1.md\n    roam: owned\n"
    found = compare(OBJECTIVE + other, OBJECTIVE.replace("business_value: 8", "business_value: 5") + "risks/R-2.md\n    roam: owned\n")
    assert ([one.id for one in found.added], [one.id for one in found.removed]) == (["R-2"], ["R-1"])
    assert [(one.id, one.fields) for one in found.changed] == [("OBJ-1", (FieldChange("business_value", "8", "5"),))]


def test_changed_text_is_a_change() -> None:
    found = compare(OBJECTIVE, OBJECTIVE + "    | Because queues are long.\n")
    assert [one.fields for one in found.changed] == [(FieldChange("text", "", "Because queues are long."),)]


def test_item_whose_thread_was_cut_elsewhere_has_changed_as_well() -> None:
    """The objective itself reads the same; its outcome lost its theme."""
    before, now = train(OBJECTIVE), assess(files(TRAIN.replace("    parent: T1\n", ""), OBJECTIVE), Config(), date(2026, 4, 1), Build())
    found = difference(before, now, "before", "now")
    assert [(one.id, one.before, one.now) for one in found.lost] == [("OBJ-1", Strength.EXPLICIT, Strength.DANGLING)]


def test_new_item_without_a_line_of_sight_counts_as_lost() -> None:
    found = compare(OBJECTIVE, OBJECTIVE + "features/F-1.md\n    title: A page\n")
    assert [one.id for one in found.lost] == ["F-1"]


def test_renamed_item_with_its_old_id_as_alias_is_one_change() -> None:
    renamed = OBJECTIVE.replace("objectives/OBJ-1.md", "objectives/OBJ-NEW.md") + "    aliases: OBJ-1\n"
    found = compare(OBJECTIVE, renamed)
    assert ([one.id for one in found.added], [one.id for one in found.removed]) == ([], [])
    assert [(one.id, one.was) for one in found.changed] == [("OBJ-NEW", "OBJ-1")]


def test_numbers_of_a_pi_that_moved_say_whether_for_the_better() -> None:
    found = compare(OBJECTIVE, OBJECTIVE.replace("    supports: OUT-1\n", ""))
    moves = {one.name: (one.before, one.now, one.better) for one in found.moves}
    assert moves["linked value"] == (1.0, 0.0, False)
    assert moves["themes covered"] == (1.0, 0.0, False)


def test_number_that_appears_is_neither_better_nor_worse() -> None:
    found = compare("", OBJECTIVE)
    moves = {one.name: (one.before, one.now, one.better) for one in found.moves}
    assert moves["linked value"] == (None, 1.0, None)


def test_findings_are_new_or_solved_wherever_they_stand() -> None:
    cut = OBJECTIVE.replace("OUT-1", "OUT-9")
    found = compare(OBJECTIVE, cut)
    assert "dangling-link" in {one.name for one in found.new}
    assert "dangling-link" in {one.name for one in compare(cut, OBJECTIVE).solved}
    assert compare(cut, cut + "    # a comment\n").new == ()


def test_team_that_is_only_named_is_no_item_of_its_own() -> None:
    found = compare(OBJECTIVE, OBJECTIVE.replace("team: A", "team: Nobody"))
    assert [one.id for one in found.added] == []
