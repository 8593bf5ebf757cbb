"""The Scrum Master and Team Coach: load, blockers, goals and risks of the teams."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.model.text import natural
from northline.view import columns
from northline.view.columns import items_table
from northline.view.parts import Section
from northline.view.pi.load import heat_map
from northline.view.pi.plan import Plan
from northline.view.roles.execution import blocked, blocked_work, lessons
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook
from northline.view.roles.planning import unanswered, unroamed, unvoted
from northline.view.roles.role import Role
from northline.view.stake import stake

BLOCKED = (columns.ITEM, columns.TEAMS, columns.ITERATION, columns.POINTS, columns.PARENT)
# More than a meeting can go through; the boards have them all.
MOST = 20
GOALS = (columns.ITEM, columns.TEAMS, columns.ITERATION)


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """What is blocked, which goals run, and how full the teams are."""
    yield _blocked(outlook)
    yield _goals(outlook)
    if outlook.plan:
        yield heat_map(outlook.plan)


def _blocked(outlook: Outlook) -> Section | None:
    """What stands still, the most valuable first; None when nothing does."""
    stuck = blocked_work(outlook.moment.now)
    if not stuck:
        return None
    worth = sorted(stuck, key=lambda one: (-stake(outlook.atlas, one.id), -(one.number("points") or 0), natural(one.id)))
    left = len(stuck) - MOST
    caption = "Blocked work, the most valuable first" + (f"; {left} more are left out" if left > 0 else "")
    table = items_table(outlook.atlas, worth[:MOST], BLOCKED, caption, name="blocked")
    return Section("What is blocked?", "blocked", (table,), count=len(stuck))


def _goals(outlook: Outlook) -> Section | None:
    """The goals of the iteration that runs today; None when there are none."""
    plan = outlook.moment.now
    goals = [one for one in plan.of("goal") if _running(outlook, plan, one)] if plan else []
    if not goals:
        return None
    return Section(
        "What do the teams aim for right now?",
        "goals",
        (items_table(outlook.atlas, goals, GOALS, "Goals of this iteration"),),
        count=len(goals),
    )


def _running(outlook: Outlook, plan: Plan, goal: Item) -> bool:
    found = outlook.atlas.calendar.iteration(goal.text("iteration"), plan.id) if goal.text("iteration") else None
    return bool(found and found.start and found.end and found.start <= outlook.atlas.portfolio.as_of <= found.end)


ROLE = Role(
    "scrum-master",
    "Scrum Master and Team Coach",
    "Does the load fit, what is blocked, are the goals clear, and who owns the risks?",
    5,
    (
        Question("Statuses that the evidence contradicts", ("watermelon", "status-against-value"), pi_page="progress"),
        Question(
            "Teams that carry too much",
            ("overload", "uncommitted-overload", "overloaded-iteration", "no-guard-band", "thin-commitment", "feature-work-in-ip"),
            pi_page="board",
        ),
        Question(
            "What others need from us, or we from them",
            ("promised-too-late", "dependency-unanswered", "committed-on-uncommitted"),
            pi_page="board",
        ),
        Question("Risks that are not ROAMed or have no owner", ("risk-not-roamed", "risk-without-owner"), pi_page="risks"),
        Question("Too much work in progress", ("wip-limit",), "boards/art/"),
        Question("Voices that have not been heard", ("low-confidence",), pi_page=""),
        Question("Stories that do not add up to their feature", ("story-points-differ", "delivers-outside-pi"), "backlog/"),
        Question("Objectives that nobody has seen", ("never-demoed",), pi_page="progress"),
        Question("Objectives carried over again and again", ("carried-over-twice",), pi_page="review"),
    ),
    sections,
    (blocked, unroamed, unanswered, unvoted, lessons),
    "Scrum Master",
)
