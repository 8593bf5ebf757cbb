"""How predictable a PI was: the train and its teams, and what the numbers teach."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Table, Text
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Unit
from northline.model.text import percent
from northline.view.atlas import how
from northline.view.numbers import gauge, number
from northline.view.parts import Block, Gauges, Note, Section
from northline.view.pi.gauges import predictability_gauge
from northline.view.pi.plan import Plan

BANDS = {"reliable": "good", "low": "act", "high": "watch"}
LEAST, MOST = 0.8, 1.0


def result_of(plan: Plan) -> Predictability | None:
    """The predictability of the PI."""
    return plan.atlas.scores.get(Predictability, plan.id)


def how_predictable(plan: Plan) -> Section | None:
    """The train's predictability, its bounds and the lesson in words; None without actual values."""
    result = result_of(plan)
    if result is None or result.score.value is None:
        return None
    blocks: list[Block] = [
        Gauges(
            (
                predictability_gauge(plan.atlas, plan.id, "Predictability of the train", result),
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


def where_it_held(plan: Plan) -> Section | None:
    """Planned against actual by team; None without actual values."""
    result = result_of(plan)
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
