"""The train as a role sees it today: the moment, what still asks to be done, and who owns what."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.finding import Finding
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.attention import entry, needs, ranked
from northline.view.moment import Moment, in_days, moment, timely
from northline.view.numbers import days
from northline.view.parts import Agenda, Section
from northline.view.pi.agenda import events
from northline.view.pi.days import date_cell
from northline.view.pi.plan import Plan

# Far enough to prepare for, near enough to matter today.
AHEAD = timedelta(days=28)
ZERO = timedelta()


class Outlook(Frozen, dict=True):
    """The train as roles see it today."""

    atlas: Atlas

    @cached_property
    def moment(self) -> Moment:
        """Where the train stands on its calendar."""
        return moment(self.atlas)

    @property
    def plan(self) -> Plan | None:
        """The PI that people talk about today."""
        return self.moment.focus

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Open findings that can still be acted on, worst first."""
        return tuple(ranked(self.atlas, timely(self.atlas, self.moment)))

    @cached_property
    def owned(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of what each person owns or values, by name."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for item in self.atlas.portfolio:
            for name in dict.fromkeys((*item.names("owner"), *item.names("business_owner"))):
                found[name].append(item.id)
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def valued(self) -> Mapping[str, tuple[Item, ...]]:
        """The objectives that each Business Owner has valued, by name."""
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for one in self.atlas.portfolio.of("objective"):
            if one.number("actual_value") is not None:
                for name in dict.fromkeys(one.names("business_owner")):
                    found[name].append(one)
        return {name: tuple(items) for name, items in found.items()}

    def found(self, checks: Iterable[str]) -> tuple[Finding, ...]:
        """Findings of some checks, worst first."""
        names = frozenset(checks)
        return tuple(one for one in self.findings if one.name in names)


def sync_pack(outlook: Outlook, *, items: Iterable[str] | None = None, title: str = "What needs a decision now?") -> Section:
    """The five decisions that are needed most, by severity and value at stake, each with why and the link."""
    found = needs(outlook.atlas, items, among=outlook.findings)
    return Section(title, "decide", (Agenda(tuple(entry(one) for one in found), "No open finding asks for a decision."),))


def coming(outlook: Outlook) -> Section | None:
    """What is due in the next weeks, in whatever PI it stands; None when nothing is."""
    day = outlook.atlas.portfolio.as_of
    ahead = sorted((one for one in _dated(outlook) if ZERO <= one[0] - day <= AHEAD), key=lambda one: one[0])
    if not ahead:
        return None
    columns = (Column("date", "Date"), Column("what", "What", wide=True), Column("pi", "PI"), Column("in", "When"))
    rows = tuple(Row((date_cell(when), what, pi, days(day, when, text=in_days(when, day)))) for when, what, pi in ahead)
    return Section("What is coming up?", "coming", (Table("coming", f"From {day.isoformat()}", columns, rows),))


def _dated(outlook: Outlook) -> list[tuple[date, Cell, Cell]]:
    atlas = outlook.atlas
    held = [atlas.portfolio[pi.id] for pi in atlas.calendar.pis]
    found: list[tuple[date, Cell, Cell]] = [
        (one.date, Text(one.title), atlas.mentions((pi.id,), show="title")) for pi in held for one in events(pi) if one.date
    ]
    for one in atlas.portfolio.of("milestone"):
        due = one.date("due")
        if due:
            found.append((due, atlas.ref(one.id), atlas.mentions(atlas.pis(one), show="title", empty="–")))
    return found


def soon(day: date | None, as_of: date) -> Badge | None:
    """A badge for a day within a week or past; None for a later day or none."""
    if day is None or day - as_of > WEEK:
        return None
    return Badge(f"due {in_days(day, as_of)}", "act" if day <= as_of else "watch")


WEEK = timedelta(days=7)
