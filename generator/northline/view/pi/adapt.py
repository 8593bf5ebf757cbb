"""Inspect & Adapt: what was promised and what arrived, what is carried over, and what is to be improved."""

from northline.model.cells import Column, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import decimal, percent
from northline.view import columns
from northline.view.columns import NOTHING, items_table
from northline.view.parts import Block, Section
from northline.view.pi.agenda import FEATURES, events
from northline.view.pi.frame import sheet
from northline.view.pi.lessons import how_predictable, result_of, where_it_held
from northline.view.pi.plan import Plan

# Features and feedback that carry one of these tags come from an Inspect & Adapt workshop.
IMPROVEMENT = frozenset({"improvement", "inspect-adapt", "inspect and adapt", "i&a", "retrospective"})
# A longer table wants to be sorted and searched.
MANY = 10
CARRIED = (columns.ITEM, columns.STATE, columns.TEAMS, columns.PLANNED_VALUE, columns.BUSINESS_OWNER)


def pages(plan: Plan) -> Page:
    """The Inspect & Adapt page."""
    sections = (how_predictable(plan), where_it_held(plan), _objectives(plan), _carried(plan), _improvements(plan))
    return sheet(plan, "review", _title(plan), tuple(one for one in sections if one) or (_nothing(plan),), _lead(plan))


def _title(plan: Plan) -> str:
    return f"What did {plan.title} achieve, and what do we learn?" if plan.closed else f"What will {plan.title} be measured by?"


def _lead(plan: Plan) -> str:
    result = result_of(plan)
    if result is None or result.score.value is None:
        when = next((one.date for one in events(plan.item) if "adapt" in f"{one.kind} {one.title}".casefold() and one.date), None)
        return f"Inspect & Adapt is on {when:%Y-%m-%d}; values are given at the PI System Demo." if when and not plan.closed else ""
    return f"{percent(result.score.value)} of the promised value arrived: {decimal(result.actual)} of {decimal(result.planned)}."


def _nothing(plan: Plan) -> Section:
    text = "No actual value is recorded. Business Owners give each objective 0–10 at the PI System Demo: write it as `actual_value`."
    return Section("What was achieved?", "achieved", (Text(text if plan.of("objective") else f"{plan.title} has no objectives."),))


def _objectives(plan: Plan) -> Section | None:
    """Every objective that missed its value, the widest gap first; None without actual values."""
    train = {one.id for one in plan.train_objectives}
    valued = [
        one
        for one in plan.of("objective")
        if one.id not in train and one.number("actual_value") is not None and one.number("business_value") is not None
    ]
    if not valued:
        return None
    ranked = sorted(valued, key=lambda one: (_gap(one), one.id))
    missed = [one for one in ranked if _gap(one) < 0]
    found = (
        columns.ITEM,
        columns.TEAMS,
        columns.COMMITMENT,
        columns.STATE,
        columns.PLANNED_VALUE,
        columns.ACTUAL_VALUE,
        columns.BUSINESS_OWNER,
    )
    table = items_table(
        plan.atlas,
        missed,
        found,
        "Objectives below their planned value",
        empty="Every objective reached its planned value.",
        tools=len(missed) > MANY,
        name="missed",
    )
    above = sum(_gap(one) > 0 for one in valued)
    intro = f"{len(valued) - len(missed)} of {len(valued)} objectives reached their value" + (
        f", {above} went beyond it." if above else "."
    )
    return Section("Which promises fell short?", "short", (table,), intro=intro, count=len(missed))


def _gap(objective: Item) -> float:
    return (objective.number("actual_value") or 0) - (objective.number("business_value") or 0)


def _carried(plan: Plan) -> Section | None:
    """What goes on in a later PI: objectives that others continue, and features left unfinished; None when nothing does."""
    portfolio = plan.atlas.portfolio
    going = [one for one in plan.of("objective") if any(other.base == "objective" for other in portfolio.linking(one.id, "continues"))]
    left = [one for one in plan.of("feature") if not portfolio.finished(one)] if plan.closed else []
    blocks: list[Block] = []
    if going:
        blocks.append(
            Table(
                "",
                "Objectives that go on",
                (Column("from", "Objective", wide=True), Column("to", "Goes on as", wide=True)),
                tuple(_continued(plan, one) for one in going),
            )
        )
    if left:
        blocks.append(items_table(plan.atlas, left, FEATURES, "Features that were not finished"))
    return Section("What is carried over?", "carried", tuple(blocks), count=len(going) + len(left)) if blocks else None


def _continued(plan: Plan, objective: Item) -> Row:
    heirs = [one.id for one in plan.atlas.portfolio.linking(objective.id, "continues") if one.base == "objective"]
    return Row((plan.atlas.ref(objective.id), plan.atlas.mentions(heirs, show="both")))


def _improvements(plan: Plan) -> Section | None:
    """Items tagged as improvements of this PI; None when none are."""
    found = [one for items in plan.gathered.values() for one in items if IMPROVEMENT & {tag.casefold() for tag in one.names("tags")}]
    if not found:
        if not plan.closed:
            return None
        return Section(
            "What will we do better?",
            "improvements",
            (Text("No improvement item is recorded. Tag a feature, story or decision with `improvement`.", quiet=True),),
        )
    heads = (Column("item", "Improvement", wide=True), Column("kind", "Kind"), Column("state", "State"))
    rows = tuple(
        Row(
            (
                plan.atlas.ref(one.id),
                Text(plan.atlas.ref(one.id).label),
                Text(plan.atlas.ref(one.id).state) if plan.atlas.ref(one.id).state else NOTHING,
            )
        )
        for one in found
    )
    return Section("What will we do better?", "improvements", (Table("", "Improvement items", heads, rows),), count=len(found))
