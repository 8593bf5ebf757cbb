"""The check on predictability that looks too good."""

from collections.abc import Iterator
from itertools import pairwise

from northline.check.case import Case
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.results.predictability import Predictability
from northline.model.text import percent, pi_words


@check("NL714", "predictability-above-plan", Severity.NOTE)
def predictability_above_plan(rule: Rule, case: Case) -> Iterator[Finding]:
    """The train delivered more value than planned, two PIs in a row.

    Why it matters: once is luck; twice means that plans are padded, or that the value comes from uncommitted work.

    How to fix: commit to a little more in the next PI, and look at which objectives stayed uncommitted without need.

    Example: 108 % in 26.1 and 112 % in 26.2.
    """
    closed = [one.id for one in case.portfolio.calendar.pis if one.closed]
    values = {pi: found.score.value for pi in closed if (found := case.scores.get(Predictability, pi)) and not found.provisional}
    for before, now in pairwise(closed):
        first, second = values.get(before), values.get(now)
        # Only the latest pair can still change anything.
        if first is not None and second is not None and first > 1 and second > 1 and now == closed[-1]:
            message = f"predictability was {percent(first)} in {pi_words(before)} and {percent(second)} in {pi_words(now)}"
            yield rule.on(case.portfolio[now], message, hint="commit to a little more in the next PI")
