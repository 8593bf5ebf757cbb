from tests.view.pi.plans import finding
from tests.view.trains import atlas

from northline.check import catalogue
from northline.model.cells import Ref
from northline.model.finding import Finding, Severity
from northline.view.attention import needs
from northline.view.questions import QUESTIONS, question

TRAIN = "\n".join(["26.2 pi", "A team", *(f"O{n} objective pi=26.2 team=A business_value={n}" for n in range(1, 8))])
KINDS = ("watermelon", "never-demoed", "paper-link", "diluted-link", "change-without-record", "committed-on-uncommitted")


def asked(*findings: Finding) -> list[str]:
    return [need.ref.id for need in needs(atlas(TRAIN, findings=findings)) if need.ref]


def test_every_check_that_asks_a_question_exists() -> None:
    assert sorted(QUESTIONS.keys() - {rule.name for rule in catalogue()}) == []


def test_the_worst_comes_first_then_the_most_valuable() -> None:
    findings = (finding("watermelon", "O1", severity=Severity.ERROR), finding("paper-link", "O2"), finding("never-demoed", "O5"))
    assert asked(*findings) == ["O1", "O5", "O2"]


def test_an_item_asks_once_however_much_is_wrong_with_it() -> None:
    assert asked(finding("watermelon", "O1"), finding("never-demoed", "O1", "NL661")) == ["O1"]


def test_what_only_asks_for_an_edit_and_notes_ask_for_no_decision() -> None:
    edits = (finding("vague-word", "O1", "NL503"), finding("dangling-link", "O2", "NL201"), finding("stored-wsjf-differs", "O4"))
    assert asked(*edits, finding("watermelon", "O3", severity=Severity.NOTE)) == []


def test_five_at_most() -> None:
    assert asked(*(finding(name, f"O{n}") for n, name in enumerate(KINDS, start=1))) == ["O6", "O5", "O4", "O3", "O2"]


def test_the_same_question_about_several_items_is_asked_once_and_counted() -> None:
    (need,) = needs(atlas(TRAIN, findings=tuple(finding("watermelon", f"O{n}") for n in (1, 4, 2))))
    assert (need.text, len(need.more)) == ("Is O4 still on track?", 2)


def test_a_need_says_what_was_found_and_names_the_value_at_stake() -> None:
    (need,) = needs(atlas(TRAIN, findings=(finding("watermelon", "O4"),)))
    assert (need.found, str(need.why)) == ("O4 watermelon.", "4 of committed value at stake")


def test_a_team_is_called_by_its_name_and_work_by_its_id() -> None:
    assert question("overload", Ref("A", "Checkout", "", "team", "Team")) == "What does Checkout take out?"
    assert question("watermelon", Ref("O1", "Pay fast", "", "objective", "Objective")) == "Is O1 still on track?"


def test_what_all_objectives_of_a_pi_lack_is_asked_of_the_pi() -> None:
    asked = question("no-owner-or-value", Ref("26.2", "PI 26.2", "", "pi", "PI"))
    assert asked == "Who values the objectives of PI 26.2, and how much are they worth?"
