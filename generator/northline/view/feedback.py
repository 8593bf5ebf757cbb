"""The feedback log: what was said, what came of it, and how long that took."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.feedback_time import FeedbackTime
from northline.model.text import natural
from northline.view import columns
from northline.view.atlas import Atlas, page, words
from northline.view.columns import NOTHING, items_table
from northline.view.family import Family
from northline.view.numbers import counted, days, gauge, phrase, written, written_text
from northline.view.parts import Gauges, Section, Sheet
from northline.view.pi.plan import plans

LEAD = "Each line gets an answer, also when the answer is no, and says what changed because of it."
TONES = {"done": "good", "accepted": "info", "declined": "quiet", "open": "watch"}
UNHEARD = (columns.ITEM, columns.TEAMS, columns.STATE, columns.PLANNED_VALUE, columns.BUSINESS_OWNER)


def pages(atlas: Atlas) -> Iterator[Page]:
    """The log, when there is feedback."""
    said = atlas.portfolio.of("feedback")
    if said:
        found = (_open(atlas, said), _loop(atlas), _log(atlas, said), _unheard(atlas))
        sheet = Sheet("What did we hear, and what came of it?", LEAD, sections=tuple(one for one in found if one is not None))
        yield Page("feedback/", "Feedback", "sheet", sheet, section="decisions", nav="Feedback", search=LEAD)


def is_open(one: Item) -> bool:
    """Whether nobody has answered it yet."""
    return one.value("disposition") in {None, "open"}


def _newest(said: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(sorted(said, key=lambda one: (str(one.date("date") or ""), natural(one.id)), reverse=True))


def _open(atlas: Atlas, said: Sequence[Item]) -> Section | None:
    """Feedback without an answer, the oldest first; None when all is answered."""
    waiting = [one for one in reversed(_newest(said)) if is_open(one)]
    if not waiting:
        return None
    heads = (
        Column("item", "Feedback", wide=True),
        Column("age", "Waits", "number"),
        Column("about", "About"),
        Column("said", "What was said", wide=True),
    )
    rows = tuple(
        Row((atlas.ref(one.id), _age(atlas, one), atlas.mentions(atlas.portfolio.targets(one.id, "about"), empty="–"), _words(one)))
        for one in waiting
    )
    return Section(
        "What still waits for an answer?", "open", (Table("open", "Open feedback, the oldest first", heads, rows),), count=len(waiting)
    )


def _age(atlas: Atlas, one: Item) -> Cell:
    since = one.date("date")
    if since is None or since > atlas.portfolio.as_of:
        return NOTHING
    return days(since, atlas.portfolio.as_of)


def _words(one: Item) -> Cell:
    text = " ".join(one.body.split())
    return written_text(text) if text else NOTHING


def _loop(atlas: Atlas) -> Section | None:
    """How long an answer takes, in the middle; None before the first answer."""
    found = atlas.scores.get(FeedbackTime, "")
    if found is None or found.median.value is None:
        return None
    shown = gauge(
        "Days from hearing to answering, in the middle",
        found.median,
        href=atlas.receipt("feedback-time", ""),
        note=f"{len(found.closed)} answered, {len(found.open)} open",
    )
    return Section("How fast do we answer?", "loop", (Gauges((shown,)),))


def _log(atlas: Atlas, said: Sequence[Item]) -> Section:
    heads = (
        Column("date", "Date"),
        Column("item", "Feedback", wide=True),
        Column("source", "From", filter=True),
        Column("about", "About"),
        Column("disposition", "Answer", filter=True),
        Column("days", "After", "number"),
        Column("led", "What changed"),
        Column("said", "What was said"),
    )
    rows = tuple(_row(atlas, one) for one in _newest(said))
    return Section("What was said?", "log", (Table("feedback", "Feedback, the newest first", heads, rows, tools=True),), count=len(rows))


def _row(atlas: Atlas, one: Item) -> Row:
    date, closed = one.date("date"), one.date("closed_on")
    answer = one.text("disposition") or "open"
    cells: tuple[Cell, ...] = (
        written(date),
        atlas.ref(one.id),
        Text(one.text("source")) if one.text("source") else NOTHING,
        atlas.mentions(atlas.portfolio.targets(one.id, "about"), empty="–"),
        Badge(words(answer), TONES.get(answer, "quiet")),
        days(date, closed) if date and closed and closed >= date else NOTHING,
        atlas.mentions(atlas.portfolio.targets(one.id, "led_to"), empty="nothing" if not is_open(one) else "–"),
        _words(one),
    )
    return Row(cells)


def _unheard(atlas: Atlas) -> Section | None:
    """Objectives of the current PI about which nobody has said anything; None without a current PI."""
    plan = plans(atlas).get(atlas.calendar.current)
    if plan is None or not plan.standing:
        return None
    silent = [one for one in plan.standing if not _heard(atlas, one)]
    if not silent:
        return None
    told = "{} objectives of {}: neither they nor what they deliver have feedback."
    intro = phrase(told, counted(len(silent), "#unheard", of=len(plan.standing)), Text(plan.title))
    table = items_table(atlas, silent, UNHEARD, "Objectives without feedback")
    return Section(
        "What has nobody said a word about?",
        "unheard",
        (table,),
        intro=intro,
        folded=True,
        count=len(silent),
        links=(page("System Demos", plan.url("progress"), "demos"),),
    )


def _heard(atlas: Atlas, objective: Item) -> bool:
    about = (objective.id, *atlas.portfolio.targets(objective.id, "delivers"))
    return any(atlas.portfolio[source].base == "feedback" for one in about for source in atlas.portfolio.sources(one, "about"))


FAMILY = Family("feedback", 96, pages)
