from tests.check.backlogs import told

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
