"""The objectives of a PI in a kickoff: a line for each team, and the train's own."""

from northline.model.page import href
from northline.model.text import decimal, slug
from northline.view import columns
from northline.view.atlas import page
from northline.view.columns import items_table
from northline.view.parts import Anchor, Block, Cell, Column, Number, Row, Section, Table, Text
from northline.view.pi.plan import Plan, value

TRAIN = (columns.ITEM, columns.STATE, columns.PLANNED_VALUE, columns.ACTUAL_VALUE, columns.BUSINESS_OWNER, columns.DELIVERS, columns.SIGHT)


def promises(plan: Plan) -> Section | None:
    """Who promises how much; None before there are objectives."""
    if not plan.of("objective"):
        return None
    blocks: list[Block] = []
    if plan.train_objectives:
        blocks.append(items_table(plan.atlas, plan.train_objectives, TRAIN, "Objectives of the whole train"))
    rows = tuple(_row(plan, team) for team in plan.teams if plan.objectives_of(team))
    heads = (
        Column("team", "Team"),
        Column("committed", "Committed", "number"),
        Column("value", "Their value", "number"),
        Column("uncommitted", "Uncommitted", "number"),
        Column("extra", "Their value", "number"),
        *((Column("actual", "Actual value", "number"),) if _valued(plan) else ()),
    )
    if rows:
        blocks.append(Table("team-objectives", "Team objectives", heads, rows))
    count = len(plan.standing)
    return Section(
        "What do the teams promise?", "promises", tuple(blocks), count=count, links=(page("The teams’ sheets", plan.url("objectives")),)
    )


def _valued(plan: Plan) -> bool:
    return any(one.number("actual_value") is not None for one in plan.of("objective"))


def _row(plan: Plan, team: str) -> Row:
    mine = [one for one in plan.objectives_of(team) if one.value("status") != "dropped"]
    sure, extra = [one for one in mine if one.committed], [one for one in mine if not one.committed]
    actual = [found for one in plan.objectives_of(team) if (found := one.number("actual_value")) is not None]
    cells: tuple[Cell, ...] = (
        Anchor(plan.atlas.ref(team).title, href(plan.url("objectives"), anchor(team))),
        _amount(len(sure)),
        _amount(sum(value(one) for one in sure)),
        _amount(len(extra)),
        _amount(sum(value(one) for one in extra)),
        *((Number(decimal(sum(actual)), sum(actual)) if actual else Text("–", quiet=True),) if _valued(plan) else ()),
    )
    return Row(cells)


def _amount(amount: float) -> Cell:
    return Number(decimal(amount), float(amount)) if amount else Text("–", quiet=True)


def anchor(team: str) -> str:
    """The heading of a team's sheet."""
    return f"team-{slug(team)}"
