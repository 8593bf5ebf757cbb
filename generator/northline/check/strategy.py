"""Checks on themes: that there are some, with weights that add up, a vision above and outcomes below."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, named, some
from northline.check.rule import TRAIN, Rule, check
from northline.model.addition import exact_sum
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.text import count, decimal

# Weights are written as parts of 1 or of 100; half a point is rounding, more is a mistake.
PARTS, PARTS_SLACK = 1.0, 0.005
PERCENT, PERCENT_SLACK = 100.0, 0.5


@check("NL410", "no-themes", Severity.NOTE)
def no_themes(rule: Rule, case: Case) -> Iterator[Finding]:
    """The train has no active strategic theme.

    Why it matters: without themes the site can list the work but not say what it is for.

    How to fix: write three to five themes in `content/themes/`, each with a weight.

    Example: `northline new theme "Trust at the door"`.
    """
    if case.items("objective", "feature") and not case.portfolio.active_themes():
        yield rule.at(TRAIN, "there is no active strategic theme, so nothing can be aligned", hint="add one: northline new theme TITLE")


@check("NL411", "theme-weights", Severity.WARNING)
def theme_weights(rule: Rule, case: Case) -> Iterator[Finding]:
    """The weights of the active themes do not add up to 1 (or 100 %).

    Why it matters: a weight says which part of the effort a theme should have; parts of no whole say nothing.

    How to fix: agree on the weights again; retired themes do not count.

    Example: 50, 30 and 30 add up to 110.
    """
    weighted = [(theme, theme.number("weight")) for theme in case.portfolio.active_themes() if not theme.broken]
    weights = [weight for _, weight in weighted if weight is not None]
    total = exact_sum(weights)
    if weights and abs(total - PARTS) > PARTS_SLACK and abs(total - PERCENT) > PERCENT_SLACK:
        parts = " + ".join(decimal(weight, 3) for weight in weights)
        first = next(theme for theme, weight in weighted if weight is not None)
        message = f"the weights of the active themes add up to {decimal(total, 3)} ({parts})"
        related = tuple(theme.place_of("weight") for theme, weight in weighted if weight is not None and theme is not first)
        yield rule.on(first, message, field="weight", hint="make them add up to 1 or to 100", related=related)


@check("NL412", "theme-without-weight", Severity.WARNING)
def theme_without_weight(rule: Rule, case: Case) -> Iterator[Finding]:
    """An active theme has no weight while others have.

    Why it matters: as soon as one weight is missing, all themes count alike in coverage, whatever the others say.

    How to fix: give it a weight, or retire it.

    Example: T1 50, T2 30, T3 20, and a new T4 without weight.
    """
    themes = [theme for theme in case.portfolio.active_themes() if not theme.broken and not theme.implied]
    if any(theme.number("weight") is not None for theme in themes):
        for theme in themes:
            if theme.value("weight") is None and "weight" not in theme.fields:
                yield rule.on(theme, f"{named(theme)} has no weight, other themes have", hint="give it a weight, or retire it")


@check("NL413", "theme-without-outcome", Severity.WARNING)
def theme_without_outcome(rule: Rule, case: Case) -> Iterator[Finding]:
    """An active theme has no outcome.

    Why it matters: without an outcome nobody can tell whether the theme is won.

    How to fix: add one to three outcomes with `parent:` the theme, each with a KPI.

    Example: theme "Trust at the door" with the outcome "Late deliveries from 6 % to 2 %".
    """
    themes = [theme for theme in case.portfolio.active_themes() if not (theme.broken or theme.implied)]
    bare = [theme for theme in themes if not outcomes_of(case, theme)]
    hint = "add one to three outcomes, each with a KPI"
    if themes and len(bare) == len(themes):
        yield rule.at(TRAIN, f"none of the {count(len(themes), 'active theme')} has an outcome", hint=hint)
        return
    for theme in bare:
        yield rule.on(theme, f"{named(theme)} has no outcome", hint=hint)


def outcomes_of(case: Case, theme: Item) -> tuple[Item, ...]:
    """The outcomes of a theme, by either kind of link."""
    return tuple(one for one in case.portfolio.linking(theme.id, "parent", "supports") if one.base == "outcome")


@check("NL414", "outcome-without-measure", Severity.WARNING)
def outcome_without_measure(rule: Rule, case: Case) -> Iterator[Finding]:
    """An outcome has no KPI, or a KPI that lacks baseline, target, date or owner.

    Why it matters: an outcome that is not measured cannot be missed, nor reached.

    How to fix: name a KPI under `kpis:`, with `baseline`, `target`, `due` and `owner`.

    Example: "Fewer late deliveries" without saying from what, to what, until when.
    """
    outcomes = [one for one in case.items("outcome") if _counts(case, one)]
    gaps = {outcome.id: _gap(case, outcome) for outcome in outcomes}
    bare = [outcome.id for outcome in outcomes if gaps[outcome.id] == "has no KPI"]
    together = len(bare) > 1 and len(bare) == len(outcomes)
    if together:
        yield rule.at(TRAIN, f"no outcome has a KPI: {some(bare)}", hint="add KPIs with baseline, target, due and owner")
    for outcome in outcomes:
        if gaps[outcome.id] and not together:
            yield rule.on(outcome, f"{named(outcome)} {gaps[outcome.id]}", hint="give it a KPI with baseline, target, due and owner")


def _counts(case: Case, outcome: Item) -> bool:
    """An outcome of retired themes only needs no measure any more."""
    themes = [one for one in case.portfolio.linked(outcome.id, "parent", "supports") if one.base == "theme"]
    active = case.portfolio.active_themes()
    return not themes or any(theme in active for theme in themes)


def _gap(case: Case, outcome: Item) -> str:
    linked = [one for one in case.portfolio.linked(outcome.id, "kpis") if one.base == "kpi"]
    linking = [one for one in case.portfolio.linking(outcome.id, "supports", "parent") if one.base == "kpi"]
    kpis = list({one.id: one for one in (*linked, *linking)}.values())
    if not kpis:
        return "has no KPI"
    lacks = [_lacking(kpi, outcome) for kpi in kpis]
    if not all(lacks):
        return ""
    best = min(range(len(kpis)), key=lambda position: len(lacks[position]))
    return f"is measured by {kpis[best].id}, which has no {listed(lacks[best], 'or')}"


def _lacking(kpi: Item, outcome: Item) -> list[str]:
    # A guardrail is kept or breached; it has no way to go from a baseline to a target.
    guardrail = kpi.number("min") is not None or kpi.number("max") is not None
    missing = [] if guardrail else [name for name in ("baseline", "target") if kpi.number(name) is None]
    dated = guardrail or kpi.date("due") or outcome.date("due")
    owned = kpi.names("owner") or outcome.names("owner")
    return [*missing, *([] if dated else ["due date"]), *([] if owned else ["owner"])]
