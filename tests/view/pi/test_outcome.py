from tests.view.pi.plans import plan, words

from northline.model.cells import Counted
from northline.view.parts import Facts, Section
from northline.view.pi.kickoff import kickoff
from northline.view.pi.outcome import outcome

TRAIN = """
26.1 pi start=2026-01-05 end=2026-03-13 status=closed
26.2 pi start=2026-03-16 end=2026-05-22 status=committed
A team
O1 objective pi=26.1 team=A business_value=8 actual_value=8
O2 objective pi=26.1 team=A business_value=5 actual_value=3
O3 objective pi=26.1 team=A business_value=4 status=dropped
O4 objective pi=26.2 team=A continues=O2
F1 feature pi=26.1 state=done
F2 feature pi=26.1 state=implementing
"""


def facts(section: Section | None) -> dict[str, str]:
    assert section is not None
    (block,) = section.blocks
    assert isinstance(block, Facts)
    return {fact.label: words(fact.cell) for fact in block.facts}


def test_a_closed_pi_tells_what_came_of_it_first() -> None:
    found = kickoff(plan(TRAIN, "26.1"))
    assert found.sections[0].id == "outcome"
    assert facts(found.sections[0]) == {
        "Predictability": "64.7 %",
        "Objectives that reached their value": "1 of 2",
        "Objectives given up on the way": "1",
        "Features done": "1 of 2",
        "Objectives that go on": "1",
    }


def test_a_count_opens_to_what_it_counts() -> None:
    section = outcome(plan(TRAIN, "26.1"))
    assert section is not None
    (block,) = section.blocks
    assert isinstance(block, Facts)
    (done,) = (fact.cell for fact in block.facts if fact.label == "Features done")
    assert isinstance(done, Counted)
    assert [ref.id for ref in done.at if not isinstance(ref, str)] == ["F1", "F2"]


def test_while_values_are_missing_the_result_says_between_what_it_lies() -> None:
    missing = TRAIN.replace("business_value=5 actual_value=3", "business_value=5")
    assert facts(outcome(plan(missing, "26.1")))["Predictability"] == "47.1 % 1 value missing, between 47.1 % and 76.5 %"


def test_without_any_value_it_says_why_there_is_no_number() -> None:
    bare = "26.1 pi status=closed\nA team\nO1 objective pi=26.1 team=A business_value=5"
    assert facts(outcome(plan(bare, "26.1"))) == {"Predictability": "n/a: no objective has an actual value yet"}


def test_a_pi_under_way_has_no_outcome_yet() -> None:
    assert outcome(plan(TRAIN)) is None
