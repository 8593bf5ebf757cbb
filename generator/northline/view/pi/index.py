"""All Planning Intervals, and the way to the current one."""

from collections.abc import Iterable

from northline.model.cells import Cell, Column, Row, Table, Text
from northline.model.page import Page
from northline.model.results.coverage import Coverage
from northline.model.results.predictability import Predictability
from northline.model.score import Score, Unit
from northline.view.numbers import computed, counted
from northline.view.parts import Section, Sheet
from northline.view.periods import dates
from northline.view.pi.plan import Plan

EMPTY = (
    "No Planning Interval is recorded. Add a file in `pis/` with `start`, `end` and `iterations`, "
    "and name it in `pi` of objectives and features."
)


def pages(plans: Iterable[Plan]) -> Page:
    """The list of PIs, the newest first."""
    found = tuple(reversed(tuple(plans)))
    columns = (
        Column("pi", "PI"),
        Column("status", "Status"),
        Column("dates", "Dates", wide=True),
        Column("intent", "Intended outcome", wide=True),
        Column("objectives", "Objectives", "number"),
        Column("coverage", "Vision covered", "number", "Weight of the themes that a committed objective reaches"),
        Column("predictability", "Predictability", "number", "Actual value of all objectives ÷ planned value of the committed ones"),
    )
    table = Table("pis", "Planning Intervals, newest first", columns, tuple(_row(plan) for plan in found), EMPTY)
    sheet = Sheet("Planning Intervals", lead=_lead(found), sections=(Section("What was each one for?", "pis", (table,)),))
    return Page("pi/", "Planning Intervals", "sheet", sheet, section="pi")


def _lead(plans: tuple[Plan, ...]) -> str:
    """What today belongs to: the PI under way, else the next or the last one."""
    current = next((plan for plan in plans if plan.current), None)
    if current is None:
        return ""
    word = current.atlas.pi_word(current.id).text
    said = {
        "current": "is the current one",
        "next, draft": "comes next, and is a draft",
        "last PI, closed": "was the last one, and is closed",
    }
    return f"{current.title} {said.get(word, f'is {word}')}."


def _row(plan: Plan) -> Row:
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    predictability = plan.atlas.scores.get(Predictability, plan.id)
    cells: tuple[Cell, ...] = (
        plan.atlas.mentions((plan.id,), show="title"),
        plan.atlas.pi_word(plan.id),
        Text(dates(plan.interval.start, plan.interval.end) or "–"),
        Text(plan.item.text("intent") or "–", quiet=not plan.item.text("intent")),
        counted(len(plan.standing), plan.atlas.listed(one.id for one in plan.standing), empty="–"),
        _ratio(coverage.breadth if coverage else None, plan.atlas.receipt("coverage", plan.id)),
        _ratio(predictability.score if predictability else None, plan.atlas.receipt("predictability", plan.id)),
    )
    return Row(cells)


def _ratio(score: Score | None, at: str) -> Cell:
    return computed(score.value if score else None, at, Unit.RATIO, empty="n/a")
