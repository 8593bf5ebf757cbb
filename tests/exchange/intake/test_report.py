"""The report of an import: every row, column and value that did not become what it was."""

from tests.exchange.importers.tables import gathered

from northline.exchange.importers import IMPORTERS
from northline.exchange.intake.planning import Plan, Present, plan
from northline.exchange.intake.report import Report, report

TABLE = """Issue key,Issue Type,Status,Due Date,Created,Sprint,Sprint,Custom field (Job Size),Rank,Outward issue link (Blocks)
A-1,Feature,In Progress,03/04/2026,16.01.2026,,,XL,i1,Z-9
A-2,Story,Done,03/05/2026,,Sprint 1,Sprint 2,,i2,
A-3,Bug,,,,,,,,
A-4,Bug,,,,,,,,
,Story,,,,,,,i3,
A-5,Bug,,,,,,,,
A-6,Story,,,,,,,,,beyond
"""


def told(table: str) -> Report:
    found = gathered("jira", table)
    return report("jira", 1, found, plan(found.drafts, Present((), {}), {}, IMPORTERS["jira"]))


def test_everything_is_told_once_with_its_lines() -> None:
    assert "\n".join(told(TABLE).lines) == (
        """\
jira: 1 file, 7 rows
  3 new · 0 updated · 0 unchanged · 4 rows skipped

Not imported:
  1.csv:2: A-1: Outward issue link (Blocks) names Z-9, which is in none of these files, and should say `depends_on: A-1`
  1.csv:4–5, 7: there is no kind “Bug”; say what it is in a map, under `types`, or `ignore`
  1.csv:6: it has no issue key
  1.csv:8: it has 11 cells for 10 headings; the last were not imported: beyond

Columns without a field (give them one in a map, or `ignore`):
  Rank: 2 rows with a value

Ambiguous dates:
  1.csv:2–3: Due Date: read as day/month/year, an assumption (03/04/2026 is 2026-04-03); \
`dates: day first` or `month first` in a map settles it

Values that do not fit, written as they are:
  1.csv:2: job_size: expected a number, 0 or more, found “XL”

Several values where one fits, the last one taken:
  1.csv:3: iteration: Sprint 2, not Sprint 1

States on no board (give them one in a map, under `states`):
  In Progress: 1 item (Features and enablers)"""
    )


def test_what_was_skipped_makes_a_report_unclean_and_what_was_told_does_not() -> None:
    assert not told(TABLE).clean
    assert told("Issue key,Issue Type,Status,Rank\nA-1,Story,Odd,1\n").clean


def test_long_and_steering_texts_are_bounded_and_harmless() -> None:
    lines = told(f"Issue key,Issue Type\nA-1,{'x' * 500}\nA-2,a\u202eb\n").lines
    assert max(map(len, lines)) < 300
    assert all(line.isprintable() for line in lines)


def test_empty_import_says_so() -> None:
    found = gathered("jira", "Issue key,Issue Type\n")
    assert report("jira", 1, found, Plan({})).lines == ("jira: 1 file, 0 rows", "  0 new · 0 updated · 0 unchanged")
