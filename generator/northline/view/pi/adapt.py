"""Inspect & Adapt: what was promised and what arrived, what is carried over, and what is to be improved."""

from northline.model.cells import Column, Phrase, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.score import Unit
from northline.view.columns import NOTHING, items_table
from northline.view.numbers import computed, phrase
from northline.view.parts import Block, Section
from northline.view.pi.agenda import FEATURES, events
from northline.view.pi.contributions import contributions
from northline.view.pi.frame import sheet
from northline.view.pi.lessons import how_predictable, result_of, where_it_held
from northline.view.pi.outcome import carried
from northline.view.pi.plan import Plan
from northline.view.pi.promises import by_team
from northline.view.pi.state import told, values_missing

# Features and feedback that carry one of these tags come from an Inspect & Adapt workshop.
IMPROVEMENT = frozenset({"improvement", "inspect-adapt", "inspect and adapt", "i&a", "retrospective"})


def pages(plan: Plan) -> Page:
    """The Inspect & Adapt page."""
    result = result_of(plan)
    known = result is not None and result.score.value is not None
    first = (how_predictable(plan), where_it_held(plan), contributions(plan, result.score)) if result and known else (_to_be_valued(plan),)
    return sheet(plan, "review", _title(plan), (*first, _carried(plan), _improvements(plan)), _lead(plan))


def _title(plan: Plan) -> str:
    return f"What did {plan.title} achieve, and what do we learn?" if plan.closed else f"What will {plan.title} be measured by?"


def _lead(plan: Plan) -> str | Phrase:
    result = result_of(plan)
    if result is None or result.score.value is None:
        when = _on(plan, "adapt")
        return f"Inspect & Adapt is on {when}." if when and not plan.closed else ""
    at = plan.atlas.receipt("predictability", plan.id)
    numbers = (computed(result.score.value, at, Unit.RATIO), computed(result.actual, at), computed(result.planned, at))
    arrived = "{} of the promised value arrived: {} of {}"
    if result.provisional:
        return phrase(f"So far {arrived}; {{}}.", *numbers, computed(result.missing, at, text=values_missing(result.missing)))
    return phrase(f"{arrived}." if plan.closed else f"So far {arrived}.", *numbers)


def _on(plan: Plan, word: str) -> str:
    """The day of the PI's event that is called so; empty when none is recorded."""
    return next((f"{one.date:%Y-%m-%d}" for one in events(plan.item) if word in f"{one.kind} {one.title}".casefold() and one.date), "")


def _to_be_valued(plan: Plan) -> Section:
    """What the PI will be measured by, team by team, until objectives have actual values; or how to give them."""
    if not plan.of("objective"):
        return Section("What is there to value?", "achieved", (Text(f"{plan.title} has no objectives."),))
    when = _on(plan, "pi system demo")
    asked = f"Business Owners give each objective a value from 0 to 10 at the PI System Demo{f' on {when}' if when else ''}"
    told_how = f"No actual value is recorded yet. {asked}: write it as `actual_value`."
    title = told(plan, "What will each team be held to?", "What was each team held to?")
    return Section(title, "achieved", (by_team(plan),), intro=told_how)


def _carried(plan: Plan) -> Section | None:
    """What goes on in a later PI: objectives that others continue, and features left unfinished; None when nothing does."""
    portfolio = plan.atlas.portfolio
    going = carried(plan)
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
