import pytest
from tests.view.pi.plans import plan

from northline.view.pi.state import state_badge, state_words

VALUED = "\nA team\nO1 objective pi=26.2 team=A business_value=5 actual_value=4\nO2 objective pi=26.2 team=A business_value=5"


@pytest.mark.parametrize(
    ("status", "work", "said"),
    [
        ("draft", VALUED, "draft, not committed"),
        ("committed", VALUED, "final"),
        ("closed", VALUED, "closed, provisional scores"),
        ("closed", f"{VALUED} actual_value=5", "closed, final scores"),
        ("closed", "\nO1 objective pi=26.2 business_value=5", "closed, not valued"),
        ("closed", "", "closed"),
    ],
)
def test_a_pi_says_how_far_it_can_be_relied_on(status: str, work: str, said: str) -> None:
    assert state_words(plan(f"26.2 pi status={status}{work}")) == said


def test_a_later_draft_is_called_a_draft_on_its_own_pages() -> None:
    pis = "26.2 pi start=2026-03-16 end=2026-05-22 status=committed\n26.3 pi start=2026-05-25 end=2026-07-31"
    assert [state_badge(plan(pis, pi)).text for pi in ("26.2", "26.3")] == ["current", "draft"]
