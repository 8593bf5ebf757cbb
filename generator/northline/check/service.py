"""Checks on who serves what in a PI: themes and outcomes that nobody serves, teams without objectives."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named, some
from northline.check.rule import Rule, check
from northline.model.calendar import Interval
from northline.model.finding import Finding, Severity
from northline.model.results.coverage import Coverage
from northline.model.text import count, pi_words

# What an outcome is worth that only uncommitted objectives serve.
UNCOMMITTED_ONLY = 0.5


def _covered(case: Case) -> Iterator[tuple[Interval, Coverage]]:
    """Yield the PIs whose plan can still change and whose coverage can be told: n/a is not 0."""
    for interval, objectives in case.settled_pis():
        coverage = case.scores.get(Coverage, interval.id)
        linked = any(case.portfolio.sight(one.id).strength.reaches for one in objectives)
        if coverage is not None and linked and coverage.breadth.value is not None:
            yield interval, coverage


@check("NL430", "theme-unserved", Severity.WARNING)
def theme_unserved(rule: Rule, case: Case) -> Iterator[Finding]:
    """No objective of a PI serves an active theme.

    Why it matters: the train says the theme matters and plans nothing for it.

    How to fix: plan an objective for it, or lower its weight in the open, with a decision record.

    Example: theme T3 with weight 20 %, and no team has an objective for it in PI 26.2.
    """
    for interval, coverage in _covered(case):
        for theme_id, theme in coverage.themes.items():
            if not theme.objectives:
                item = case.portfolio[theme_id]
                yield rule.on(
                    item, f"no objective of {pi_words(interval.id)} serves {named(item)}", hint="plan one, or decide in the open to wait"
                )


@check("NL431", "outcome-unserved", Severity.WARNING)
def outcome_unserved(rule: Rule, case: Case) -> Iterator[Finding]:
    """No objective of a PI serves an outcome of an active theme.

    Why it matters: the theme looks busy, and this part of its success is nobody's plan.

    How to fix: let an objective name the outcome under `supports:`, or decide in the open to wait.

    Example: OUT-3 "Returns under 4 %", while all objectives of its theme go for speed.
    """
    for interval, coverage in _covered(case):
        for theme in coverage.themes.values():
            for outcome, served in theme.outcomes.items():
                if theme.objectives and served == 0 and outcome in case.portfolio.items:
                    item = case.portfolio[outcome]
                    yield rule.on(
                        item,
                        f"no objective of {pi_words(interval.id)} serves {named(item)}",
                        hint="name it under supports: of an objective",
                    )


@check("NL432", "outcome-only-uncommitted", Severity.NOTE)
def outcome_only_uncommitted(rule: Rule, case: Case) -> Iterator[Finding]:
    """Only uncommitted objectives of a PI serve an outcome.

    Why it matters: nobody promised it, so it may well not come.

    How to fix: commit to one of them, or tell the Business Owners that the outcome waits on luck.

    Example: OUT-5 is served by one stretch objective of one team.
    """
    for interval, coverage in _covered(case):
        for theme in coverage.themes.values():
            for outcome, served in theme.outcomes.items():
                if served == UNCOMMITTED_ONLY and outcome in case.portfolio.items:
                    item = case.portfolio[outcome]
                    yield rule.on(
                        item, f"only uncommitted objectives of {pi_words(interval.id)} serve {named(item)}", hint="commit to one, or say so"
                    )


@check("NL433", "team-without-objectives", Severity.WARNING)
def team_without_objectives(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team of the train has no objective in a PI where others have.

    Why it matters: either its plan is missing, or the train does not know what the team is for.

    How to fix: add its objectives, or move the team to the train it works for.

    Example: the platform team, which "supports everybody", has no objective of its own.
    """
    teams = case.items("team")
    for interval, objectives in case.settled_pis():
        busy = {team for one in objectives for role in ("teams", "participating") for team in case.portfolio.targets(one.id, role)}
        idle = [team for team in teams if team.id not in busy]
        hint = "add its objectives, or say for whom it works"
        # Where most teams have none, that is how this train works, and worth one sentence.
        if len(idle) * 2 > len(teams) and len(idle) > 1:
            ids = some([team.id for team in idle])
            message = f"{len(idle)} of {count(len(teams), 'team')} have no objective in {pi_words(interval.id)}: {ids}"
            yield rule.on(case.portfolio[interval.id], message, hint="add their objectives, or say for whom they work")
            continue
        for team in idle:
            yield rule.on(team, f"{named(team)} has no objective in {pi_words(interval.id)}", hint=hint)
