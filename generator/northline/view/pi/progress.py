"""How far a PI is: status beside evidence, what is blocked or at risk, iteration goals, and what was demonstrated."""

from collections.abc import Sequence

from northline.model.cells import Badge, Bar, Cell, Column, Input, Phrase, Receipt, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.iteration_trace import IterationTrace
from northline.model.results.totals import Totals
from northline.model.text import decimal, percent
from northline.view import columns
from northline.view.atlas import page
from northline.view.columns import NOTHING, items_table
from northline.view.numbers import computed, counted, fraction, phrase
from northline.view.parts import Block, Findings, Section
from northline.view.pi.days import date_cell
from northline.view.pi.demos import demos, unseen
from northline.view.pi.evidence import WATERMELON, progress_table
from northline.view.pi.frame import sheet
from northline.view.pi.plan import Plan
from northline.view.pi.state import told

BLOCKED = (columns.ITEM, columns.ITERATION, columns.TEAMS, columns.POINTS, columns.PARENT, columns.OWNER)
DAYS_AHEAD = 28


def pages(plan: Plan) -> Page:
    """The progress page."""
    title = f"How far did {plan.title} get?" if plan.closed else f"How far is {plan.title}?"
    evidence = progress_table(plan) if plan.standing or not plan.draft else None
    sections = (_contradictions(plan), evidence, _blocked(plan), _milestones(plan), _goals(plan), demos(plan), unseen(plan))
    return sheet(plan, "progress", title, sections, _lead(plan))


def _lead(plan: Plan) -> str | Phrase:
    """Features and points done, and the iteration that runs, in one sentence."""
    if plan.draft:
        start = f" It starts on {plan.interval.start}." if plan.interval.start else ""
        return f"Not begun: {plan.title} is a draft.{start}"
    totals = plan.atlas.scores.get(Totals, plan.id)
    day = plan.atlas.portfolio.as_of
    now = next((one.id for one in plan.iterations if one.start and one.end and one.start <= day <= one.end), "")
    at, said = plan.atlas.receipt("totals", plan.id), {}
    if totals and totals.all.features and plan.atlas.has_states:
        text = f"{totals.all.features_done} of {totals.all.features}"
        said["{} features are done"] = computed(totals.all.features_done, at, text=text)
    if totals and totals.all.points and plan.atlas.has_states:
        text = f"{decimal(totals.all.points_done)} of {decimal(totals.all.points)}"
        said["{} points"] = computed(totals.all.points_done, at, text=text)
    running = f"Iteration {now} is running" if now and not plan.closed else ""
    return phrase("".join(f"{part}. " for part in (", ".join(said), running) if part).strip(), *said.values())


def _contradictions(plan: Plan) -> Section | None:
    """Statuses that the evidence contradicts; None when there are none."""
    ids = {one.id for one in plan.standing}
    found = [one for one in plan.atlas.train.findings if one.open and one.item in ids and one.name in WATERMELON]
    if not found:
        return None
    lines = Findings(tuple(plan.atlas.finding(one) for one in found))
    return Section("Which green is red inside?", "watermelons", (lines,), count=len(found))


def _blocked(plan: Plan) -> Section | None:
    found = [one for one in plan.of("story", "feature") if one.state.casefold() == "blocked"]
    if not found and (plan.draft or not plan.of("story", "feature")):
        return None
    table = items_table(plan.atlas, found, BLOCKED, "Blocked work", empty="Nothing is marked as blocked.")
    title = told(plan, "What is blocked?", "What stayed blocked?")
    return Section(title, "blocked", (table,), count=len(found), links=(page("The train’s Kanban", "boards/art/"),))


def _milestones(plan: Plan) -> Section | None:
    """The PI's milestones, each with whether what it depends on is done in time; None without milestones."""
    found = sorted(plan.of("milestone"), key=lambda one: (one.date("due") is None, str(one.date("due") or ""), one.id))
    if not found:
        return None
    heads = (Column("milestone", "Milestone", wide=True), Column("due", "Due"), Column("state", "In time?"), Column("needs", "Depends on"))
    rows = tuple(_milestone(plan, one) for one in found)
    title = told(plan, "Which milestones are at risk?", "Were the milestones kept?")
    return Section(title, "milestones", (Table("milestones", "Milestones by date", heads, rows),), count=len(found))


def _milestone(plan: Plan, milestone: Item) -> Row:
    work = [
        one for one in plan.atlas.portfolio.linked(milestone.id, "depends_on") if one.base in {"feature", "story", "epic", "capability"}
    ]
    left = [one for one in work if not plan.atlas.portfolio.finished(one)]
    due = milestone.date("due")
    cells: tuple[Cell, ...] = (
        plan.atlas.ref(milestone.id),
        date_cell(due) if due else Badge("no date", "watch"),
        _in_time(plan, milestone, len(work), [one.id for one in left]),
        plan.atlas.mentions((one.id for one in work), empty="nothing named"),
    )
    return Row(cells)


def _in_time(plan: Plan, milestone: Item, work: int, left: Sequence[str]) -> Cell:
    due, day = milestone.date("due"), plan.atlas.portfolio.as_of
    if due is None or not work:
        return Badge("past" if due and due < day else "cannot be told", "quiet")
    if not left:
        return Badge("done", "good")
    undone = counted(len(left), plan.atlas.listed(left), of=work, note="not done")
    if due < day:
        return Several((Badge("date passed", "act"), undone))
    soon = (due - day).days <= DAYS_AHEAD
    receipt = Receipt("Days to the due date:", (Input(f"as of {day}"), Input(f"due {due}")), "")
    ahead = computed(float((due - day).days), receipt, text=f"{(due - day).days} days left")
    return Several((Badge("not done", "watch" if soon else "quiet"), undone, ahead))


def _goals(plan: Plan) -> Section | None:
    """Iteration goals traced to objectives, by iteration; None when none are written."""
    goals = plan.of("goal")
    if not goals:
        return None
    heads = (
        Column("iteration", "Iteration", filter=True),
        Column("team", "Team", filter=True),
        Column("goal", "Goal", wide=True),
        Column("objectives", "For objective"),
        Column("result", "Result", wide=True),
    )
    order = {one.id: one.index for one in plan.iterations}
    ranked = sorted(goals, key=lambda one: (-order.get(_iteration(plan, one), -1), *_team_key(plan, one)))
    loose = [one.id for one in goals if not plan.atlas.portfolio.targets(one.id, "objectives")]
    share = counted(len(loose), plan.atlas.listed(loose), of=len(goals))
    intro = phrase("{} goals name no objective.", share) if loose else "Every goal names an objective."
    table = Table("goals", "Iteration goals, the newest first", heads, tuple(_goal(plan, one) for one in ranked), tools=True)
    title = told(plan, "Do the iteration goals serve the objectives?", "Did the iteration goals serve the objectives?")
    return Section(title, "goals", (*_trace(plan), table), intro=intro, count=len(goals))


def _trace(plan: Plan) -> tuple[Block, ...]:
    """How much work of each iteration serves an objective."""
    found = plan.atlas.scores.get(IterationTrace, plan.id)
    if found is None or found.all.value is None:
        return ()
    heads = (Column("iteration", "Iteration"), Column("share", f"Work that serves an objective, by {found.basis}"))
    scores = (("whole PI", (), found.all), *((name, (name,), one) for name, one in found.iterations.items()))
    at = plan.atlas.receipt
    rows = tuple(
        Row((Text(name), Bar(one.value, f"{fraction(one)} · {percent(one.value)}", at=at("iteration-trace", plan.id, *spot))))
        for name, spot, one in scores
        if one.value is not None
    )
    return (Table("", "Work that traces to an objective", heads, rows),)


def _team_key(plan: Plan, goal: Item) -> tuple[str, str]:
    return ", ".join(plan.atlas.ref(team).title for team in plan.atlas.teams(goal)), goal.id


def _iteration(plan: Plan, goal: Item) -> str:
    found = plan.atlas.calendar.iteration(goal.text("iteration"), plan.id) if goal.text("iteration") else None
    return found.id if found else goal.text("iteration")


def _goal(plan: Plan, goal: Item) -> Row:
    objectives = plan.atlas.portfolio.targets(goal.id, "objectives")
    cells: tuple[Cell, ...] = (
        Text(_iteration(plan, goal) or "–"),
        plan.atlas.mentions(plan.atlas.teams(goal), show="title", empty="–"),
        plan.atlas.ref(goal.id),
        plan.atlas.mentions(objectives) if objectives else Badge("no objective", "watch"),
        Text(goal.text("result")) if goal.text("result") else NOTHING,
    )
    return Row(cells)
