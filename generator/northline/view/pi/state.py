"""Which state a PI is in, in words: draft, final, over, or closed with how much of its value is known."""

from northline.model.cells import Badge
from northline.model.results.predictability import Predictability
from northline.view.pi.plan import Plan


def state_badge(plan: Plan) -> Badge:
    """The PI's word; on its own pages a later draft is a draft rather than a forecast."""
    word = plan.atlas.pi_word(plan.id)
    return Badge("draft", "info") if plan.draft and plan.id != plan.atlas.calendar.current else word


def told(plan: Plan, now: str, then: str) -> str:
    """What to say of a PI while it is planned or under way, and once it is closed."""
    return then if plan.closed else now


def state_words(plan: Plan) -> str:
    """How far the plan can be relied on: not committed yet, final, or closed with final or provisional scores."""
    if plan.draft:
        return "draft, not committed"
    if not plan.closed:
        return "final"
    result = plan.atlas.scores.get(Predictability, plan.id)
    if result is None or result.score.value is None:
        return "closed, not valued" if plan.of("objective") else "closed"
    return "closed, provisional scores" if result.provisional else "closed, final scores"


def values_missing(count: int) -> str:
    """How many actual values are still to come, in words."""
    return f"{count} {'value' if count == 1 else 'values'} missing"
