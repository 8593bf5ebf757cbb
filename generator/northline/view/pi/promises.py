"""The objectives of a PI in a kickoff: a line for each team, and the train's own."""

from collections.abc import Callable, Sequence

from northline.model.cells import Anchor, Cell, Column, Row, Table
from northline.model.item import Item
from northline.model.page import href
from northline.model.text import slug
from northline.view import columns
from northline.view.atlas import Atlas, page
from northline.view.columns import items_table
from northline.view.numbers import counted
from northline.view.parts import Block, Section
from northline.view.pi.plan import Plan
from northline.view.pi.state import told
from northline.view.sums import summed

TRAIN = (columns.ITEM, columns.STATE, columns.PLANNED_VALUE, columns.ACTUAL_VALUE, columns.BUSINESS_OWNER, columns.DELIVERS, columns.SIGHT)


def promises(plan: Plan) -> Section | None:
    """Who promises how much; None before there are objectives."""
    if not plan.of("objective"):
        return None
    blocks: list[Block] = []
    if plan.train_objectives:
        blocks.append(items_table(plan.atlas, plan.train_objectives, TRAIN, "Objectives of the whole train"))
    if any(plan.objectives_of(team) for team in plan.teams):
        blocks.append(by_team(plan))
    return Section(
        told(plan, "What do the teams promise?", "What did the teams promise, and what arrived?"),
        "promises",
        tuple(blocks),
        links=(page("The teams’ sheets", plan.url("objectives")),),
    )


def by_team(plan: Plan) -> Table:
    """A line for each team; only the columns that somebody recorded anything for."""
    atlas = plan.atlas
    valued = any(one.number("actual_value") is not None for one in plan.of("objective"))
    columns = (
        (True, Column("committed", "Committed" if atlas.has_commitment else "Objectives", "number"), _count_of(committed=True)),
        (atlas.has_values, Column("value", "Their value", "number"), _value_of(committed=True)),
        (atlas.has_commitment, Column("uncommitted", "Uncommitted", "number"), _count_of(committed=False)),
        (atlas.has_commitment and atlas.has_values, Column("extra", "Their value", "number"), _value_of(committed=False)),
        (valued, Column("actual", "Actual value", "number"), _actual),
    )
    kept = [(column, cell) for wanted, column, cell in columns if wanted]
    rows = (
        Row((Anchor(atlas.ref(team).title, href(plan.url("objectives"), anchor(team))), *(cell(atlas, mine) for _, cell in kept)))
        for team in plan.teams
        if (mine := plan.objectives_of(team))
    )
    return Table("team-objectives", "Team objectives", (Column("team", "Team"), *(column for column, _ in kept)), tuple(rows))


Amount = Callable[[Atlas, Sequence[Item]], Cell]


def _standing(mine: Sequence[Item], *, committed: bool) -> tuple[Item, ...]:
    return tuple(one for one in mine if one.committed is committed and one.value("status") != "dropped")


def _count_of(*, committed: bool) -> Amount:
    def cell(atlas: Atlas, mine: Sequence[Item]) -> Cell:
        found = [one.id for one in _standing(mine, committed=committed)]
        return counted(len(found), atlas.listed(found), empty="–")

    return cell


def _value_of(*, committed: bool) -> Amount:
    return lambda atlas, mine: summed(atlas, _standing(mine, committed=committed), "business_value")


def _actual(atlas: Atlas, mine: Sequence[Item]) -> Cell:
    return summed(atlas, mine, "actual_value")


def anchor(team: str) -> str:
    """The heading of a team's sheet."""
    return f"team-{slug(team)}"
