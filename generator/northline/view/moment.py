"""Where the train stands between two plannings: the PI under way, the PI to be planned next, and what the calendar says of both."""

from collections.abc import Mapping
from datetime import date, timedelta

from northline.model.finding import Finding
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.values import Event
from northline.view.atlas import Atlas
from northline.view.pi.agenda import events
from northline.view.pi.plan import Plan, place, plans

# An iteration and a half: what planning needs can still be made ready, and the PI before it is still being talked about.
REACH = timedelta(days=21)
# What is decided when a PI is planned, and cannot be put right in the weeks before the next one.
ORDERS = frozenset({"priority-inversion", "rank-against-dependency", "predecessor-later", "no-baseline"})


class Moment(Frozen, dict=True):
    """`now` is the PI under way or just over, `coming` the draft that is planned next; each None when nothing is in reach."""

    as_of: date
    now: Plan | None = None
    coming: Plan | None = None

    @property
    def focus(self) -> Plan | None:
        """The PI that people talk about today."""
        return self.coming or self.now

    @property
    def planning(self) -> bool:
        """Whether the day of planning has come, and objectives are drafted."""
        day = planned_on(self.coming) if self.coming else None
        return self.coming is not None and bool(self.coming.standing) and (day is None or day <= self.as_of)

    @property
    def promised(self) -> Plan | None:
        """The PI whose objectives count today: the draft once it is planned, until then the one under way."""
        return self.coming if self.planning else self.now or self.coming

    @property
    def valuing(self) -> bool:
        """Whether the PI under way has been demonstrated as a whole, so that its actual values are due."""
        return self.now is not None and not self.now.closed and demonstrated(self.now) <= self.as_of

    @property
    def words(self) -> str:
        """Where the train stands, in a sentence or two; empty on a train without PIs."""
        told = [_of_now(self, self.now)] if self.now else []
        if self.coming:
            told.append(f"{self.coming.title} {self.outlook}")
        return " ".join(f"{one}." for one in told)

    @property
    def outlook(self) -> str:
        """What can be said of the coming PI, without its name; empty when there is none."""
        return _of_coming(self, self.coming) if self.coming else ""


def moment(atlas: Atlas) -> Moment:
    """The moment of a train at its as-of date."""
    every = plans(atlas)
    as_of = atlas.portfolio.as_of
    current = every.get(atlas.calendar.current)
    if current is None:
        return Moment(as_of)
    if current.draft:
        return Moment(as_of, _just_over(every, current, as_of), current)
    return Moment(as_of, current, _next(every, current, as_of))


def _just_over(every: Mapping[str, Plan], current: Plan, as_of: date) -> Plan | None:
    """The PI before a draft, while it is not closed or closed only lately."""
    before = [plan for plan in every.values() if _order(plan) < _order(current) and not plan.draft]
    last = before[-1] if before else None
    ended = last.interval.end if last else None
    return last if last and (not last.closed or (ended is not None and as_of - ended <= REACH)) else None


def _next(every: Mapping[str, Plan], current: Plan, as_of: date) -> Plan | None:
    """The next draft, once its planning is in reach or the current PI is closed."""
    after = next((plan for plan in every.values() if _order(plan) > _order(current) and plan.draft), None)
    day = planned_on(after) if after else None
    return after if after and (current.closed or (day is not None and day - as_of <= REACH)) else None


def _order(plan: Plan) -> int:
    return plan.atlas.calendar.order[plan.id]


def planned_on(plan: Plan) -> date | None:
    """The day of a PI's planning: its event, else its start."""
    days = (one.date for one in events(plan.item) if one.kind == "planning" and one.date)
    return next(days, plan.interval.start)


def demonstrated(plan: Plan) -> date:
    """The day of the PI System Demo: its event, else the last demo, else the end; far away when nothing is dated."""
    demos = _demos(plan)
    whole = [one for one in demos if "pi system demo" in one.title.casefold()]
    days = [one.date for one in (whole or demos) if one.date]
    return days[-1] if days else plan.interval.end or date.max


def _demos(plan: Plan) -> tuple[Event, ...]:
    return tuple(one for one in events(plan.item) if one.date and (one.kind == "demo" or "system demo" in one.title.casefold()))


def timely(atlas: Atlas, today: Moment) -> tuple[Finding, ...]:
    """Open findings that somebody can still act on.

    They lie in no PI, or in none older than the one before the PI of today; and the order of work in a PI is past
    talking about once the next one is planned.
    """
    order = atlas.calendar.order
    plan = today.now or today.coming
    first = order[plan.id] - 1 if plan else 0

    ordered = order[today.coming.id] if today.coming else first

    def lasts(one: Finding) -> bool:
        item = atlas.portfolio.items.get(one.item)
        pis = _pis(atlas, item) if item else ()
        since = ordered if one.name in ORDERS else first
        return not pis or any(order.get(pi, since) >= since for pi in pis)

    return tuple(one for one in atlas.train.findings if one.open and lasts(one))


def _pis(atlas: Atlas, item: Item) -> tuple[str, ...]:
    return (item.id,) if item.base == "pi" else place(atlas, item).pis


def in_days(day: date, as_of: date) -> str:
    """How far a day is, as people say it: `today`, `tomorrow`, `in 8 days`, `2 days ago`."""
    days = (day - as_of).days
    if abs(days) <= 1:
        return {0: "today", 1: "tomorrow", -1: "yesterday"}[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def _of_now(found: Moment, plan: Plan) -> str:
    if plan.closed:
        return f"{plan.title} is closed"
    if found.valuing:
        over = "was shown" if _demos(plan) else "ended"
        return f"{plan.title} {over} on {demonstrated(plan).isoformat()} and is not closed: its actual values are due"
    running = next((one for one in plan.iterations if one.start and one.end and one.start <= found.as_of <= one.end), None)
    return f"{plan.title} is in iteration {running.number} of {len(plan.iterations)}" if running else f"{plan.title} is under way"


def _of_coming(found: Moment, plan: Plan) -> str:
    day = planned_on(plan)
    planned = f"is planned {in_days(day, found.as_of)}" if day and day >= found.as_of else "is a draft"
    count = len(plan.standing)
    have = f"{count} {'objective' if count == 1 else 'objectives'} drafted" if count else "no objective yet"
    return f"{planned}, with {have}"
