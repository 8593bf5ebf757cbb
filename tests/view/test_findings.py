from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.catalogue import Catalogue, RulePage
from northline.model.finding import Finding, Severity
from northline.model.frozen import replace
from northline.model.place import Place
from northline.view.findings import FAMILY, FindingsPage

DOC = """A link names an item that does not exist.

Why it matters: the thread is cut.

How to fix: correct the id,
or add the item.

Example: FEAT-99."""
RULES = Catalogue({"NL201": RulePage("NL201", "dangling-link", Severity.ERROR, DOC)})


def finding(number: int, code: str = "NL201", severity: Severity = Severity.ERROR, *, allowed: str = "") -> Finding:
    return Finding(code, "dangling-link", severity, f"finding {number}", Place("features/f.md", number), "F1", allowed=allowed)


def shown(*findings: Finding) -> dict[str, FindingsPage]:
    made = pages(FAMILY, atlas("F1 feature", findings=findings, catalogue=RULES))
    return {url: page.values for url, page in made.items() if isinstance(page.values, FindingsPage)}


def test_a_group_says_what_its_rule_means_and_how_to_fix_it() -> None:
    group = shown(finding(1))["findings/"].groups[0]
    assert group.about == "A link names an item that does not exist."
    assert group.why == "The thread is cut."
    assert group.fix == "Correct the id, or add the item."


def test_a_group_is_found_under_its_code_in_lower_case() -> None:
    assert shown(finding(1))["findings/"].groups[0].anchor == "nl201"


def test_worse_groups_come_first() -> None:
    made = shown(finding(1, "NL411", Severity.NOTE), finding(2), finding(3, "NL301", Severity.WARNING))
    assert [group.code for group in made["findings/"].groups] == ["NL201", "NL301", "NL411"]


def test_counts_go_by_severity_and_leave_out_what_is_answered() -> None:
    made = shown(finding(1), finding(2), finding(3, allowed="it is on purpose"))
    tallies = [(one.label, said(one.count)) for one in made["findings/"].tallies]
    assert tallies[:3] == [("errors", "2"), ("warnings", "0"), ("notes", "0")]


def test_counts_say_what_alignment_leaves_unexplained_and_what_was_answered() -> None:
    aligning = finding(1, "NL420", Severity.WARNING)
    made = shown(finding(2), aligning, replace(aligning, explained_by="DEC-1"), finding(3, allowed="it is on purpose"))
    tallies = [(one.label, said(one.count)) for one in made["findings/"].tallies]
    assert tallies[3:] == [("unexplained in alignment", "1"), ("explained by a decision", "1"), ("allowed with a reason", "1")]


def test_answered_findings_stand_apart() -> None:
    made = shown(finding(1), finding(2, allowed="it is on purpose"))["findings/"]
    assert [line.message for line in made.groups[0].shown] == ["finding 1"]
    assert [line.answered for line in made.answered] == ["it is on purpose"]


def test_more_than_fifty_of_a_rule_are_folded() -> None:
    group = shown(*(finding(n) for n in range(60)))["findings/"].groups[0]
    assert (len(group.shown), len(group.folded), group.more) == (50, 10, None)


def test_more_than_two_hundred_of_a_rule_have_a_page_of_their_own() -> None:
    made = shown(*(finding(n) for n in range(201)))
    group = made["findings/"].groups[0]
    assert len(group.shown) == 20
    assert group.more is not None
    assert len(made["findings/nl201/"].groups[0].shown) == 201


def test_very_long_lists_go_on_from_page_to_page() -> None:
    made = shown(*(finding(n) for n in range(1100)))
    assert list(made) == ["findings/", "findings/nl201/", "findings/nl201/2/", "findings/nl201/3/", "findings/nl201/4/"]
    assert len(made["findings/nl201/4/"].groups[0].shown) == 200


def test_no_findings_are_a_good_state() -> None:
    made = shown()["findings/"]
    assert made.groups == ()
    assert str(made.lead).startswith("Nothing was found.")
