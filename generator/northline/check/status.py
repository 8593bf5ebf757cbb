"""The checks on status: an objective on track while the evidence says otherwise, a change without its record."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, named, some
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.results.scope_change import ScopeChange
from northline.model.text import fold, pi_words

# States of a KPI that contradict "on track"; at risk does not yet.
TROUBLE = {
    "worse": "worse than its baseline",
    "off_track": "off track",
    "breached": "outside of its bounds",
    "drifting": "drifting from its target",
}
CHANGED = ("reason", "decided_on", "decided_by")
RECORD_IT = "write reason:, decided_on: and decided_by:, or a decision record"
CHANGE_WORDS = {"reason": "reason", "decided_on": "date", "decided_by": "decider"}


@check("NL701", "watermelon", Severity.WARNING)
def watermelon(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective is on track, and what it delivers is blocked or its KPI is off.

    Why it matters: green outside, red inside: the surprise comes at the end of the PI, when nothing can be changed.

    How to fix: set the status to what the evidence says, or record why it is on track all the same.

    Example: `status: on_track`, while STORY-44 of its only feature is blocked.
    """
    for objective in case.items("objective"):
        if objective.value("status") == "on_track" and not case.is_past(objective):
            evidence = [*_blocked(case, objective), *_kpis_off(case, objective)]
            if evidence:
                message = f"{objective.id} is on track, while {listed(evidence)}"
                yield rule.on(objective, message, field="status", hint="set the status to what the evidence says")


def _blocked(case: Case, objective: Item) -> list[str]:
    """What the objective delivers and is blocked, by itself or by a story."""
    found = []
    for delivered in case.portfolio.linked(objective.id, "delivers"):
        if is_blocked(delivered):
            found.append(f"{delivered.id} is blocked")
            continue
        stories = [one.id for one in case.portfolio.linking(delivered.id, "parent") if one.base == "story" and is_blocked(one)]
        if stories:
            found.append(f"{some(stories, 3)} of {delivered.id} {'is' if len(stories) == 1 else 'are'} blocked")
    return found


def is_blocked(item: Item) -> bool:
    """Whether an item says that it is blocked."""
    return fold(item.state) == "blocked" or any(fold(tag) == "blocked" for tag in item.names("tags"))


def _kpis_off(case: Case, objective: Item) -> list[str]:
    return [f"{kpi.id} is {word}" for kpi in case.portfolio.linked(objective.id, "kpis") if (word := kpi_trouble(case, kpi))]


def kpi_trouble(case: Case, kpi: Item) -> str:
    """What is wrong with a KPI, in words; empty when it is fine or cannot be told."""
    health = case.scores.get(KpiHealth, kpi.id)
    return "" if health is None else TROUBLE.get(health.state, TROUBLE.get(health.guardrail, ""))


@check("NL706", "change-without-record", Severity.WARNING)
def change_without_record(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective was dropped, replaced or changed, and the reason, date or decider is missing.

    Why it matters: at the end of the PI nobody remembers whether it was given up or decided.

    How to fix: write `reason:`, `decided_on:` and `decided_by:`, or a decision record that names the objective.

    Example: `status: dropped`, and nothing else; or another value than in the PI's baseline.
    """
    moved = _moved(case)
    for objective in case.items("objective"):
        what = _changed(objective) or moved.get(objective.id, "")
        missing = [CHANGE_WORDS[name] for name in CHANGED if not objective.value(name)]
        if what and missing and not _decided(case, objective):
            field = next((name for name in ("status", "replaced_by", *CHANGED) if name in objective.fields), "")
            message = f"{named(objective)} was {what} without {listed(missing, 'and')}"
            yield rule.on(objective, message, field=field, hint=RECORD_IT)
    yield from _gone(rule, case)


def _changed(objective: Item) -> str:
    """What the objective says of a change itself; empty when it says nothing."""
    said = objective.value("status") == "dropped" or objective.references("replaced_by") or any(objective.value(one) for one in CHANGED)
    return "changed" if said else ""


def _moved(case: Case) -> dict[str, str]:
    """What became of objectives since their PI was committed, by id."""
    found: dict[str, str] = {}
    for one in case.scores.of(ScopeChange).values():
        found |= dict.fromkeys(one.changed_items, "given another value since the PI was committed")
        found |= dict.fromkeys(one.added_items, "added since the PI was committed")
        found |= dict.fromkeys(one.promoted, "committed to since the PI was committed")
        found |= dict.fromkeys(one.demoted, "made uncommitted since the PI was committed")
    return found


def _gone(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding on each PI whose plan holds objectives that no file has any more."""
    for pi, one in case.scores.of(ScopeChange).items():
        gone = [id_ for id_ in one.removed_items if id_ not in case.portfolio.items]
        if gone:
            message = f"the plan of {pi_words(pi)} holds {some(gone)}, of which nothing is left"
            yield rule.on(case.portfolio[pi], message, hint="keep the file with status: dropped, reason:, decided_on: and decided_by:")


def _decided(case: Case, objective: Item) -> bool:
    """Whether a complete decision record names the objective."""
    decisions = case.portfolio.linking(objective.id, "affects", "chosen", "over", "explains")
    complete = (one for one in decisions if one.base == "decision" and one.date("date") and one.names("decided_by"))
    return any(one.text("reason") or one.body.strip() for one in complete)
