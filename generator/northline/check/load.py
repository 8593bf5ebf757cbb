"""Checks on load: more work than capacity, no room for surprises, features that no PI can hold."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named, some
from northline.check.rule import Rule, check
from northline.model.addition import exact_sum
from northline.model.calendar import Interval
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.results.load import Burden, Load, TeamLoad
from northline.model.results.placement import NOWHERE, Placement
from northline.model.results.uncommitted import Uncommitted
from northline.model.text import decimal, percent, pi_words


def _loads(case: Case) -> Iterator[tuple[Interval, Load]]:
    """Yield the PIs whose plan can still change, with their load."""
    for interval in case.portfolio.calendar.pis:
        load = case.scores.get(Load, interval.id)
        if load is not None and not interval.closed:
            yield interval, load


def _teams(case: Case) -> Iterator[tuple[Interval, Item, TeamLoad]]:
    for interval, load in _loads(case):
        for team, found in load.teams.items():
            if team in case.portfolio.items:
                yield interval, case.portfolio[team], found


def _of(burden: Burden, load: float) -> str:
    return f"{decimal(load)} of {decimal(burden.capacity or 0)} points"


@check("NL670", "load-without-capacity", Severity.ERROR)
def load_without_capacity(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team has work in a PI or iteration for which it has no capacity.

    Why it matters: nobody is there to do it.

    How to fix: correct `capacity:` of the team, or move the work.

    Example: the whole team is on holiday in 26.2.3, and 8 points are planned in it.
    """
    for interval, team, found in _teams(case):
        spans = [(pi_words(interval.id), found.all)] if found.all.state == "error" else list(found.iterations.items())
        empty = [(name, burden) for name, burden in spans if burden.state == "error"]
        for name, burden in empty:
            message = f"{named(team)} has no capacity in {name} and {decimal(burden.load)} points of work"
            yield rule.on(team, message, field="capacity", hint="correct capacity:, or move the work")


@check("NL671", "overload", Severity.WARNING)
def overload(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team has committed to more than its capacity in a PI.

    Why it matters: something that was promised will not come, and nobody has decided what.

    How to fix: take work out, or make the least valuable objective uncommitted.

    Example: 54 points committed against a capacity of 48.
    """
    for interval, team, found in _teams(case):
        if found.all.state == "red" and found.all.committed_ratio.value is not None:
            ratio = percent(found.all.committed_ratio.value)
            message = f"{named(team)} has committed {_of(found.all, found.all.committed)} in {pi_words(interval.id)} ({ratio})"
            yield rule.on(team, message, field="capacity", hint="take work out, or make an objective uncommitted")


@check("NL672", "uncommitted-overload", Severity.NOTE)
def uncommitted_overload(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team's uncommitted work does not fit in its capacity.

    Why it matters: uncommitted objectives are planned and loaded like the rest; these cannot all be worked on.

    How to fix: take out the least valuable uncommitted objective, or leave it as what may be dropped first.

    Example: 52 points against a capacity of 48, 9 of them uncommitted.
    """
    for interval, team, found in _teams(case):
        if found.all.state == "amber" and found.all.ratio.value is not None:
            ratio = percent(found.all.ratio.value)
            message = (
                f"{named(team)} has planned, with uncommitted work, {_of(found.all, found.all.load)} in {pi_words(interval.id)} ({ratio})"
            )
            yield rule.on(team, message, field="capacity", hint="expect some uncommitted work to drop out")


@check("NL673", "overloaded-iteration", Severity.NOTE)
def overloaded_iteration(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team fits its work into the PI, but not into one of its iterations.

    Why it matters: the plan holds in total and breaks in the second week.

    How to fix: move stories to an iteration with room.

    Example: 26.2.1 is loaded to 140 %, 26.2.4 to 50 %.
    """
    for interval, team, found in _teams(case):
        over = [
            (name, one.committed_ratio.value) for name, one in found.iterations.items() if one.state == "red" and one.committed_ratio.value
        ]
        if over and found.all.state not in {"red", "error", "unknown"}:
            names = some([f"{name} ({percent(ratio)})" for name, ratio in over])
            message = f"{named(team)} fits {pi_words(interval.id)} as a whole, but not {names}"
            yield rule.on(team, message, field="capacity", hint="move stories to an iteration with room")


@check("NL674", "feature-larger-than-pi", Severity.WARNING)
def feature_larger_than_pi(rule: Rule, case: Case) -> Iterator[Finding]:
    """A feature is larger than what its teams can do in a PI.

    Why it matters: a feature fits in one PI by definition; this one will be carried over.

    How to fix: split it by customer, by step or by rule, so that the first part is of use alone.

    Example: 70 points for a team with 48.
    """
    loads = {interval.id: load for interval, load in _loads(case)}
    for feature in case.items("feature"):
        interval = case.interval(feature)
        load = loads.get(interval.id if interval else case.portfolio.calendar.current)
        size = _size(case, feature)
        if load is None or not size or case.portfolio.finished(feature):
            continue
        capacities = [load.teams[team].all.capacity if team in load.teams else None for team in _teams_of(case, feature)]
        known = [one for one in capacities if one is not None]
        if known and len(known) == len(capacities) and size > exact_sum(known) > 0:
            message = f"{named(feature)} has {decimal(size)} points, more than the {decimal(exact_sum(known))} its teams can do in a PI"
            yield rule.on(feature, message, field="points", hint="split it, so that the first part is of use alone")


def _stories(case: Case, feature: Item) -> list[Item]:
    return [one for one in case.portfolio.linking(feature.id, "parent") if one.base == "story"]


def _size(case: Case, feature: Item) -> float:
    return exact_sum(one.number("points") or 0 for one in _stories(case, feature)) or feature.number("points") or 0


def _teams_of(case: Case, feature: Item) -> tuple[str, ...]:
    """The teams that work on a feature: its own, those that take part, and those of its stories."""
    placed = [case.scores.get(Placement, one.id) or NOWHERE for one in (feature, *_stories(case, feature))]
    helping = case.portfolio.targets(feature.id, "participating")
    return tuple(dict.fromkeys([*(team for one in placed for team in one.teams), *helping]))


@check("NL675", "no-guard-band", Severity.NOTE)
def no_guard_band(rule: Rule, case: Case) -> Iterator[Finding]:
    """A team is full, and everything it plans is committed.

    Why it matters: the first surprise breaks a promise, since there is nothing to drop.

    How to fix: make the least certain objective uncommitted.

    Example: load 98 %, uncommitted 0 %.
    """
    full = 0.95
    for interval, team, found in _teams(case):
        uncommitted = case.scores.get(Uncommitted, interval.id)
        share = uncommitted.teams.get(team.id) if uncommitted else None
        # Above 100 % the overload is what to tell.
        tight = found.all.ratio.value is not None and full < found.all.ratio.value <= 1
        if tight and share is not None and share.value == 0:
            message = f"{named(team)} is loaded to {percent(found.all.ratio.value or 0)} in {pi_words(interval.id)}, all of it committed"
            yield rule.on(team, message, field="capacity", hint="make the least certain objective uncommitted")


@check("NL676", "thin-commitment", Severity.NOTE)
def thin_commitment(rule: Rule, case: Case) -> Iterator[Finding]:
    """More than 40 % of a team's plan is uncommitted.

    Why it matters: Business Owners can rely on little, although the team is fully planned.

    How to fix: find out what makes the work uncertain; a dependency that is answered often settles it.

    Example: three of five objectives are uncommitted.
    """
    thin = 0.4
    for interval, _ in case.settled_pis():
        uncommitted = case.scores.get(Uncommitted, interval.id)
        for team, share in uncommitted.teams.items() if uncommitted else ():
            if share.value is not None and share.value > thin and team in case.portfolio.items:
                item = case.portfolio[team]
                message = f"{percent(share.value)} of what {named(item)} plans in {pi_words(interval.id)} is uncommitted"
                yield rule.on(item, message, hint="find out what makes it uncertain")
