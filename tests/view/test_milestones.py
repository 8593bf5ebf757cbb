from tests.view.trains import atlas

from northline.model.cells import Badge, Table
from northline.view.milestones import held_by, ordered, section, servants


def test_milestones_go_by_date_and_those_without_one_come_last() -> None:
    shown = atlas("MS-1 milestone\nMS-2 milestone due=2026-09-01\nMS-3 milestone due=2026-05-01")
    assert [one.id for one in ordered(shown)] == ["MS-3", "MS-2", "MS-1"]


def test_work_that_names_a_milestone_serves_it_whichever_end_wrote_the_link() -> None:
    shown = atlas("MS-1 milestone depends_on=F1\nF1 feature\nF2 feature relates_to=MS-1\nRISK-1 risk affects=MS-1")
    assert set(servants(shown, shown.portfolio["MS-1"])) == {"F1", "F2"}


def test_its_own_pi_counts_more_than_its_date() -> None:
    shown = atlas("26.1 pi start=2026-01-01 end=2026-03-01\n26.2 pi\nMS-1 milestone due=2026-02-01 pi=26.2")
    assert held_by(shown, shown.portfolio["MS-1"]) == ("26.2",)


def test_a_milestone_that_nothing_serves_says_so() -> None:
    found = section(atlas("MS-1 milestone due=2026-09-01"))
    assert found is not None
    table = found.blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0].cells[-1] == Badge("nothing serves it", "watch")


def test_a_train_without_milestones_has_no_section_of_them() -> None:
    assert section(atlas("F1 feature")) is None
