"""The page of an outcome: how well each PI serves it, in words and in the steps of coverage."""

import pytest
from tests.view.reading import listed, said
from tests.view.trains import atlas

from northline.model.cells import Badge, Refs, Table
from northline.view.goals.service import section, served_in, word
from northline.view.kinds.outcome import sections
from northline.view.parts import Note

TRAIN = """
T1 theme
T2 theme
OUT-1 outcome parent=T1
OUT-2 outcome parent=T1
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24
O1 objective supports=OUT-1 pi=26.2 business_value=6
O2 objective supports=T1 pi=26.1 business_value=4
"""


def test_the_current_pi_is_told_first_in_a_sentence() -> None:
    shown = atlas(TRAIN)
    found = section(shown, shown.portfolio["OUT-1"])
    assert found is not None
    note = found.blocks[0]
    assert isinstance(note, Note)
    assert (str(note.text), note.tone) == ("In 26.2 it is served 100 %: named by a committed objective.", "good")


def test_every_pi_has_its_step_and_the_objectives_that_name_the_outcome() -> None:
    shown = atlas(TRAIN)
    found = section(shown, shown.portfolio["OUT-1"])
    assert found is not None
    table = found.blocks[1]
    assert isinstance(table, Table)
    assert [row.cells[2] for row in table.rows] == [word(1.0), word(0.75)]
    assert [[ref.id for ref in row.cells[3].refs] for row in table.rows if isinstance(row.cells[3], Refs)] == [["O1"], []]
    assert (said(table.rows[0].cells[4]), listed(table.rows[0].cells[4])) == ("6", ["O1"])


@pytest.mark.parametrize(
    ("c", "badge"),
    [
        (1.0, Badge("named by a committed objective", "good")),
        (0.75, Badge("committed, but only through its theme", "quiet")),
        (0.5, Badge("only by what is uncommitted", "watch")),
        (0.0, Badge("by nobody", "act")),
    ],
)
def test_each_step_has_its_words(c: float, badge: Badge) -> None:
    assert word(c) == badge


def test_of_several_themes_the_best_service_counts() -> None:
    shown = atlas(TRAIN + "OUT-3 outcome supports=T1,T2\nO3 objective supports=T2 pi=26.2 business_value=1")
    assert served_in(shown, shown.portfolio["OUT-3"], "26.2") == 0.75


def test_without_committed_value_nothing_is_told_rather_than_nobody() -> None:
    shown = atlas("T1 theme\nOUT-1 outcome parent=T1\n26.2 pi\nO1 objective supports=OUT-1 pi=26.2")
    assert section(shown, shown.portfolio["OUT-1"]) is None
    assert [one.id for one in sections(shown, shown.portfolio["OUT-1"])] == ["kpis", "pi-26.2"]
