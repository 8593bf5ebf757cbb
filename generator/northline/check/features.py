"""Checks on features before and while they are planned: well defined, in one PI, small enough, in order."""

import re
from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, named, with_article
from northline.check.rule import TRAIN, Rule, check
from northline.check.suggest import NEAR_MISS, closest
from northline.model.addition import exact_sum
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import count, decimal, fold, pi_words

_HEADING = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+(?P<atx>.+?)[ \t]*#*|\*\*(?P<bold>[^*\n]+?):?\*\*:?.*)$", re.MULTILINE)
HYPOTHESIS = ("benefit hypothesis", "hypothesis", "business outcome", "benefit")
CRITERIA = ("acceptance criteria", "acceptance criterion", "ac", "definition of done")


def _is_brought_in(case: Case, feature: Item) -> bool:
    """Whether the feature is ready for planning or planned, and not finished."""
    return not case.portfolio.finished(feature) and (
        case.is_open(feature) or (fold(feature.state) == "ready" and not case.is_past(feature))
    )


def _has(feature: Item, field: str, headings: tuple[str, ...]) -> bool:
    """Whether a text stands in a field or under a heading of the body; a misspelt field is told as such, not as missing."""
    if feature.text(field) or closest(field, feature.more, NEAR_MISS):
        return True
    known = {fold(heading) for heading in headings}
    return any(fold(match["atx"] or match["bold"] or "") in known for match in _HEADING.finditer(feature.body))


def _without(rule: Rule, case: Case, field: str, headings: tuple[str, ...], *, words: str, hint: str) -> Iterator[Finding]:
    features = case.items("feature")
    brought = [one for one in features if _is_brought_in(case, one)]
    if brought and not any(_has(one, field, headings) for one in features):
        yield rule.at(TRAIN, f"no feature has {_some(words)} ({count(len(brought), 'feature')} ready or planned)", hint=hint)
        return
    for feature in brought:
        if not _has(feature, field, headings):
            yield rule.on(feature, f"{named(feature)} has no {words}", hint=hint)


def _some(words: str) -> str:
    """What is missing, with an article if there is one of it."""
    return words if words.endswith("criteria") else with_article(words)


@check("NL630", "no-benefit-hypothesis", Severity.WARNING)
def no_benefit_hypothesis(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature that is ready or planned has no benefit hypothesis.

    Why it matters: without it nobody can tell afterwards whether the feature was worth it.

    How to fix: write it under a heading "Benefit hypothesis", or as `benefit_hypothesis:`.

    Example: "If the basket survives sign-in, 3 in 100 more first-time shoppers finish an order."
    """
    hint = "write it under a heading “Benefit hypothesis”"
    yield from _without(rule, case, "benefit_hypothesis", HYPOTHESIS, words="benefit hypothesis", hint=hint)


@check("NL631", "no-acceptance-criteria", Severity.WARNING)
def no_acceptance_criteria(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature that is ready or planned has no acceptance criteria.

    Why it matters: team and product manager will find out at the System Demo that they meant different things.

    How to fix: list them under a heading "Acceptance criteria", or as `acceptance_criteria:`.

    Example: "A basket of up to 120 articles is kept through sign-in."
    """
    hint = "list them under a heading “Acceptance criteria”"
    yield from _without(rule, case, "acceptance_criteria", CRITERIA, words="acceptance criteria", hint=hint)


@check("NL632", "feature-in-two-pis", Severity.WARNING)
def feature_in_two_pis(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature is planned in two PIs.

    Why it matters: a feature fits in one PI by definition; its load counts twice and its date is a guess.

    How to fix: split it, or keep the PI in which it will be finished; what goes on later `continues:` it.

    Example: `pi: [26.2, 26.3]`.
    """
    for feature in case.items("feature"):
        pis = case.portfolio.targets(feature.id, "pi")
        if len(pis) > 1 and case.is_open(feature) and not case.portfolio.finished(feature):
            yield rule.on(
                feature,
                f"{named(feature)} is planned in {listed([pi_words(pi) for pi in pis])}",
                field="pi",
                hint="split it, and let the second part continue the first",
            )


@check("NL633", "committed-in-future-pi", Severity.WARNING)
def committed_in_future_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature is committed in a PI that is only a forecast.

    Why it matters: later PIs are forecasts; a promise there is made before the teams have planned.

    How to fix: remove the commitment until the PI is planned; the roadmap shows the feature as forecast.

    Example: `commitment: committed` on a feature two PIs ahead.
    """
    calendar = case.portfolio.calendar
    for feature in case.items("feature"):
        for pi in case.portfolio.targets(feature.id, "pi"):
            committed = _commitment(case, feature, pi) if calendar.is_forecast(pi) else ""
            if committed:
                yield rule.on(
                    feature, f"{feature.id} is committed{committed} in {pi_words(pi)}, which is a forecast", field="pi", hint="forecast it"
                )


def _commitment(case: Case, feature: Item, pi: str) -> str:
    """Who commits a feature in a later PI: itself, or an objective that is committed already now."""
    own = {fold(name): str(feature.written(name)) for name in feature.more}
    if fold(own.get("commitment", own.get("committed", ""))) in {"committed", "yes", "true"}:
        return " by itself"
    order = case.portfolio.calendar.order
    for objective in case.portfolio.linking(feature.id, "delivers"):
        explicit = objective.base == "objective" and objective.value("commitment") == "committed" and "commitment" in objective.fields
        # The next PI is being planned: what stands in its draft is no promise yet. What is named may be no PI at all.
        beyond = pi in order and order[pi] > order.get(case.portfolio.calendar.current, -1) + 1
        if explicit and beyond and pi in case.portfolio.targets(objective.id, "pi"):
            return f" by {objective.id}"
    return ""


@check("NL634", "predecessor-later", Severity.WARNING)
def predecessor_later(rule: Rule, case: Case) -> Iterator[Finding]:
    """A planned item depends on one that is planned later, or not at all.

    Why it matters: the work will stand still in the middle of the PI.

    How to fix: plan the predecessor first, move the item, or drop the dependency.

    Example: FEAT-7 of PI 26.2 depends on FEAT-9 of PI 26.3.
    """
    order = case.portfolio.calendar.order
    for item in case.items("feature", "objective"):
        interval = case.interval(item)
        if interval is None or interval.closed or case.portfolio.finished(item):
            continue
        for needed in case.portfolio.linked(item.id, "depends_on"):
            then = case.interval(needed)
            if (
                needed.base not in {"feature", "objective"}
                or case.portfolio.finished(needed)
                or (then and order[then.id] <= order[interval.id])
            ):
                continue
            where = f"planned in {pi_words(then.id)}" if then else "planned in no PI"
            message = f"{item.id} of {pi_words(interval.id)} depends on {needed.id}, which is {where}"
            yield rule.on(item, message, field="depends_on", hint=f"plan {needed.id} first, or move {item.id}", related=(needed.place,))


@check("NL635", "story-points-differ", Severity.WARNING)
def story_points_differ(rule: Rule, case: Case) -> Iterator[Finding]:
    """The points written on a planned feature are not the sum of its stories' points.

    Why it matters: a total kept by hand drifts; load counts the stories, discussions quote the feature.

    How to fix: correct the total, or remove it once all stories are estimated.

    Example: a feature of 40 points, whose stories add up to 55.
    """
    for feature in case.items("feature"):
        stated = feature.number("points")
        stories = [one for one in case.portfolio.linking(feature.id, "parent") if one.base == "story"] if stated else []
        points = [one.number("points") for one in stories]
        known = [one for one in points if one is not None]
        if stated and stories and len(known) == len(points) and exact_sum(known) != stated and not case.is_past(feature):
            counted = f"its {count(len(stories), 'story', 'stories')} add up to {decimal(exact_sum(known), 2)}"
            message = f"{feature.id} says {decimal(stated, 2)} points, {counted}"
            yield rule.on(feature, message, field="points", hint="correct the total, or remove it")
