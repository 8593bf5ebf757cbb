"""Checks on WSJF: components that are missing, off the scale, stale, or contradict what is stored."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, some
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal, fold

RANKED = ("epic", "capability", "feature")
COST = ("user_business_value", "time_criticality", "risk_opportunity")
COLUMNS = (*COST, "job_size")
WORDS = {
    "user_business_value": "user-business value",
    "time_criticality": "time criticality",
    "risk_opportunity": "risk reduction / opportunity enablement",
    "job_size": "job size",
}


def scored(case: Case) -> Iterator[tuple[Item, Wsjf]]:
    """Yield unfinished items that have at least one component, with what WSJF says of them."""
    for item in case.items(*RANKED):
        result = case.scores.get(Wsjf, item.id)
        if result and any(item.number(name) is not None for name in COLUMNS) and not case.portfolio.finished(item):
            yield item, result


@check("NL601", "wsjf-incomplete", Severity.WARNING)
def wsjf_incomplete(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item has some components of WSJF and lacks others.

    Why it matters: it is not ranked, so it falls out of every discussion about order.

    How to fix: estimate what is missing, relative to the items already scored.

    Example: value 5, risk 3, job size 3, and no time criticality.
    """
    for item, result in scored(case):
        missing = [WORDS.get(name, name) for name in result.missing]
        if result.status == "incomplete":
            yield rule.on(item, f"{item.id} has no {listed(missing, 'or')}, so it is not ranked", hint="estimate what is missing")


@check("NL602", "wsjf-undefined", Severity.WARNING)
def wsjf_undefined(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item has no job size, or 0.

    Why it matters: cost of delay divided by nothing is undefined, not infinite; the item is not ranked.

    How to fix: estimate the job size; the smallest job of the backlog is a 1.

    Example: value 3, criticality 2, risk 8, job size 0.
    """
    for item, result in scored(case):
        if result.status == "undefined":
            size = item.number("job_size")
            word = "has no job size" if size is None else f"has job size {decimal(size)}"
            yield rule.on(item, f"{item.id} {word}, so it is not ranked", field="job_size", hint="estimate it; the smallest job is a 1")


@check("NL603", "wsjf-missing", Severity.NOTE)
def wsjf_missing(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature that is ready or planned has no WSJF, while others have.

    Why it matters: it was put in the plan without being compared with what waits.

    How to fix: score its four components.

    Example: a feature added to the PI by a phone call.
    """
    if not any(True for _ in scored(case)):
        return
    for feature in case.items("feature"):
        bare = all(name not in feature.fields for name in COLUMNS)
        ready = fold(feature.state) == "ready" and not case.pis(feature)
        if bare and not case.portfolio.finished(feature) and (ready or case.is_open(feature)):
            yield rule.on(feature, f"{feature.id} is {'ready' if ready else 'planned'} and has no WSJF", hint="score its four components")


@check("NL606", "stored-wsjf-differs", Severity.ERROR)
def stored_wsjf_differs(rule: Rule, case: Case) -> Iterator[Finding]:
    """The WSJF written on an item is not what its components give.

    Why it matters: two numbers for one rank, and somebody decides by the wrong one.

    How to fix: remove `wsjf:`; it is computed.

    Example: `wsjf: 5.2`, and the components give 24 ÷ 5 = 4.8.
    """
    for item in case.items(*RANKED):
        result = case.scores.get(Wsjf, item.id)
        if result is None or not result.differs:
            continue
        inputs = f"{decimal(result.cost_of_delay or 0, 2)} ÷ {decimal(result.job_size or 0, 2)}"
        message = f"{item.id} says WSJF {decimal(result.stored or 0, 3)}, its components give {decimal(result.value or 0, 3)} ({inputs})"
        yield rule.on(item, message, field="wsjf", hint="remove wsjf:, it is computed; or correct a component")


@check("NL607", "wsjf-on-story", Severity.WARNING)
def wsjf_on_story(rule: Rule, case: Case) -> Iterator[Finding]:
    """A story has components of WSJF.

    Why it matters: WSJF compares features and epics; a story's order follows from its feature and the team's iteration.

    How to fix: move the numbers to the feature.

    Example: `time_criticality: 8` on STORY-14.
    """
    names = {fold(name): words for name, words in WORDS.items()} | {"wsjf": "WSJF"}
    for story in case.items("story"):
        found = [name for name in story.more if fold(name) in names]
        if found:
            words = listed([names[fold(name)] for name in found])
            yield rule.on(story, f"{story.id} is a story and has {words}", field=found[0], hint="score its feature instead")


@check("NL608", "stale-score", Severity.NOTE)
def stale_score(rule: Rule, case: Case) -> Iterator[Finding]:
    """A ranked item was not looked at for a long time.

    Why it matters: cost of delay changes with the market; an old score ranks yesterday's world.

    How to fix: score it again in the next session and set `reviewed:`.

    Example: last touched 140 days ago, where 90 are agreed (`stale_after:`).
    """
    limit = case.config.stale_after["score"]
    stale = [
        (item, age)
        for item, result in scored(case)
        if result.status == "ranked" and (age := _age(case, item)) > limit and _waits(case, item)
    ]
    if not stale:
        return
    oldest, age = max(stale, key=lambda one: one[1])
    hint = "score again, and set reviewed:"
    if len(stale) == 1:
        yield rule.on(oldest, f"the score of {oldest.id} is {age} days old; {limit} are agreed", hint=hint)
    else:
        ids = some([item.id for item, _ in stale])
        message = f"{len(stale)} items that wait have scores older than {limit} days, {oldest.id} the oldest ({age} days): {ids}"
        yield rule.on(oldest, message, hint=hint, related=tuple(item.place for item, _ in stale if item is not oldest))


def _age(case: Case, item: Item) -> int:
    touched = item.date("reviewed") or item.date("updated") or item.date("created")
    return (case.portfolio.as_of - touched).days if touched else -1


def _waits(case: Case, item: Item) -> bool:
    """Whether the score still decides something: the item is in no PI yet, or in one that is a draft."""
    interval = case.interval(item)
    return interval is None or interval.status not in {"committed", "closed"}
