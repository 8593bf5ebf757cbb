"""What changed in a PI since planning, as far as the files themselves record it: dropped and replaced objectives, decisions."""

from collections.abc import Iterable

from northline.model.cells import Badge, Cell, Column, Computed, Counted, Phrase, Refs, Row, Several, Sight, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.columns import NOTHING
from northline.view.numbers import counted, phrase, written
from northline.view.parts import Section
from northline.view.pi.days import date_cell
from northline.view.pi.frame import sheet
from northline.view.pi.plan import Plan, value
from northline.view.pi.scope import scope
from northline.view.sums import valued

TOUCHED = ("chosen", "over", "affects", "explains")
RECORDS = ("reason", "decided_on", "decided_by")
EMPTY = (
    "No objective records a change. When one is dropped or replaced, write "
    "`status: dropped`, `replaced_by`, `reason`, `decided_on` and `decided_by`."
)


def pages(plan: Plan) -> Page:
    """The page of changes."""
    return sheet(
        plan, "changes", f"What changed in {plan.title}?", (scope(plan), _changed(plan), _impact(plan), _decisions(plan)), _lead(plan)
    )


def changed(plan: Plan) -> tuple[Item, ...]:
    """Objectives that record a change: dropped, replaced, or decided on after planning; the newest first."""
    found = [one for one in plan.of("objective") if one.value("status") == "dropped" or one.value("replaced_by") or _recorded(one)]
    return tuple(sorted(found, key=lambda one: (_day(one), natural(one.id)), reverse=True))


def _recorded(objective: Item) -> bool:
    return any(objective.value(name) for name in RECORDS)


def _day(item: Item) -> str:
    return str(item.date("decided_on") or item.date("date") or item.date("updated") or "")


def _lead(plan: Plan) -> str | Phrase:
    found = changed(plan)
    if not found:
        return ""
    listed = plan.atlas.listed
    parts: list[Counted | Computed | Text] = [counted(len(plan.dropped), listed(one.id for one in plan.dropped))]
    lost = valued(plan.atlas, plan.dropped)
    said = f"{{}} {'objective was' if len(plan.dropped) == 1 else 'objectives were'} dropped"
    if isinstance(lost, Computed):
        said, parts = f"{said}, {{}} of committed value", [*parts, lost]
    silent = [one.id for one in found if _missing(plan.atlas, one)]
    if not silent:
        return phrase(f"{said}; every change says why, when and by whom.", *parts)
    lack = "lacks" if len(silent) == 1 else "lack"
    return phrase(f"{said}; {{}} changes {lack} a reason, date or decider.", *parts, counted(len(silent), listed(silent), of=len(found)))


def _changed(plan: Plan) -> Section:
    heads = (
        Column("date", "Decided on"),
        Column("objective", "Objective", wide=True),
        Column("change", "What happened"),
        Column("value", "Planned value", "number"),
        Column("reason", "Why", wide=True),
        Column("by", "By whom"),
    )
    rows = tuple(_change(plan.atlas, one) for one in changed(plan))
    return Section(
        "Which objectives changed?",
        "changed",
        (Table("changes", "Changes of objectives, the newest first", heads, rows, EMPTY),),
        count=len(rows) or None,
    )


def _change(atlas: Atlas, objective: Item) -> Row:
    decided = objective.date("decided_on")
    record = _records(atlas, objective)
    reason = objective.text("reason")
    cells: tuple[Cell, ...] = (
        date_cell(decided) if decided else Badge("no date", "watch") if not record.refs else NOTHING,
        atlas.ref(objective.id),
        _what(atlas, objective),
        written(value(objective) or None),
        Several((Text(reason), record))
        if reason and record.refs
        else Text(reason)
        if reason
        else record
        if record.refs
        else Badge("no reason", "watch"),
        Text(objective.text("decided_by"))
        if objective.text("decided_by")
        else Badge("nobody named", "watch")
        if not record.refs
        else NOTHING,
    )
    return Row(cells)


def _records(atlas: Atlas, objective: Item) -> Refs:
    """The decisions that name an objective."""
    return atlas.mentions(one.id for one in atlas.portfolio.linking(objective.id, *TOUCHED) if one.base == "decision")


def _what(atlas: Atlas, objective: Item) -> Cell:
    heirs = atlas.mentions(atlas.portfolio.targets(objective.id, "replaced_by"))
    if objective.value("status") == "dropped":
        dropped = Badge("dropped", "act")
        return Several((dropped, Text("for"), heirs)) if heirs.refs else dropped
    return Several((Text("replaced by"), heirs)) if heirs.refs else Text("decided on again")


def _missing(atlas: Atlas, objective: Item) -> tuple[str, ...]:
    """Which of reason, date and decider nobody wrote down."""
    if _records(atlas, objective).refs:
        return ()
    return tuple(name for name in RECORDS if not objective.value(name))


def _impact(plan: Plan) -> Section | None:
    """What each dropped objective touched: themes, teams, KPIs, dependencies; None when none was dropped."""
    if not plan.dropped:
        return None
    heads = (
        Column("objective", "Dropped", wide=True),
        Column("themes", "Line of sight"),
        Column("kpis", "KPIs it was to move"),
        Column("features", "Features it was to deliver"),
        Column("train", "Adds up to"),
        Column("waiting", "Who waits for it"),
    )
    rows = tuple(Row(_touches(plan.atlas, one)) for one in plan.dropped)
    return Section("What do the dropped ones leave open?", "impact", (Table("", "What a dropped objective touches", heads, rows),))


def _touches(atlas: Atlas, objective: Item) -> tuple[Cell, ...]:
    portfolio = atlas.portfolio
    sight: Sight = atlas.sight(objective.id)
    waiting = (*portfolio.sources(objective.id, "depends_on", "from", "to"), *portfolio.sources(objective.id, "affects"))
    others = [one for one in waiting if portfolio[one].base != "decision"]
    return (
        atlas.ref(objective.id),
        sight,
        atlas.mentions(portfolio.targets(objective.id, "kpis"), empty="–"),
        atlas.mentions(portfolio.targets(objective.id, "delivers"), empty="–"),
        atlas.mentions(portfolio.targets(objective.id, "rolls_up_to"), empty="–"),
        atlas.mentions(others, empty="–"),
    )


def decisions_of(plan: Plan) -> tuple[Item, ...]:
    """Decisions dated in the PI, planned in it, or touching its objectives; the newest first."""
    touching = {source for one in plan.of("objective") for source in plan.atlas.portfolio.sources(one.id, *TOUCHED)}
    ids = {one.id for one in plan.of("decision")} | {one for one in touching if plan.atlas.portfolio[one].base == "decision"}
    return _newest(plan.atlas.portfolio[one] for one in ids)


def _newest(decisions: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(decisions, key=lambda one: (_day(one), natural(one.id)), reverse=True))


def _decisions(plan: Plan) -> Section:
    heads = (
        Column("date", "Date"),
        Column("decision", "Decision", wide=True),
        Column("chosen", "Chosen"),
        Column("over", "Said no to"),
        Column("reason", "Why", wide=True),
        Column("by", "By whom"),
    )
    rows = tuple(_decision(plan.atlas, one) for one in decisions_of(plan))
    table = Table("decisions", "Decisions in or about this PI, the newest first", heads, rows, "No decision is recorded.")
    return Section("What was decided?", "decisions", (table,), count=len(rows) or None)


def _decision(atlas: Atlas, decision: Item) -> Row:
    when = decision.date("date")
    cells: tuple[Cell, ...] = (
        date_cell(when),
        atlas.ref(decision.id),
        atlas.mentions(atlas.portfolio.targets(decision.id, "chosen"), empty="–"),
        atlas.mentions(atlas.portfolio.targets(decision.id, "over"), empty="–"),
        Text(decision.text("reason")) if decision.text("reason") else NOTHING,
        Text(decision.text("decided_by")) if decision.text("decided_by") else NOTHING,
    )
    return Row(cells)
