from tests.view.trains import atlas

from northline.model.cells import Ref, Table
from northline.view.parts import Section
from northline.view.sequencing import section

# F8 is worth much and small, and waits for F9, which is worth little and large.
WAITING = """
F1 feature user_business_value=8 time_criticality=13 risk_opportunity=3 job_size=5
F8 feature user_business_value=20 time_criticality=5 risk_opportunity=5 job_size=2 depends_on=F9
F9 feature user_business_value=1 time_criticality=1 risk_opportunity=2 job_size=8
"""


def tables(found: Section | None) -> dict[str, Table]:
    assert found is not None
    return {block.name: block for block in found.blocks if isinstance(block, Table)}


def first_ids(table: Table) -> list[str]:
    return [cell.id for row in table.rows for cell in row.cells[:1] if isinstance(cell, Ref)]


def test_important_work_that_waits_is_named() -> None:
    assert first_ids(tables(section(atlas(WAITING)))["conflicts"]) == ["F8"]


def test_the_order_advised_puts_what_is_waited_for_first() -> None:
    assert first_ids(tables(section(atlas(WAITING)))["advised"]) == ["F1", "F9", "F8"]


def test_where_nothing_waits_there_is_nothing_to_say() -> None:
    assert section(atlas("F1 feature user_business_value=1 time_criticality=1 risk_opportunity=1 job_size=1")) is None
