"""What a role looks at today: an ordered list of questions with what was found, the next dates, and the sync pack."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from northline.model.cells import Anchor, Cell, Column, Number, Row, Several, Table, Text
from northline.model.finding import Finding, Severity
from northline.model.page import href
from northline.view.atlas import Atlas, page
from northline.view.attention import Need, needs
from northline.view.parts import Block, Section
from northline.view.pi.agenda import events
from northline.view.pi.days import date_cell
from northline.view.pi.frame import SISTERS
from northline.view.pi.plan import Plan

# Far enough to prepare for, near enough to matter today.
AHEAD = timedelta(days=28)
SAMPLES = 4
LABELS = {"pi/": "Planning Intervals", "boards/art/": "The train’s Kanban"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question a role asks every day: the checks that answer it, and the page under the site or the current PI with more."""

    text: str
    checks: tuple[str, ...]
    url: str = ""
    pi_page: str | None = None


@dataclass(frozen=True)
class Outlook:
    """The train as a role sees it today; `plan` is the current PI's, if there is one."""

    atlas: Atlas
    plan: Plan | None

    @cached_property
    def owned(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of what each person owns or values, by name."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for item in self.atlas.portfolio:
            for name in dict.fromkeys((*item.names("owner"), *item.names("business_owner"))):
                found[name].append(item.id)
        return {name: tuple(ids) for name, ids in found.items()}

    def found(self, checks: Iterable[str]) -> tuple[Finding, ...]:
        """Open findings of some checks, worst first."""
        names = frozenset(checks)
        return tuple(one for one in self.atlas.train.findings if one.open and one.name in names)

    def where(self, question: Question) -> Anchor:
        """Where a question is answered in full."""
        if question.pi_page is not None and self.plan:
            return Anchor(f"{self.plan.title}, {SISTERS[question.pi_page].lower()}", href(self.plan.url(question.pi_page)))
        return page(LABELS.get(question.url) or question.url.strip("/").capitalize() or "Findings", question.url or "findings/")


def today(outlook: Outlook, questions: Iterable[Question]) -> Section:
    """The questions that have something to look at, in order, and those that are quiet."""
    counted = [(question, outlook.found(question.checks)) for question in questions]
    rows = tuple(
        _row(outlook, number, question, found) for number, (question, found) in enumerate((one for one in counted if one[1]), start=1)
    )
    columns = (
        Column("order", "No.", "number"),
        Column("question", "Look at", wide=True),
        Column("count", "Found", "number"),
        Column("first", "First of all"),
        Column("where", "More"),
    )
    blocks: list[Block] = [Table("", "In this order", columns, rows, "Nothing that the checks know of asks for you today.")]
    quiet = [question.text for question, found in counted if not found]
    if quiet and rows:
        blocks.append(Text(f"All quiet: {_listed(quiet)}.", quiet=True))
    return Section("What should you look at today?", "today", tuple(blocks))


def _listed(questions: list[str]) -> str:
    return "; ".join(text[0].lower() + text[1:] for text in questions)


def _row(outlook: Outlook, number: int, question: Question, found: tuple[Finding, ...]) -> Row:
    worst = "act" if found[0].severity is Severity.ERROR else ""
    cells: tuple[Cell, ...] = (
        Number(str(number), float(number)),
        Text(question.text),
        Number(str(len(found)), float(len(found)), tone=worst),
        outlook.atlas.mentions((one.item for one in found), empty="the train", few=SAMPLES),
        outlook.where(question),
    )
    return Row(cells)


def sync_pack(
    outlook: Outlook,
    wanted: Callable[[Finding], bool] | None = None,
    *,
    items: Iterable[str] | None = None,
    title: str = "Which five need a decision now?",
) -> Section:
    """The five items that need a decision now, by severity and value at stake, each with why and the link."""
    found = needs(outlook.atlas, items, wanted=wanted)
    columns = (
        Column("severity", "How bad"),
        Column("what", "What to decide", wide=True),
        Column("why", "Why now"),
        Column("hint", "What would answer it", wide=True),
    )
    table = Table(
        "",
        "By severity, then by the committed value at stake",
        columns,
        tuple(_need(one) for one in found),
        "No open finding asks for a decision.",
    )
    return Section(title, "decide", (table,))


def _need(one: Need) -> Row:
    what: Cell = Several((Text(one.text), Anchor("Open", one.href)))
    return Row((one.badge, what, Text(one.why or "–", quiet=not one.why), Text(one.hint or "–", quiet=not one.hint)))


def coming(outlook: Outlook) -> Section | None:
    """Where the PI stands on the calendar, and what is due in the next weeks; None when nothing is."""
    plan, day = outlook.plan, outlook.atlas.portfolio.as_of
    dated: list[tuple[date, Cell]] = [(one.date, Text(one.title)) for one in events(plan.item) if one.date] if plan else []
    milestones: list[tuple[date, Cell]] = [
        (due, outlook.atlas.ref(one.id)) for one in outlook.atlas.portfolio.of("milestone") if (due := one.date("due"))
    ]
    ahead = sorted((one for one in (*dated, *milestones) if day <= one[0] <= day + AHEAD), key=lambda one: one[0])
    if not ahead:
        return None
    rows = tuple(Row((date_cell(when), what, Text(_days((when - day).days)))) for when, what in ahead)
    table = Table("", f"From {day.isoformat()}", (Column("date", "Date"), Column("what", "What", wide=True), Column("in", "In")), rows)
    return Section("What is coming up?", "coming", (table,))


def _days(days: int) -> str:
    return "today" if not days else "tomorrow" if days == 1 else f"{days} days"


def names_in(*checks: str) -> Callable[[Finding], bool]:
    """A test for findings of some checks."""
    names = frozenset(checks)
    return lambda one: one.name in names
