"""What a finding asks of those who decide, as a question; a finding that only asks for an edit has none."""

from collections.abc import Mapping

from northline.model.cells import Ref

# Kinds that people call by their names and not by ids.
NAMED = frozenset({"team", "art", "pi", "theme", "vision"})
QUESTIONS: Mapping[str, str] = {
    "no-vision": "What is our vision?",
    "two-current-visions": "Which vision holds?",
    "stale-vision": "Does the vision still hold?",
    "theme-weights": "How much does each theme weigh?",
    "no-line-of-sight": "Which outcome does {} serve, or why is it done all the same?",
    "dangling-sight": "Which outcome does {} serve, or why is it done all the same?",
    "retired-theme": "Does {} go on without its theme?",
    "diluted-link": "Which theme does {} serve first?",
    "orphan-work": "Is {} worth its points without a theme?",
    "paper-link": "What does {} really move?",
    "theme-unserved": "Who serves {}, or is it left out on purpose?",
    "outcome-unserved": "Who serves {}, or is it left out on purpose?",
    "team-without-objectives": "What does {} promise?",
    "no-owner-or-value": "Who values {}, and how much is it worth?",
    "priority-inversion": "Does {} stay ahead of more valuable work?",
    "rank-against-dependency": "Does {} wait, or does what it needs come first?",
    "predecessor-later": "Does {} wait, or does what it needs come first?",
    "dependency-cycle": "What breaks the circle around {}?",
    "duplicate-objective": "Do two teams do {}, or one?",
    "shared-feature": "Who answers for {}?",
    "committed-on-uncommitted": "Is {} still committed, if what it needs is not?",
    "feature-in-two-pis": "In which PI does {} belong?",
    "committed-in-future-pi": "Is {} a promise already?",
    "feature-larger-than-pi": "How is {} cut?",
    "feature-work-in-ip": "Does {} need the IP iteration?",
    "low-confidence": "What do those who doubt in {} say?",
    "allocation-not-whole": "How is the capacity of {} shared?",
    "risk-not-roamed": "What happens with {}: resolve, own, accept or mitigate?",
    "risk-without-owner": "Who owns {}?",
    "milestone-unserved": "What serves {}?",
    "dependency-unanswered": "Does anybody give {}?",
    "promised-too-late": "What moves for {}: the promise or the need?",
    "load-without-capacity": "What can {} carry?",
    "overload": "What does {} take out?",
    "watermelon": "Is {} still on track?",
    "never-demoed": "When is {} shown?",
    "feedback-open": "What do we answer to {}?",
    "carried-over-twice": "Does {} go on, or is it dropped?",
    "epic-undecided": "{}: persevere, pivot or stop?",
    "change-without-record": "Who changed {}, when and why?",
    "actual-missing": "What was {} worth?",
    "status-against-value": "Was {} met, or not?",
    "wip-limit": "What is finished before something new starts?",
    "guardrail-breached": "What gives way, so that {} holds?",
}

# A finding that many objectives share is told once, of their PI.
OF_A_PI: Mapping[str, str] = {
    "no-owner-or-value": "Who values the objectives of {}, and how much are they worth?",
    "change-without-record": "Who changed the plan of {}, when and why?",
}


def question(check: str, ref: Ref | None) -> str:
    """The question behind a finding of a check on an item; empty when it asks for no decision."""
    asked = (OF_A_PI.get(check) if ref is not None and ref.base == "pi" else None) or QUESTIONS.get(check, "")
    name = "the train" if ref is None else ref.title if ref.base in NAMED else ref.id
    return asked.replace("{}", name)
