"""What holds for every importer and every file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.importers.tables import gathered
from tests.score.trains import CONFIG

from northline.exchange.importers import IMPORTERS
from northline.exchange.intake.csv_rows import read_sheet
from northline.exchange.intake.drafting import gather
from northline.exchange.intake.map_file import ImportMap
from northline.exchange.intake.planning import Present, plan
from northline.exchange.intake.report import report

HEADINGS = st.sampled_from(
    [
        *("Issue key", "Issue id", "Issue Type", "Summary", "Labels", "Parent", "Inward issue link (Blocks)", "Custom field (Stretch)"),
        *("ID", "Work Item Type", "Title 1", "Title 2", "Area Path", "Iteration Path", "Tags", "Description", "Due", "Status", "", "Theme"),
    ]
)
CELLS = st.text(max_size=8) | st.sampled_from(
    ["A-1", "Feature", "Objective", "Story", "yes", "<b>x", "1/2/2026", "a\\b\\c", "theme:x; y", "todo"]
)
TABLES = st.tuples(st.lists(HEADINGS, min_size=1, max_size=6), st.lists(st.lists(CELLS, max_size=7), max_size=6))


def as_csv(table: tuple[list[str], list[list[str]]]) -> str:
    head, rows = table
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [head, *rows])


def test_importers_are_found_by_being_there() -> None:
    assert list(IMPORTERS) == ["azure", "csv", "jira"]


@pytest.mark.parametrize("tool", ["azure", "csv", "jira"])
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-16", "replace")))
def test_any_bytes_are_read_or_told(tool: str, data: bytes) -> None:
    sheet = read_sheet("1.csv", data)
    gather(IMPORTERS[tool], [sheet], ImportMap(), CONFIG.kinds, [])
    assert sheet.readable or sheet.faults


@pytest.mark.parametrize("tool", ["azure", "csv", "jira"])
@given(table=TABLES)
def test_every_row_becomes_an_item_or_is_counted_or_told(tool: str, table: tuple[list[str], list[list[str]]]) -> None:
    found = gathered(tool, as_csv(table)) if any(head.strip() for head in table[0]) else gathered(tool, "ID\n")
    made = plan(found.drafts, Present((), {}), {}, IMPORTERS[tool])
    skipped = {one.place.line for one in (*found.faults, *made.faults) if one.rule in {"row-skipped", "unknown-type"}}
    assert found.counts.rows == len(made.changes) + found.counts.repeated + found.counts.ignored + len(skipped)
    assert all(line.isprintable() for line in report(tool, 1, found, made).lines)
