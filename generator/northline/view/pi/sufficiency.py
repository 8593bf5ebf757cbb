"""Whether the teams' objectives together deliver what the PI is for: each outcome, covered how strongly and by whom."""

from northline.model.cells import Badge, Cell, Column, Row, Table
from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.view.numbers import counted, phrase
from northline.view.parts import Section
from northline.view.pi.opening import by_weight, serving
from northline.view.pi.plan import Plan
from northline.view.pi.state import told
from northline.view.sums import valued

# What coverage counts for each way of serving an outcome, and how it reads.
COVERED = ((1.0, "covered", "good"), (0.75, "through its theme only", "info"), (0.5, "only uncommitted", "watch"), (0.0, "nobody", "act"))


def sufficiency(plan: Plan) -> Section | None:
    """Each outcome with the objectives behind it; None on a train without outcomes."""
    outcomes = by_weight(plan.atlas)
    if not outcomes:
        return None
    columns = (
        Column("outcome", "Outcome", wide=True),
        Column("cover", "Covered?"),
        Column("committed", "Committed objectives that name it"),
        *((Column("value", "Their value", "number"),) if plan.atlas.has_values else ()),
        Column("uncommitted", "Uncommitted"),
        Column("teams", "Teams"),
    )
    rows = tuple(_row(plan, one) for one in outcomes)
    open_ones = [one.id for one in outcomes if _cover(plan, one).tone in {"act", "watch"}]
    have = "has" if len(open_ones) == 1 else "have"
    none = phrase(f"{{}} outcomes {have} no committed objective.", counted(len(open_ones), plan.atlas.listed(open_ones), of=len(outcomes)))
    return Section(
        told(plan, "Do the objectives cover what we want?", "Did the objectives cover what we wanted?"),
        "sufficiency",
        (Table("sufficiency", "Outcomes, the heaviest first", columns, rows),),
        intro=none if open_ones else "Every outcome has a committed objective.",
    )


def _row(plan: Plan, outcome: Item) -> Row:
    found = serving(plan, outcome.id)
    teams = (team for one in found for team in plan.atlas.teams(one))
    cells: tuple[Cell, ...] = (
        plan.atlas.ref(outcome.id),
        _cover(plan, outcome),
        plan.atlas.mentions((one.id for one in found if one.committed), empty="–"),
        *((valued(plan.atlas, found),) if plan.atlas.has_values else ()),
        plan.atlas.mentions((one.id for one in found if not one.committed), empty="–"),
        plan.atlas.mentions(teams, empty="–", show="title"),
    )
    return Row(cells)


def _cover(plan: Plan, outcome: Item) -> Badge:
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    known = [theme.outcomes[outcome.id] for theme in coverage.themes.values() if outcome.id in theme.outcomes] if coverage else []
    served = max(known, default=None)
    if served is None:
        return Badge("not scored", "quiet")
    return next(Badge(word, tone) for least, word, tone in COVERED if served >= least)
