"""How predictable a PI was: the train and its teams, and what the numbers teach."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Table, Text
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Unit
from northline.model.text import percent
from northline.view.atlas import how
from northline.view.numbers import computed, gauge
from northline.view.parts import Block, Gauges, Note, Section
from northline.view.pi.gauges import predictability_gauge
from northline.view.pi.plan import Plan
from northline.view.policies import any_differs, column, compared, under_other

BANDS = {"reliable": "good", "low": "act", "high": "watch"}
LEAST, MOST = 0.8, 1.0
TOO_MUCH = "the teams promised more than they could carry. Ask what was not known at planning."
TOO_LITTLE = "the teams promised less than they could do, or new value was found on the way."
HOW = Anchor("How predictability is made", how("predictability"))


def result_of(plan: Plan) -> Predictability | None:
    """The predictability of the PI."""
    return plan.atlas.scores.get(Predictability, plan.id)


def how_predictable(plan: Plan) -> Section | None:
    """The train's predictability, its bounds and the lesson in words; None without actual values."""
    result = result_of(plan)
    if result is None or result.score.value is None:
        return None
    at = plan.atlas.receipt
    so_far = ", so far" if result.provisional or not plan.closed else ""
    blocks: list[Block] = [
        Gauges(
            (
                predictability_gauge(plan.atlas, plan.id, f"Predictability of the train{so_far}", result),
                gauge("Mean of the teams", result.mean, href=at("predictability", plan.id, "mean")),
                gauge("Committed objectives only", result.committed_only, href=at("predictability", plan.id, "committed_only")),
            )
        )
    ]
    blocks += [Note(text, tone) for text, tone in (_unfinished(result) if result.provisional else _lessons(plan, result))]
    return Section("How predictable was the train?", "predictability", tuple(blocks), links=(HOW,))


def _unfinished(result: Predictability) -> Iterator[tuple[str, str]]:
    """Yield what can be told while values are missing: between what it lies, and the lesson only if no missing value can change it."""
    yield _provisional(result), "watch"
    if result.high is not None and result.high < LEAST:
        yield f"Even if all of them score as planned it stays below 80 %: {TOO_MUCH}", "act"
    elif result.low is not None and result.low > MOST:
        yield f"Whatever they score it is above 100 %: {TOO_LITTLE}", "watch"
    else:
        yield "What it teaches can only be told when every objective has its value.", "info"


def _lessons(plan: Plan, result: Predictability) -> Iterator[tuple[str, str]]:
    """Yield what the numbers teach, each with its tone."""
    value, out = result.score.value or 0.0, [plan.atlas.ref(team).title for team in result.out_of_band if team in plan.atlas.refs]
    are = "is" if len(out) == 1 else "are"
    if LEAST <= value <= MOST and out:
        yield (
            f"The train is in the band of 80–100 %, although {_listed(out)} {are} not: the sum of all hides it.",
            "watch",
        )
    elif LEAST <= value <= MOST:
        yield "The train and every team kept within 80–100 %: what they promise can be relied on.", "good"
    elif value < LEAST:
        yield f"Below 80 %: {TOO_MUCH}", "act"
    else:
        yield f"Above 100 %: {TOO_LITTLE}", "watch"
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
    both = any_differs(result)
    heads = (
        Column("team", "Team"),
        Column("planned", "Planned, committed", "number"),
        Column("committed", "Actual, committed", "number"),
        Column("uncommitted", "Actual, uncommitted", "number"),
        Column("value", "Predictability", "number"),
        *((column(result),) if both else ()),
        Column("alone", "Committed only", "number"),
        Column("band", "In words"),
    )
    rows = tuple(_team(plan, team, found, both=both) for team, found in result.teams.items() if team in plan.atlas.refs)
    table = Table("predictability", "Planned and actual value by team", heads, rows, total=_train(plan, result, both=both))
    policies = compared(plan.atlas, result, dropped=bool(plan.dropped))
    intro = f"{policies} Values are relative within a team: do not rank teams by them.{_beyond(plan)}"
    return Section("Where did the plan hold?", "teams", (table,), intro=intro, links=(HOW,))


def _beyond(plan: Plan) -> str:
    """That the train's sum has more in it than its teams' rows: objectives of no team."""
    alone = len(plan.train_objectives) + len(plan.teamless)
    own = "objective of its own" if alone == 1 else "objectives of its own"
    return f" The train counts {alone} {own} besides those of its teams." if alone else ""


def _team(plan: Plan, team: str, found: TeamPredictability, *, both: bool) -> Row:
    band, at = found.score.band, plan.atlas.receipt("predictability", plan.id, team)
    cells: tuple[Cell, ...] = (
        plan.atlas.mentions((team,), show="title"),
        computed(found.planned or None, at),
        computed(found.actual_committed, at),
        computed(found.actual_uncommitted or None, at),
        computed(found.score.value, at, Unit.RATIO, empty="n/a", note="so far" if found.low is not None else ""),
        *((under_other(plan.atlas, found, plan.id, team),) if both else ()),
        computed(
            found.committed_only.value, plan.atlas.receipt("predictability", plan.id, team, "committed_only"), Unit.RATIO, empty="n/a"
        ),
        Badge(band, BANDS.get(band, "quiet")) if band else Text(found.score.why or "–", quiet=True),
    )
    return Row(cells)


def _train(plan: Plan, result: Predictability, *, both: bool) -> tuple[Cell, ...]:
    """The train's row: its sums, with objectives that several teams share counted once."""
    at = plan.atlas.receipt("predictability", plan.id)
    committed, whole = result.committed_only.fraction, result.actual
    return (
        Text("The train"),
        computed(result.planned, at),
        computed(committed[0] if committed else None, at),
        computed(whole - committed[0] or None if committed else None, at),
        computed(result.score.value, at, Unit.RATIO),
        *((under_other(plan.atlas, result, plan.id),) if both else ()),
        computed(result.committed_only.value, plan.atlas.receipt("predictability", plan.id, "committed_only"), Unit.RATIO),
        Text(result.score.band),
    )
