"""The baseline that a PI keeps in its own text."""

from northline.config import Config
from northline.model.content import ContentFile
from northline.read import read
from northline.read.kept_plan import KeptPlans, kept_plans

PI = """---
type: pi
id: 26.2
---
What we agreed on.

## Baseline

| id | title | commitment | business value | supports |
|---|---|---|---|---|
| O1 | Cut the queue | committed | 8 | OUT-1 |
| O2 | Try the lockers | uncommitted | 3 | OUT-2 |

## Afterwards

| id | title |
|---|---|
| O9 | no plan |
"""


def kept(text: str) -> KeptPlans:
    config = Config()
    return kept_plans(read([ContentFile("pis/26.2.md", text.encode())], config).items, config.kinds)


def test_rows_under_the_heading_are_objectives_of_the_pi() -> None:
    found = kept(PI)
    told = [(one.id, one.committed, one.number("business_value"), one.names("pi"), one.names("supports")) for one in found.objectives]
    assert told == [("O1", True, 8.0, ("26.2",), ("OUT-1",)), ("O2", False, 3.0, ("26.2",), ("OUT-2",))]
    assert found.pis == {"26.2"}
    assert found.faults == ()


def test_each_row_knows_its_place_in_the_file() -> None:
    assert [(one.place.path, one.place.line) for one in kept(PI).objectives] == [("pis/26.2.md", 11), ("pis/26.2.md", 12)]


def test_a_value_that_cannot_be_is_a_fault_there() -> None:
    found = kept(PI.replace("| 8 |", "| eight |"))
    assert [(one.rule, one.place.line, one.item) for one in found.faults] == [("invalid-value", 11, "O1")]


def test_a_heading_without_a_table_is_said() -> None:
    found = kept("---\ntype: pi\nid: 26.2\ntitle: PI 26.2\n---\n## Baseline\n\nTagged as usual.\n")
    assert ([one.rule for one in found.faults], found.pis) == (["sheet-without-rows"], frozenset())


def test_a_word_in_the_text_is_no_baseline() -> None:
    assert kept("---\ntype: pi\nid: 26.2\n---\nThe baseline was a mess.\n\n| id |\n|---|\n| O1 |\n") == KeptPlans()
