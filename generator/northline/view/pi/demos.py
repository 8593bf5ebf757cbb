"""The System Demos of a PI: what was shown, what was said about it and what came of that, and what nobody has seen yet."""

from northline.model.cells import Badge, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas, page, words
from northline.view.columns import items_table
from northline.view.numbers import absent
from northline.view.parts import Section
from northline.view.pi.days import date_cell
from northline.view.pi.plan import Plan
from northline.view.pi.state import told

HEADS = (
    Column("demo", "Demo", wide=True),
    Column("date", "Date"),
    Column("about", "Objectives"),
    Column("shown", "Shown"),
    Column("heard", "What was heard", wide=True),
    Column("came", "What came of it", help="Feedback that is about the demo, with its answer and what it led to"),
)
TONES = {"done": "good", "accepted": "info", "declined": "quiet"}
UNSEEN = (columns.ITEM, columns.TEAMS, columns.STATE, columns.PLANNED_VALUE)


def demos(plan: Plan) -> Section | None:
    """The log, the newest first; None when no demo is recorded."""
    found = sorted(plan.of("demo"), key=lambda one: (str(one.date("date") or ""), one.id), reverse=True)
    if not found:
        return None
    table = Table("demos", "System Demos, the newest first", HEADS, tuple(_demo(plan, one) for one in found))
    links = (page("All feedback", "feedback/"),) if plan.atlas.exists("feedback") else ()
    return Section("What was shown, and what was said?", "demos", (table,), count=len(found), links=links)


def _demo(plan: Plan, demo: Item) -> Row:
    cells: tuple[Cell, ...] = (
        plan.atlas.ref(demo.id),
        date_cell(demo.date("date")),
        plan.atlas.mentions(plan.atlas.portfolio.targets(demo.id, "about"), empty="–"),
        shown(plan, demo),
        Text(" ".join(demo.body.split()) or "–"),
        _came(plan.atlas, demo),
    )
    return Row(cells)


def shown(plan: Plan, demo: Item) -> Cell:
    """What a demo showed: mentions where its text names items, else the text itself."""
    said = demo.text("shown")
    found = [plan.atlas.portfolio.find(part.strip()) for part in said.split(",")] if said else []
    known = [one.id for one in found if one is not None]
    return plan.atlas.mentions(known) if known and len(known) == len(found) else Text(said or "–", quiet=not said)


def _came(atlas: Atlas, demo: Item) -> Cell:
    """The feedback about a demo, each with its answer and what it led to; then what the demo itself led to."""
    parts: list[Cell] = []
    for one in atlas.portfolio.linking(demo.id, "about"):
        if one.base == "feedback":
            answer = one.text("disposition") or "open"
            led = atlas.mentions(atlas.portfolio.targets(one.id, "led_to"))
            parts += [atlas.mentions((one.id,)), Badge(words(answer), TONES.get(answer, "watch")), *((Text("→"), led) if led.refs else ())]
    own = atlas.mentions(atlas.portfolio.targets(demo.id, "led_to"))
    parts += [own] if own.refs else []
    return Several(tuple(parts)) if parts else absent()


def unseen(plan: Plan) -> Section | None:
    """Objectives that no demo has shown; None before the first demo."""
    if not plan.of("demo"):
        return None
    title = told(plan, "Which objectives has nobody seen yet?", "Which objectives did nobody see?")
    teams = [one for one in plan.standing if plan.atlas.teams(one)]
    missing = [one for one in teams if not demos_of(plan.atlas, one)]
    if not missing:
        return Section(title, "undemoed", (Text("Every team objective has been shown at a System Demo."),))
    return Section(title, "undemoed", (items_table(plan.atlas, missing, UNSEEN, "Objectives without a demo"),), count=len(missing))


def demos_of(atlas: Atlas, objective: Item) -> tuple[Item, ...]:
    """The System Demos at which an objective, or one that adds up to it, was shown."""
    parts = (objective.id, *atlas.portfolio.sources(objective.id, "rolls_up_to"))
    found = dict.fromkeys(demo for one in parts for demo in atlas.portfolio.sources(one, "about", "shown"))
    return tuple(atlas.portfolio[one] for one in found if atlas.portfolio[one].base == "demo")
