from tests.view.pi.plans import finding
from tests.view.trains import atlas

from northline.model.finding import Finding, Severity
from northline.view.attention import needs

TRAIN = "\n".join(["26.2 pi", "A team", *(f"O{n} objective pi=26.2 team=A business_value={n}" for n in range(1, 8))])


def asked(*findings: Finding) -> list[str]:
    return [need.ref.id for need in needs(atlas(TRAIN, findings=findings)) if need.ref]


def test_the_worst_comes_first_then_the_most_valuable() -> None:
    findings = (finding("x", "O1", severity=Severity.ERROR), finding("x", "O2"), finding("x", "O5"))
    assert asked(*findings) == ["O1", "O5", "O2"]


def test_an_item_asks_once_however_much_is_wrong_with_it() -> None:
    assert asked(finding("x", "O1"), finding("y", "O1", "NL661")) == ["O1"]


def test_wording_broken_files_and_notes_ask_for_no_decision() -> None:
    assert asked(finding("x", "O1", "NL501"), finding("x", "O2", "NL201"), finding("x", "O3", severity=Severity.NOTE)) == []


def test_five_at_most() -> None:
    assert asked(*(finding("x", f"O{n}") for n in range(1, 8))) == ["O7", "O6", "O5", "O4", "O3"]


def test_why_names_the_value_at_stake() -> None:
    (need,) = needs(atlas(TRAIN, findings=(finding("x", "O4"),)))
    assert need.why == "4 of committed value at stake"
