from tests.view.pi.plans import finding, plan, rows, table

from northline.view.pi.management import review

TRAIN = "26.2 pi status=committed start=2026-03-16 end=2026-05-22\nA team\nO1 objective pi=26.2 team=A\nO2 objective pi=26.2 team=A"


def test_findings_stand_under_the_question_they_answer() -> None:
    findings = (finding("no-line-of-sight", "O1"), finding("duplicate-objective", "O2", "NL620"))
    assert [row[:3] for row in rows(table(review(plan(TRAIN, findings=findings))))] == [
        ["O2 duplicate-objective", "O2", "Do two teams promise the same?"],
        ["O1 no-line-of-sight", "O1", "Does work serve no theme?"],
    ]


def test_findings_of_other_pis_do_not_count() -> None:
    text = f"{TRAIN}\n26.3 pi\nO9 objective pi=26.3 team=A"
    assert rows(table(review(plan(text, findings=(finding("no-line-of-sight", "O9"),))))) == []


def test_a_closed_pi_is_no_longer_reviewed() -> None:
    assert review(plan(TRAIN.replace("committed", "closed"))) is None
