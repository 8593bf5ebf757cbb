"""Before there are objectives: what a PI needs so that planning can start, checked off one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from northline.model.cells import Badge, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.view.parts import Section
from northline.view.pi.agenda import events
from northline.view.pi.load import capacity
from northline.view.pi.plan import Plan

READY, MISSING = Badge("ready", "good"), Badge("missing", "watch")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the checklist; `todo` says what to do while it is not done."""

    text: str
    done: bool
    found: str
    todo: str


def checklist(plan: Plan) -> Section:
    """What is there and what is missing before planning."""
    steps = tuple(needed(plan))
    ready = sum(step.done for step in steps)
    columns = (
        Column("step", "What planning needs", wide=True),
        Column("state", "State"),
        Column("found", "Found, or what to do", wide=True),
    )
    rows = tuple(Row((Text(one.text), READY if one.done else MISSING, Text(one.found if one.done else one.todo))) for one in steps)
    return Section("Are we ready to plan?", "readiness", (Table("", f"{ready} of {len(steps)} ready", columns, rows),))


def needed(plan: Plan) -> Iterator[Step]:
    """What planning needs, one by one."""
    yield from _frame(plan)
    yield from _content(plan)


def _frame(plan: Plan) -> Iterator[Step]:
    """The PI itself: dates, iterations, intent and context."""
    interval, item = plan.interval, plan.item
    dated = bool(interval.start and interval.end)
    yield Step("Start and end", dated, f"{interval.start} to {interval.end}", "Add `start` and `end` to the PI.")
    yield Step("Iterations", bool(plan.iterations), f"{len(plan.iterations)} iterations", "Add `iterations` to the PI.")
    yield Step("Intended outcome", bool(item.text("intent")), item.text("intent"), "Add one sentence as `intent`.")
    yield Step("Business context", bool(item.text("context")), "written", "Ask the Business Owners for `context`.")
    planning = [one for one in events(item) if one.kind == "planning" and one.date]
    yield Step("Date of planning", bool(planning), f"{planning[0].date}" if planning else "", "Add the planning day to `events`.")


def _content(plan: Plan) -> Iterator[Step]:
    """What teams bring: capacity, allocation and scored features."""
    portfolio = plan.atlas.portfolio
    teams = portfolio.of("team")
    given = [team for team in teams if capacity(plan, team) is not None]
    yield Step(
        "Capacity of every team",
        bool(teams) and len(given) == len(teams),
        f"{len(given)} teams",
        f"{len(teams) - len(given)} of {len(teams)} teams give none." if teams else "No team is recorded.",
    )
    yield Step("Agreed allocation", bool(plan.item.amounts("allocation")), _shares(plan), "Add `allocation`, shares of capacity by bucket.")
    found = candidates(plan)
    scored = [one for one in found if (scores := plan.atlas.scores.get(Wsjf, one.id)) and scores.rank is not None]
    whole = bool(found) and len(scored) == len(found)
    yield Step(
        "Features ranked by WSJF",
        whole,
        f"{len(scored)} features",
        f"{len(found) - len(scored)} of {len(found)} candidates are not ranked."
        if found
        else "No feature is ready or planned.",
    )


def candidates(plan: Plan) -> tuple[Item, ...]:
    """Features that planning can choose from: those planned in the PI already, and those that are ready and in none."""
    planned = {one.id for one in plan.of("feature")}
    features = plan.atlas.portfolio.of("feature")
    return tuple(one for one in features if one.id in planned or (one.state == "ready" and not plan.atlas.pis(one)))


def _shares(plan: Plan) -> str:
    return ", ".join(f"{bucket} {share:.0%}".replace("%", " %") for bucket, share in sorted(plan.item.amounts("allocation").items()))
