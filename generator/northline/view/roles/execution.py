"""What a PI under way, or just over, asks of people."""

from northline.model.addition import exact_sum
from northline.model.finding import Severity
from northline.model.item import Item
from northline.model.page import href
from northline.model.text import decimal
from northline.view.moment import demonstrated, in_days
from northline.view.pi.plan import Plan
from northline.view.roles.look import Look
from northline.view.roles.outlook import WEEK, Outlook


def blocked_work(plan: Plan | None) -> tuple[Item, ...]:
    """What stands still in a PI that is not over."""
    found = plan.of("story", "feature") if plan and not plan.closed else ()
    return tuple(one for one in found if one.state.casefold() == "blocked")


def blocked(outlook: Outlook) -> Look | None:
    """Work that stands still."""
    plan = outlook.moment.now
    found = blocked_work(plan)
    if plan is None or not found:
        return None
    points = exact_sum(one.number("points") or 0 for one in found)
    weighs = f", {decimal(points)} points," if points else ""
    why = f"{len(found)} {'item' if len(found) == 1 else 'items'}{weighs} of {plan.title} cannot go on."
    return Look("Blocked work", why, href(plan.url("progress")), tuple(one.id for one in found))


def to_value(outlook: Outlook) -> Look | None:
    """Actual values that are asked for at the PI System Demo, from a week before it until the PI is closed."""
    plan = outlook.moment.now
    if plan is None or plan.closed:
        return None
    day, as_of = demonstrated(plan), outlook.moment.as_of
    bare = tuple(one.id for one in plan.standing if one.number("actual_value") is None)
    if not bare or day - as_of > WEEK:
        return None
    asked = "were asked for" if day < as_of else "are asked for"
    why = f"{len(bare)} of {len(plan.standing)} objectives of {plan.title} have no actual value; they {asked} {in_days(day, as_of)}."
    return Look("Actual values to give", why, href(plan.url("objectives")), bare, due=day)


def fell_short(plan: Plan) -> tuple[Item, ...]:
    """Objectives of a PI that did not arrive whole."""
    return tuple(one for one in plan.of("objective") if one.value("status") in {"missed", "partly_met"})


def lessons(outlook: Outlook) -> Look | None:
    """What did not arrive in the PI that is over, and is not taken up again."""
    plan = outlook.moment.now
    short = fell_short(plan) if plan and (plan.closed or outlook.moment.valuing) else ()
    left = tuple(one.id for one in short if not outlook.atlas.portfolio.sources(one.id, "continues"))
    if plan is None or not left:
        return None
    fate = "none is carried over" if left == tuple(one.id for one in short) else f"{len(left)} are not carried over"
    why = f"{len(short)} {'objective' if len(short) == 1 else 'objectives'} of {plan.title} fell short, and {fate}: go on, or let go?"
    return Look("What did not arrive", why, href(plan.url("review")), left)


def unheard(outlook: Outlook) -> Look | None:
    """Feedback that waits for an answer."""
    waiting = [one for one in outlook.atlas.portfolio.of("feedback") if one.value("disposition") in {None, "open"}]
    if not waiting:
        return None
    waiting.sort(key=lambda one: (one.date("date") is None, str(one.date("date") or ""), one.id))
    since = waiting[0].date("date")
    age = f"; the oldest came {in_days(since, outlook.moment.as_of)}" if since and since <= outlook.moment.as_of else ""
    one = len(waiting) == 1
    why = f"{len(waiting)} {'piece' if one else 'pieces'} of feedback {'has' if one else 'have'} no answer{age}."
    late = outlook.found(("feedback-open",))
    severity = Severity.WARNING if late else Severity.NOTE
    return Look("Feedback without an answer", why, href("feedback/"), tuple(each.id for each in waiting), severity)
