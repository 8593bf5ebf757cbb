from tests.check.backlogs import findings, told

from northline.check.rule import Rule
from northline.model.finding import Severity
from northline.model.place import Place


def test_message_quotes_a_long_text_in_part() -> None:
    finding = Rule("NL101", "unreadable-file", Severity.ERROR, "").at(Place("a.md"), "x" * 1000)
    assert finding.message == "x" * 399 + "…"


def test_message_stays_on_one_line() -> None:
    backlog = """
    features/FEAT-1.md
        iteration: [A, B]
    """
    assert told("unknown-iteration", backlog)[0].startswith("FEAT-1 names the iteration A B, which no PI has")


def test_finding_of_a_kept_plan_on_an_objective_that_is_gone_names_no_item() -> None:
    backlog = """
    pis/26.2.md
        status: committed
        start: 2026-03-16
        | ## Baseline
        |
        | | id | business value |
        | |---|---|
        | | OBJ 1 | 8 |
        | | GONE-2 | eight |
        | | OBJ-3 | nine |
    objectives/OBJ-3.md
        pi: 26.2
    """
    wrong = [(one.name, one.item) for one in findings(backlog) if one.name in {"invalid-id", "invalid-value"}]
    assert wrong == [("invalid-id", ""), ("invalid-value", ""), ("invalid-value", "OBJ-3")]
