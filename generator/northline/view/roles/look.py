"""What a role looks at today: what the checks found and what the calendar asks for, in one order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from northline.model.cells import Badge, Phrase
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen
from northline.model.page import href
from northline.view.atlas import Atlas
from northline.view.attention import sentence, why
from northline.view.numbers import counted, phrase
from northline.view.parts import Agenda, Entry, Section
from northline.view.pi.plan import Plan
from northline.view.questions import QUESTIONS
from northline.view.roles.outlook import WEEK, Outlook, soon
from northline.view.stake import together

SAMPLES = 4
# A thousand findings of one kind are one thing to look at; the value behind the worst of them ranks it.
WEIGHED = 50


class Question(Frozen):
    """A question a role asks every day: the checks that answer it, and the page under the site or a PI with more."""

    text: str
    checks: tuple[str, ...]
    url: str = ""
    pi_page: str | None = None


class Look(Frozen):
    """One thing to look at; `due` is the day by which, `items` what it is about, the most urgent first.

    An `edit` asks for nothing but a correction.
    """

    title: str
    why: str
    href: str
    items: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    due: date | None = None
    edit: bool = False


Duty = Callable[[Outlook], Look | None]


def looks(outlook: Outlook, questions: Iterable[Question], duties: Iterable[Duty]) -> tuple[Look, ...]:
    """What a role looks at, in order.

    First what is due within a week; then what asks for a decision, by severity and value at stake; then what asks for an edit.
    """
    found = [one for duty in duties if (one := duty(outlook))]
    due = {item for one in found for item in one.items}
    asked = (_asked(outlook, question, hits) for question in questions if (hits := outlook.found(question.checks)))
    # What the calendar asks for in any case is not asked again because a check saw it too.
    found += [one for one in asked if not one.items or not due.issuperset(one.items)]
    as_of = outlook.moment.as_of

    def place(one: Look) -> tuple[bool, bool, int, float]:
        return one.due is None or one.due - as_of > WEEK, one.edit, -one.severity, -_stake(outlook, one)

    return tuple(sorted(found, key=place))


def _stake(outlook: Outlook, one: Look) -> float:
    """The committed value behind what somebody has to decide."""
    return 0.0 if one.edit or one.severity is Severity.NOTE else together(outlook.atlas, one.items[:WEIGHED])


def _asked(outlook: Outlook, question: Question, hits: tuple[Finding, ...]) -> Look:
    worst = hits[0]
    items = tuple(dict.fromkeys(one.item for one in hits if one.item in outlook.atlas.refs))
    return Look(
        title=question.text,
        why=sentence(worst.message),
        href=_where(outlook, question, hits),
        items=items,
        severity=worst.severity,
        edit=not any(one.name in QUESTIONS for one in hits),
    )


def _where(outlook: Outlook, question: Question, hits: tuple[Finding, ...]) -> str:
    """The item itself when there is but one, else the page that shows them together."""
    if len(hits) == 1 and hits[0].item in outlook.atlas.refs:
        return outlook.atlas.ref(hits[0].item).href
    plan = _plan_of(outlook, hits[0])
    if question.pi_page is not None and plan:
        return href(plan.url(question.pi_page))
    return href(question.url or "findings/")


def _plan_of(outlook: Outlook, finding: Finding) -> Plan | None:
    """The PI of today that a finding lies in, else the one people talk about."""
    moment = outlook.moment
    item = outlook.atlas.portfolio.items.get(finding.item)
    pis = outlook.atlas.pis(item) if item else ()
    return next((plan for plan in (moment.now, moment.coming) if plan and plan.id in pis), moment.focus)


def today(outlook: Outlook, found: tuple[Look, ...]) -> Section:
    """The section that lists them, under a word on where the train stands."""
    agenda = Agenda(tuple(_entry(outlook, one) for one in found), "Nothing that the checks and the calendar know of asks for you today.")
    return Section("What should you look at today?", "today", (agenda,), outlook.moment.words, count=len(found) or None)


def _entry(outlook: Outlook, one: Look) -> Entry:
    atlas = outlook.atlas
    many = len(one.items) > 1
    # An edit and a mere note put no value at stake, whatever hangs on what they are about.
    staked = why(atlas, one.items) if _stake(outlook, one) else ""
    note = _note(staked, one, atlas) if many else staked
    refs = atlas.mentions(one.items, few=SAMPLES) if many else None
    return Entry(one.title, one.href, one.why, tuple(_badges(one, outlook.moment.as_of)), refs, note)


def _note(staked: str | Phrase, one: Look, atlas: Atlas) -> Phrase:
    """The value at stake, and how many are concerned."""
    concerned = phrase("{} are concerned", counted(len(one.items), atlas.listed(one.items)))
    return Phrase((*staked.parts, " · ", *concerned.parts)) if isinstance(staked, Phrase) else concerned


def _badges(one: Look, as_of: date) -> Iterator[Badge]:
    due = soon(one.due, as_of)
    if due:
        yield due
    if one.severity is Severity.ERROR:
        yield Badge("error", "act")
