import pytest
from tests.check.backlogs import TRAIN, findings, of, said

NAMES = (
    "not-measurable",
    "output-verb",
    "vague-word",
    "feature-copy",
    "jargon",
    "compound",
    "date-outside-pi",
    "non-committal",
    "too-short",
    "too-long",
)


def objective(title: str, *lines: str) -> str:
    more = "".join(f"    {line}\n" for line in lines)
    return f"objectives/OBJ-1.md\n    team: A\n    pi: 26.2\n    title: {title}\n{more}"


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Reduce checkout payment failures from 4% to 2% for card customers by end of PI", []),
        ("Implement OAuth 2.1", ["not-measurable", "output-verb", "too-short"]),
        ("Improve the onboarding experience", ["not-measurable", "vague-word"]),
        ("Build self-service KYC so that merchants onboard in under 10 minutes", []),
        ("Migrate the billing database to PostgreSQL 17 and refactor the reporting module", ["not-measurable", "output-verb", "compound"]),
        ("Support Team Falcon with integration", ["not-measurable", "non-committal"]),
        ("Complete PAY-1234, PAY-1235 and PAY-1301", ["not-measurable", "output-verb", "jargon"]),
    ],
)
def test_advice_on_the_golden_objectives(title: str, names: list[str]) -> None:
    assert sorted(one.name for one in findings(TRAIN, objective(title)) if one.name in NAMES) == sorted(names)


def test_advice_quotes_the_words_and_stands_at_them() -> None:
    (finding,) = of("vague-word", TRAIN, objective("Make it robust for card customers"))
    assert finding.message == "OBJ-1 “Make it robust for card customers” is vague (“robust”)"
    assert (finding.place.line, finding.place.column, finding.place.width) == (4, 16, 6)


def test_objective_of_a_closed_pi_is_not_reworded() -> None:
    assert (
        said("not-measurable", TRAIN.replace("status: committed", "status: closed"), objective("Improve the onboarding experience")) == []
    )
