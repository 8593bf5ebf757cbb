"""Before there are objectives: what a PI needs so that planning can start, checked off one by one."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.model.text import percent
from northline.view.numbers import counted, phrase, written_text
from northline.view.parts import Section
from northline.view.pi.agenda import events
from northline.view.pi.load import capacity
from northline.view.pi.plan import Plan

READY, MISSING = Badge("ready", "good"), Badge("missing", "watch")


class Step(Frozen):
    """One line of the checklist; `found` is what there is, or what to do while it is not done."""

    text: str
    done: bool
    found: Cell


def checklist(plan: Plan) -> Section:
    """What is there and what is missing before planning."""
    steps = tuple(needed(plan))
    ready = sum(step.done for step in steps)
    columns = (
        Column("step", "What planning needs", wide=True),
        Column("state", "State"),
        Column("found", "Found, or what to do", wide=True),
    )
    rows = tuple(Row((Text(one.text), READY if one.done else MISSING, one.found)) for one in steps)
    return Section("Are we ready to plan?", "readiness", (Table("", f"{ready} of {len(steps)} ready", columns, rows),))


def needed(plan: Plan) -> Iterator[Step]:
    """What planning needs, one by one."""
    yield from _frame(plan)
    yield from _people(plan)
    yield from _features(plan)


def _frame(plan: Plan) -> Iterator[Step]:
    """The PI itself: dates, iterations, intent and context."""
    interval, item = plan.interval, plan.item
    dated = bool(interval.start and interval.end)
    yield _step("Start and end", dated, written_text(f"{interval.start} to {interval.end}"), "Add `start` and `end` to the PI.")
    iterations = written_text(f"{len(plan.iterations)} iterations")
    yield _step("Iterations", bool(plan.iterations), iterations, "Add `iterations` to the PI.")
    yield _step("Intended outcome", bool(item.text("intent")), Text(item.text("intent")), "Add one sentence as `intent`.")
    yield _step("Business context", bool(item.text("context")), Text("written"), "Ask the Business Owners for `context`.")
    planning = [one for one in events(item) if one.kind == "planning" and one.date]
    day = written_text(f"{planning[0].date}") if planning else Text("")
    yield _step("Date of planning", bool(planning), day, "Add the planning day to `events`.")


def _step(text: str, done: bool, found: Cell, todo: str) -> Step:  # noqa: FBT001  # reads as a line of the list
    return Step(text, done, found if done else Text(todo))


def _people(plan: Plan) -> Iterator[Step]:
    """What teams bring: their capacity, and how it is to be shared."""
    teams = plan.atlas.portfolio.of("team")
    given = [team for team in teams if capacity(plan, team) is not None]
    if teams:
        yield _all_of(plan, "Capacity of every team", given, teams, "{} teams give theirs.")
    else:
        yield Step("Capacity of every team", False, Text("No team is recorded."))  # noqa: FBT003  # reads as a line of the list
    shares = sorted(plan.item.amounts("allocation").items())
    agreed = written_text(", ".join(f"{bucket} {percent(share)}" for bucket, share in shares))
    yield _step("Agreed allocation", bool(shares), agreed, "Add `allocation`, shares of capacity by bucket.")


def _features(plan: Plan) -> Iterator[Step]:
    """What is to be planned: features that are ranked, and defined well enough to be taken on."""
    found = candidates(plan)
    if not found:
        yield Step("Features ranked by WSJF", False, Text("No feature is ready or planned."))  # noqa: FBT003  # reads as a line of the list
        return
    scores = plan.atlas.scores
    ranked = [one for one in found if (scored := scores.get(Wsjf, one.id)) and scored.rank is not None]
    defined = [one for one in found if (checked := scores.get(Readiness, one.id)) and not checked.missing]
    yield _all_of(plan, "Features ranked by WSJF", ranked, found, "{} candidates are ranked.")
    yield _all_of(plan, "Features well defined", defined, found, "{} candidates hold to the whole checklist.")


def _all_of(plan: Plan, text: str, those: Sequence[Item], of: Sequence[Item], said: str) -> Step:
    """A step that is done when all have it, with those that do not."""
    have = {one.id for one in those}
    lack = [one.id for one in of if one.id not in have]
    counts = counted(len(those), plan.atlas.listed(one.id for one in of), of=len(of))
    if not lack:
        return Step(text, True, phrase(said, counts))  # noqa: FBT003  # reads as a line of the list
    missing = counted(len(lack), plan.atlas.listed(lack))
    return Step(text, False, phrase(f"{said} {{}} {'lacks' if len(lack) == 1 else 'lack'} it.", counts, missing))  # noqa: FBT003  # likewise


def candidates(plan: Plan) -> tuple[Item, ...]:
    """Features that planning can choose from: those planned in the PI already, and those that are ready and in none."""
    planned = {one.id for one in plan.of("feature")}
    features = plan.atlas.portfolio.of("feature")
    return tuple(one for one in features if one.id in planned or (one.state == "ready" and not plan.atlas.pis(one)))
