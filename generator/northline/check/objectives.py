"""Checks on PI objectives as planned: what they deliver, what they share, what they wait for."""

from collections.abc import Iterator

from northline.check.alignment import is_live
from northline.check.case import Case
from northline.check.phrases import listed, named, some
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.duplicates import Duplicates
from northline.model.text import pi_words


@check("NL622", "committed-on-uncommitted", Severity.WARNING)
def committed_on_uncommitted(rule: Rule, case: Case) -> Iterator[Finding]:
    """A committed objective depends on something that is only uncommitted.

    Why it matters: the promise rests on work that nobody promised.

    How to fix: commit to the predecessor, make the objective uncommitted, or remove the dependency.

    Example: OBJ-3 (committed) delivers FEAT-8, which waits for FEAT-5, a stretch of another team.
    """
    for objective in case.items("objective"):
        if not objective.committed or not is_live(case, objective):
            continue
        for via, needed in _predecessors(case, objective):
            doubtful = _uncommitted_source(case, needed, objective)
            if doubtful:
                through = "" if via == objective.id else f" (for {via})"
                what = needed.id if needed.id == doubtful else f"{needed.id}, which only {doubtful} delivers"
                message = f"{objective.id} is committed and depends on {what}{through}, which is uncommitted"
                yield rule.on(objective, message, hint=f"commit to {doubtful}, or make {objective.id} uncommitted")


def _predecessors(case: Case, objective: Item) -> Iterator[tuple[str, Item]]:
    """Yield what an objective or its deliveries wait for, directly: by `depends_on` or a dependency's record."""
    portfolio, seen = case.portfolio, set[str]()
    for consumer in (objective.id, *portfolio.targets(objective.id, "delivers")):
        records = [one for one in portfolio.linking(consumer, "from") if one.base == "dependency" and one.value("status") != "done"]
        provided = [one for record in records for one in portfolio.linked(record.id, "to")]
        for needed in (*portfolio.linked(consumer, "depends_on"), *provided):
            if needed.id not in seen and needed.id != objective.id and not portfolio.finished(needed):
                seen.add(needed.id)
                yield consumer, needed


def _uncommitted_source(case: Case, needed: Item, objective: Item) -> str:
    """The uncommitted objective that alone stands for what is needed; empty when something is committed, or nothing known."""
    if needed.base == "objective":
        return "" if needed.committed else needed.id
    delivering = [one for one in case.portfolio.linking(needed.id, "delivers") if one.base == "objective"]
    if not delivering or any(one.committed or one.id == objective.id for one in delivering):
        return ""
    return delivering[0].id


@check("NL623", "delivers-outside-pi", Severity.WARNING)
def delivers_outside_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective delivers a feature that is planned in another PI, or in none.

    Why it matters: the objective promises what the roadmap puts elsewhere.

    How to fix: move the feature, or take it off the objective.

    Example: an objective of PI 26.2 delivers FEAT-9, which the roadmap has in 26.3.
    """
    for interval, objectives in case.planned_pis():
        for objective in objectives:
            elsewhere = [where for one in case.portfolio.linked(objective.id, "delivers") if (where := _elsewhere(case, one, interval.id))]
            if elsewhere:
                message = f"{objective.id} of {pi_words(interval.id)} delivers {some(elsewhere)}"
                yield rule.on(objective, message, field="delivers", hint=f"plan it in {pi_words(interval.id)}, or take it off")


def _elsewhere(case: Case, feature: Item, pi: str) -> str:
    """Where a feature is planned if not in this PI; empty when it is, or was finished without a plan."""
    pis = case.pis(feature)
    if feature.base != "feature" or pi in pis or (case.portfolio.finished(feature) and not pis):
        return ""
    return f"{feature.id} (planned in {listed([pi_words(one) for one in pis]) or 'no PI'})"


@check("NL624", "shared-feature", Severity.WARNING)
def shared_feature(rule: Rule, case: Case) -> Iterator[Finding]:
    """Objectives of two teams deliver the same feature, and neither says that it is shared.

    Why it matters: either two teams do the same work, or they share it and nobody coordinates.

    How to fix: name the other objective or team under `shared_with:`, or split the feature.

    Example: Storefront and Payments both list FEAT-12.
    """
    for interval, _ in case.planned_pis():
        duplicates = case.scores.get(Duplicates, interval.id) or Duplicates()
        # Objectives that say the same as well are told as duplicates, with the feature named there.
        told = {feature for pair in duplicates.pairs if not pair.declared for feature in pair.features}
        for shared in (one for one in duplicates.features if one.feature not in told):
            first, second = (case.portfolio[one] for one in shared.pair)
            message = f"{first.id} and {second.id} of {pi_words(interval.id)} both deliver {shared.feature}"
            hint = f"if they share it, say so: shared_with: {first.id}"
            yield rule.on(second, message, field="delivers", hint=hint, related=(first.place_of("delivers"),))


@check("NL625", "objective-without-pi", Severity.WARNING)
def objective_without_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective says no PI, or neither a team nor a train.

    Why it matters: it is on nobody's sheet, in no PI.

    How to fix: give it `pi:` and `team:` (or `art:` for an objective of the whole train).

    Example: an objective written before teams were formed.
    """
    for objective in case.items("objective"):
        lacks_pi = "pi" not in objective.fields and bool(case.objectives_by_pi)
        lacks_team = not {"teams", "art"} & set(objective.fields) and bool(case.items("team"))
        missing = [word for word, lacks in (("PI", lacks_pi), ("team", lacks_team)) if lacks]
        if missing:
            yield rule.on(objective, f"{named(objective)} has no {listed(missing, 'or')}", hint="set pi: and team: (or art:)")


@check("NL626", "value-all-alike", Severity.NOTE)
def value_all_alike(rule: Rule, case: Case) -> Iterator[Finding]:
    """All objectives of a team have the same business value.

    Why it matters: value ranks a team's objectives among each other; equal values rank nothing.

    How to fix: ask the Business Owner which one should survive if only one could.

    Example: five objectives, each with value 8.
    """
    enough = 4
    for interval, objectives in case.planned_pis():
        by_team: dict[str, list[Item]] = {}
        for one in objectives:
            for team in case.portfolio.targets(one.id, "teams") if one.number("business_value") else ():
                by_team.setdefault(team, []).append(one)
        for team, own in sorted(by_team.items()):
            if len(own) >= enough and len({one.number("business_value") for one in own}) == 1:
                message = (
                    f"all {len(own)} objectives of {team} in {pi_words(interval.id)} have the same value: {some([one.id for one in own])}"
                )
                yield rule.on(case.portfolio[team], message, hint="ask the Business Owner to rank them")
