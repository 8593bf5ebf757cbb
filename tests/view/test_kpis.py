"""KPI pages and tables: state, pace, course and limits."""

from datetime import date

import pytest
from tests.view.trains import atlas

from northline.model.cells import Badge, Spark, Table
from northline.model.figure import Figure, Level, Pace
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.items import item_page
from northline.view.kinds.kpi import sections
from northline.view.kpi_state import badges, health, sentence
from northline.view.parts import Chart, Gauge, Gauges, Section
from northline.view.trend import spark, trend

# The as-of date is 2026-04-01: half way from 2026-01-01 to 2026-06-30.
DATED = "baseline=35 target=60 start=2026-01-01 due=2026-06-30"
HALF_WAY = f"KPI-1 kpi unit=% {DATED} readings=2026-02-01:40,2026-03-31:45"


def kpi(text: str) -> tuple[Atlas, Item]:
    shown = atlas(text)
    return shown, shown.portfolio["KPI-1"]


def chart(text: str) -> Chart:
    found = trend(*kpi(text), Table("", "", (), ()))
    assert found is not None
    return found


def figure(text: str) -> Figure:
    return chart(text).figure


def gauges(text: str) -> tuple[Gauge, ...]:
    blocks = [block for section in sections(*kpi(text)) for block in section.blocks]
    return next(block.gauges for block in blocks if isinstance(block, Gauges))


def section(text: str, name: str) -> Section:
    return next(one for one in sections(*kpi(text)) if one.id == name)


def test_a_kpi_says_its_way_and_its_time() -> None:
    shown, one = kpi(HALF_WAY)

    assert str(sentence(shown, one)) == "45 % on 2026-03-31: 40 % of the way from 35 to 60, with 50 % of the time gone."


def test_the_pace_shows_what_it_is_made_of() -> None:
    pace = gauges(HALF_WAY)[0]

    assert (pace.text, pace.word, pace.tone) == ("0.8", "at risk", "watch")
    assert [(line.label, line.cell.text) for line in pace.lines if hasattr(line.cell, "text")] == [
        ("way done", "40 %"),
        ("time gone", "50 %"),
    ]
    assert pace.score.threshold == "0.9 and more on track · 0.7–0.9 at risk · below off track"


def test_a_stale_reading_stands_beside_the_state() -> None:
    shown, one = kpi(f"KPI-1 kpi {DATED} readings=2026-01-15:50")

    assert badges(health(shown, one)) == (Badge("on track", "good"), Badge("stale", "watch", "last read 76 days ago"))


def test_a_breached_limit_is_the_state() -> None:
    shown, one = kpi("KPI-1 kpi min=97 readings=2026-03-30:96")

    assert [badge.text for badge in badges(health(shown, one))] == ["limit breached"]
    assert str(sentence(shown, one)) == "96 on 2026-03-30; the limit of at least 97 is breached."


def test_a_kpi_that_is_worse_than_its_baseline_says_so() -> None:
    shown, one = kpi("KPI-1 kpi baseline=8 target=3 start=2026-01-01 due=2026-06-30 readings=2026-03-31:9")

    assert str(sentence(shown, one)) == "9 on 2026-03-31, which is worse than the baseline of 8; the target is 3."


def test_an_unmeasured_kpi_has_no_gauge_no_chart_and_no_zero() -> None:
    shown, one = kpi(f"KPI-1 kpi {DATED}")

    assert [one.id for one in sections(shown, one)] == ["readings", "objectives"]
    assert trend(shown, one, Table("", "", (), ())) is None
    assert spark(shown, one) is None
    assert str(sentence(shown, one)) == "Nobody has measured it yet, so nobody can tell whether it moves."


def test_the_state_stands_at_the_head_of_the_page() -> None:
    values = item_page(*kpi(HALF_WAY)).values

    assert Badge("at risk", "watch") in values.badges  # type: ignore[attr-defined]


def test_one_reading_is_no_course() -> None:
    shown, one = kpi(f"KPI-1 kpi {DATED} readings=2026-03-31:45")

    assert (trend(shown, one, Table("", "", (), ())), spark(shown, one)) == (None, None)


def test_readings_after_the_as_of_date_are_not_drawn() -> None:
    later = f"{HALF_WAY},2026-05-01:70"

    assert [point.value for point in figure(later).points] == [40.0, 45.0]


def test_a_chart_holds_levels_and_the_pace() -> None:
    shown = figure(HALF_WAY)

    assert shown.levels == (Level(60.0, "target 60 %", "target"), Level(35.0, "baseline 35 %", "baseline"))
    assert shown.pace == Pace(date(2026, 1, 1), date(2026, 6, 30), 35.0, 60.0, (0.7, 0.9))


def test_limits_are_drawn_on_their_side() -> None:
    found = figure("KPI-1 kpi min=1 max=9 readings=2026-02-01:4,2026-03-31:5")

    assert found.levels == (Level(1.0, "at least 1", "floor"), Level(9.0, "at most 9", "ceiling"))


def test_a_target_to_maintain_has_no_pace_and_no_second_line() -> None:
    found = figure("KPI-1 kpi baseline=5 target=5 start=2026-01-01 due=2026-06-30 readings=2026-02-01:4,2026-03-31:5")

    assert ([level.look for level in found.levels], found.pace) == (["target"], None)


def test_a_long_unit_stands_in_the_title_alone() -> None:
    found = figure("KPI-1 kpi unit=minutes_a_month target=40 readings=2026-02-01:4,2026-03-31:5")

    assert (found.title, found.levels[0].text) == ("KPI-1, in minutes a month", "target 40")


def test_a_chart_tells_in_words_what_it_shows() -> None:
    assert figure(HALF_WAY).description == (
        "2 readings from 40 % on 2026-02-01 to 45 % on 2026-03-31; target 60 %, baseline 35 %. It is at risk."
    )


def test_the_key_says_what_lines_mean() -> None:
    assert [key.text for key in chart(HALF_WAY).keys] == ["readings", "even pace to the target, due 2026-06-30", "at risk: pace 0.7–0.9"]


def test_the_table_of_readings_begins_with_the_newest() -> None:
    block = section(HALF_WAY, "readings").blocks[0]
    assert isinstance(block, Chart)
    assert block.table is not None

    assert [row.cells[0].text for row in block.table.rows if hasattr(row.cells[0], "text")] == ["2026-03-31", "2026-02-01"]
    assert block.table.caption == "Readings, baseline 35 %, target 60 %, due 2026-06-30"


def test_a_small_line_is_on_one_scale_with_its_target() -> None:
    assert spark(*kpi(HALF_WAY)) == Spark((0.0, 0.25), 1.0, "from 40 to 45, target 60")


def test_a_flat_line_without_a_target_stands_in_the_middle() -> None:
    assert spark(*kpi("KPI-1 kpi readings=2026-02-01:4,2026-03-31:4")) == Spark((0.5, 0.5), None, "from 4 to 4")


@pytest.mark.parametrize(
    ("objective", "expected"),
    [("kpis=KPI-1", 1), ("supports=KPI-1", 1), ("", None)],
)
def test_objectives_that_name_the_kpi_move_it(objective: str, expected: int | None) -> None:
    assert section(f"{HALF_WAY}\nOBJ-1 objective {objective}", "objectives").count == expected
