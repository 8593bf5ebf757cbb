from tests.view.trains import atlas

from northline.model.cells import Badge, Table, Text
from northline.view.hygiene import section

SOUND = """
F1 feature user_business_value=1 time_criticality=1 risk_opportunity=1 job_size=20
F2 feature user_business_value=20 time_criticality=20 risk_opportunity=20 job_size=1
"""


def verdicts(text: str) -> dict[str, str]:
    shown = atlas(text)
    found = section(shown, "feature", shown.portfolio.of("feature"))
    assert found is not None
    table = found.blocks[0]
    assert isinstance(table, Table)
    return {
        row.cells[0].text: row.cells[1].text for row in table.rows if isinstance(row.cells[0], Text) and isinstance(row.cells[1], Badge)
    }


def test_a_sound_backlog_passes_every_check() -> None:
    assert verdicts(SOUND) == {
        "Every number is on the scale": "yes",
        "Every column holds the least of the scale": "yes",
        "Every scored item can be ranked": "yes",
        "Stored numbers equal computed ones": "none stored",
        "Ranks stand when one component moves a step": "yes",
    }


def test_a_slip_off_the_scale_is_counted() -> None:
    text = SOUND + "F3 feature user_business_value=21 time_criticality=1 risk_opportunity=1 job_size=5"
    assert verdicts(text)["Every number is on the scale"] == "some are off"


def test_columns_without_the_smallest_step_are_counted() -> None:
    text = "F1 feature user_business_value=5 time_criticality=1 risk_opportunity=1 job_size=3"
    assert verdicts(text)["Every column holds the least of the scale"] == "some have none"


def test_an_item_that_lacks_a_component_cannot_be_ranked() -> None:
    assert verdicts(SOUND + "F3 feature user_business_value=1")["Every scored item can be ranked"] == "some cannot"


def test_a_backlog_that_nobody_scored_has_no_checks() -> None:
    shown = atlas("F1 feature")
    assert section(shown, "feature", shown.portfolio.of("feature")) is None
