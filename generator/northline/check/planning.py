"""Checks on a PI as a whole: confidence, allocation of capacity, baseline, work in the planning iteration."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import some
from northline.check.rule import Rule, check, telling
from northline.model.addition import exact_sum
from northline.model.fault import Fault
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.confidence import Confidence
from northline.model.text import count, decimal, percent, pi_words

# Fist of five: an average of three accepts the plan.
ACCEPTED = 3.0
WHOLE_SLACK = 0.005


def _open_pis(case: Case) -> Iterator[Item]:
    by_id = case.portfolio.calendar.by_id
    return (pi for pi in case.items("pi") if pi.id in by_id and not by_id[pi.id].closed)


@check("NL646", "low-confidence", Severity.WARNING)
def low_confidence(rule: Rule, case: Case) -> Iterator[Finding]:
    """A PI is committed although the confidence vote is below three.

    Why it matters: the people who have to do it do not believe in the plan.

    How to fix: rework the plan with those who showed one or two fingers, and vote again.

    Example: 3, 9, 10, 4 and 1 votes for one to five fingers: mean 2.7.
    """
    for pi in _open_pis(case):
        confidence = case.scores.get(Confidence, pi.id)
        mean = confidence.all.mean.value if confidence else None
        if confidence and mean is not None and mean < ACCEPTED and pi.value("status") == "committed":
            low = f"{count(confidence.all.low_votes, 'vote')} of {sum(confidence.all.counts)} at two or below"
            message = f"{pi_words(pi.id)} is committed with a confidence of {decimal(mean)} ({low})"
            yield rule.on(pi, message, field="confidence", hint="hear the low votes, rework the plan, and vote again")


@check("NL647", "allocation-not-whole", Severity.WARNING)
def allocation_not_whole(rule: Rule, case: Case) -> Iterator[Finding]:
    """The agreed shares of capacity of a PI do not add up to 100 %.

    Why it matters: capacity is promised twice, or a part of it to nobody.

    How to fix: agree on the shares again.

    Example: business 60 %, enablers 25 %, maintenance 20 %.
    """
    for pi in _open_pis(case):
        shares = pi.amounts("allocation")
        total = exact_sum(shares.values())
        if shares and abs(total - 1) > WHOLE_SLACK:
            parts = " + ".join(f"{bucket} {percent(share)}" for bucket, share in shares.items())
            message = f"the capacity allocation of {pi_words(pi.id)} adds up to {percent(total)} ({parts})"
            yield rule.on(pi, message, field="allocation", hint="make it add up to 100 %")


@check("NL648", "no-baseline", Severity.NOTE)
def no_baseline(rule: Rule, case: Case) -> Iterator[Finding]:
    """A PI is committed and has no baseline.

    Why it matters: what changed since commitment cannot be told, so scope change and predictability rest on today's plan.

    How to fix: tag the commit of planning and write it under `baseline:`, or keep a table of objectives under `## Baseline` in the PI.

    Example: `baseline: pi-26.2-committed`.
    """
    for interval, objectives in case.planned_pis():
        pi = case.portfolio[interval.id]
        valued = any(one.number("business_value") for one in objectives)
        if (
            interval.status == "committed"
            and valued
            and not (pi.text("baseline") or pi.id in case.portfolio.baselines or pi.implied or pi.broken)
        ):
            yield rule.on(
                pi, f"{pi_words(pi.id)} is committed and has no baseline", hint="tag the commit, and write the tag under baseline:"
            )


@telling("NL645", "baseline-not-found", Severity.NOTE)
def baseline_not_found(fault: Fault, _case: Case) -> tuple[str, str]:
    """The commit that a PI names as its baseline cannot be had.

    Why it matters: how far the plan has moved since it was committed stays unknown, here and in predictability.

    How to fix: correct the name, push the tag, and let CI fetch the whole history with its tags; a copy without git has none.

    Example: `baseline: pi-26.2-plan` in a clone of depth 1.
    """
    return (
        f"the baseline of {pi_words(fault.item)} is {fault.facts['baseline']}, and there is no such commit in this clone, or no git",
        "correct the name, push the tag, or fetch the whole history",
    )


@check("NL649", "feature-work-in-ip", Severity.WARNING)
def feature_work_in_ip(rule: Rule, case: Case) -> Iterator[Finding]:
    """Feature work is planned in the innovation and planning iteration.

    Why it matters: that iteration is the guard band of the PI; when it is full, every delay hits the next PI.

    How to fix: move the work to a development iteration, or make it uncommitted.

    Example: STORY-31 of FEAT-8 in iteration 26.2.6.
    """
    found: dict[str, list[Item]] = {}
    for item in case.items("feature", "story"):
        named = item.text("iteration")
        own = next(iter(case.pis(item)), "") if named else ""
        iteration = case.portfolio.calendar.iteration(named, own) if named else None
        if (
            iteration
            and iteration.kind == "ip"
            and case.is_open(item)
            and not case.portfolio.finished(item)
            and _is_feature_work(case, item)
        ):
            found.setdefault(iteration.id, []).append(item)
    for iteration_id, items in sorted(found.items()):
        points = exact_sum(item.number("points") or 0 for item in items)
        amount = f"{decimal(points)} points of feature work" if points else "feature work"
        message = f"{amount} in the planning iteration {iteration_id}: {some([item.id for item in items])}"
        yield rule.on(
            items[0], message, field="iteration", hint="move it to a development iteration", related=tuple(one.place for one in items[1:6])
        )


def _is_feature_work(case: Case, item: Item) -> bool:
    return item.base == "feature" or any(one.base == "feature" for one in case.portfolio.linked(item.id, "parent"))
