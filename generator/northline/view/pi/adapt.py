"""Inspect & Adapt: what was promised and what arrived, what is carried over, and what is to be improved."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Unit
from northline.model.text import decimal, percent
from northline.view import columns
from northline.view.atlas import how
from northline.view.columns import NOTHING, items_table
from northline.view.numbers import TONES, gauge, number
from northline.view.parts import Anchor, Badge, Block, Cell, Column, Gauges, Note, Row, Section, Table, Text
from northline.view.pi.agenda import events
from northline.view.pi.frame import sheet
from northline.view.pi.gauges import predictability_gauge
from northline.view.pi.plan import Plan

# Features and feedback that carry one of these tags come from an Inspect & Adapt workshop.
IMPROVEMENT = frozenset({"improvement", "inspect-adapt", "inspect and adapt", "i&a", "retrospective"})
BANDS = {**TONES, "low": "act", "above": "watch"}
LEAST, MOST = 0.8, 1.0
# A longer table wants to be sorted and searched.
MANY = 10
CARRIED = (columns.ITEM, columns.STATE, columns.TEAMS, columns.PLANNED_VALUE, columns.BUSINESS_OWNER)


def pages(plan: Plan) -> Page:
    """The Inspect & Adapt page."""
    sections = (_predictability(plan), _team_table(plan), _objectives(plan), _carried(plan), _improvements(plan))
    return sheet(plan, "review", _title(plan), tuple(one for one in sections if one) or (_nothing(plan),), _lead(plan))


def _title(plan: Plan) -> str:
    return f"What did {plan.title} achieve, and what do we learn?" if plan.closed else f"What will {plan.title} be measured by?"


def _lead(plan: Plan) -> str:
    result = _result(plan)
    if result is None or result.score.value is None:
        when = next((one.date for one in events(plan.item) if "adapt" in f"{one.kind} {one.title}".casefold() and one.date), None)
        return f"Inspect & Adapt is on {when:%Y-%m-%d}; values are given at the PI System Demo." if when and not plan.closed else ""
    return f"{percent(result.score.value)} of the promised value arrived: {decimal(result.actual)} of {decimal(result.planned)}."


def _result(plan: Plan) -> Predictability | None:
    return plan.atlas.scores.get(Predictability, plan.id)


def _nothing(plan: Plan) -> Section:
    text = "No actual value is recorded. Business Owners give each objective 0–10 at the PI System Demo: write it as `actual_value`."
    return Section("What was achieved?", "achieved", (Text(text if plan.of("objective") else f"{plan.title} has no objectives."),))


def _predictability(plan: Plan) -> Section | None:
    """The train's predictability, its bounds and the lesson in words; None without actual values."""
    result = _result(plan)
    if result is None or result.score.value is None:
        return None
    blocks: list[Block] = [
        Gauges(
            (
                predictability_gauge("Predictability of the train", result),
                gauge("Mean of the teams", result.mean),
                gauge("Committed objectives only", result.committed_only),
            )
        )
    ]
    blocks += [Note(text, tone) for text, tone in _lessons(plan, result)]
    return Section("How predictable was the train?", "predictability", tuple(blocks))


def _lessons(plan: Plan, result: Predictability) -> Iterator[tuple[str, str]]:
    """Yield what the numbers teach, each with its tone."""
    value, out = result.score.value or 0.0, [plan.atlas.ref(team).title for team in result.out_of_band if team in plan.atlas.refs]
    if result.provisional:
        yield _provisional(result), "watch"
    if LEAST <= value <= MOST and out:
        yield (
            f"The train is in the band of 80–100 %, although {_listed(out)} {'is' if len(out) == 1 else 'are'} not: the mean hides it.",
            "watch",
        )
    elif LEAST <= value <= MOST:
        yield "The train and every team kept within 80–100 %: what they promise can be relied on.", "good"
    elif value < LEAST:
        yield "Below 80 %: the teams promised more than they could carry. Ask what was not known at planning.", "act"
    else:
        yield "Above 100 %: the teams promised less than they could do, or new value was found on the way.", "watch"
    if result.apart:
        yield "The sum and the mean of teams differ by more than ten points: large and small teams fared differently.", "watch"
    if result.above_twice:
        yield "Above 100 % for the second time in a row: promises are too careful.", "watch"


def _provisional(result: Predictability) -> str:
    objectives = "objective has" if result.missing == 1 else "objectives have"
    text = f"Provisional: {result.missing} {objectives} no actual value yet, and count as 0."
    if result.low is None or result.high is None:
        return text
    return f"{text} It lies between {percent(result.low)} and {percent(result.high)}."


def _listed(names: list[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else "".join(names)


def _team_table(plan: Plan) -> Section | None:
    """Planned against actual by team; None without actual values."""
    result = _result(plan)
    if result is None or result.score.value is None:
        return None
    heads = (
        Column("team", "Team"),
        Column("planned", "Planned, committed", "number"),
        Column("committed", "Actual, committed", "number"),
        Column("uncommitted", "Actual, uncommitted", "number"),
        Column("value", "Predictability", "number"),
        Column("alone", "Committed only", "number"),
        Column("band", "In words"),
    )
    rows = tuple(_team(plan, team, found) for team, found in result.teams.items() if team in plan.atlas.refs)
    whole = (
        Text("The train"),
        number(result.planned),
        Text(""),
        Text(""),
        number(result.score.value, Unit.RATIO),
        number(result.committed_only.value, Unit.RATIO),
        Text(result.score.band),
    )
    table = Table("predictability", "Planned and actual value by team", heads, rows, total=whole)
    note = (
        f" Under the other policy, {result.other_policy}, it is {percent(result.other.value)}."
        if result.other and result.other.value is not None and result.other.value != result.score.value
        else ""
    )
    intro = (
        f"Dropped objectives count under the policy “{result.policy}”.{note} Values are relative within a team: do not rank teams by them."
    )
    return Section(
        "Where did the plan hold?", "teams", (table,), intro=intro, links=(Anchor("How predictability is made", how("predictability")),)
    )


def _team(plan: Plan, team: str, found: TeamPredictability) -> Row:
    band = found.score.band
    cells: tuple[Cell, ...] = (
        plan.atlas.mentions((team,), show="title"),
        number(found.planned or None),
        number(found.actual_committed),
        number(found.actual_uncommitted or None),
        number(found.score.value, Unit.RATIO, empty="n/a"),
        number(found.committed_only.value, Unit.RATIO, empty="n/a"),
        Badge(band, BANDS.get(band, "quiet")) if band else Text(found.score.why or "–", quiet=True),
    )
    return Row(cells)


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
        blocks.append(items_table(plan.atlas, left, columns.FEATURES, "Features that were not finished"))
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
