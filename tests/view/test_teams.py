"""Team pages: objectives by PI with their way up, and who depends on whom."""

from tests.view.trains import atlas, pages

from northline.model.cells import Table
from northline.view.atlas import Atlas
from northline.view.parts import Section, Sheet
from northline.view.teams import FAMILY

TRAIN = """
VIS-1 vision
T1 theme
Blue team
Red team
OBJ-1 objective supports=T1 teams=Blue pi=26.1
OBJ-2 objective teams=Blue pi=26.1 commitment=uncommitted
OBJ-3 objective supports=T1 teams=Blue pi=26.2
FEAT-1 feature teams=Red
DEP-1 dependency from=FEAT-1 to=Blue needed_by=26.1.2
26.1 pi start=2026-01-05 end=2026-03-13 status=closed
26.2 pi start=2026-03-16 end=2026-05-22 status=committed
"""


def team(train: Atlas, url: str) -> dict[str, Section]:
    values = pages(FAMILY, train)[url].values
    assert isinstance(values, Sheet)
    return {section.id: section for section in values.sections}


def test_objectives_stand_by_pi_with_the_current_one_first() -> None:
    sections = [one for one in team(atlas(TRAIN), "teams/blue/") if one.startswith("objectives-")]
    assert sections == ["objectives-26.2", "objectives-26.1"]


def test_each_objective_shows_its_way_up() -> None:
    table = team(atlas(TRAIN), "teams/blue/")["objectives-26.1"].blocks[0]
    assert isinstance(table, Table)
    assert [column.name for column in table.columns][:2] == ["item", "sight"]
    assert "strength='theme'" in repr(table.rows[0].cells[1])
    assert "strength='none'" in repr(table.rows[1].cells[1])


def test_committed_objectives_come_before_uncommitted_ones() -> None:
    train = atlas(
        TRAIN.replace("OBJ-1 objective", "OBJ-1 objective commitment=uncommitted", 1).replace(
            "pi=26.1 commitment=uncommitted", "pi=26.1", 1
        )
    )
    table = team(train, "teams/blue/")["objectives-26.1"].blocks[0]
    assert isinstance(table, Table)
    assert ["OBJ-2" in repr(table.rows[0]), "OBJ-1" in repr(table.rows[1])] == [True, True]


def test_dependencies_are_told_from_both_sides() -> None:
    red, blue = (team(atlas(TRAIN), url)["dependencies"].blocks for url in ("teams/red/", "teams/blue/"))
    assert [len(table.rows) for table in (*red, *blue) if isinstance(table, Table)] == [1, 0, 0, 1]


def test_a_train_without_teams_has_no_team_pages() -> None:
    assert pages(FAMILY, atlas("FEAT-1 feature")) == {}
