"""The confidence vote of a PI, by team and for the train, with the voices that must be heard."""

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Table, Text
from northline.model.results.confidence import Confidence, Vote
from northline.model.text import natural
from northline.view.atlas import how
from northline.view.numbers import absent, computed, phrase, written
from northline.view.parts import Section
from northline.view.pi.plan import Plan
from northline.view.pi.state import told

EMPTY = "No confidence vote is recorded. After planning, write it into the PI's file: `confidence: {Team: [n1, n2, n3, n4, n5]}`."


def vote(plan: Plan) -> Confidence | None:
    """The PI's vote; None while nobody has voted."""
    found = plan.atlas.scores.get(Confidence, plan.id)
    return found if found and found.all.mean.value is not None else None


def voices(plan: Plan, low: int) -> str:
    """How many votes are one or two fingers, and must be heard, in words."""
    if not low:
        return "no voice below three"
    return f"{low} {'voice' if low == 1 else 'voices'} {told(plan, 'to hear', 'below three')}"


def confidence_section(plan: Plan) -> Section:
    """Votes by team; what to do when nobody has voted."""
    found = vote(plan)
    columns = (
        Column("team", "Team"),
        Column("mean", "Mean", "number"),
        *(Column(f"votes-{fingers}", f"{fingers} finger{'s' if fingers > 1 else ''}", "number") for fingers in range(1, 6)),
        Column("heard", "Voices to hear"),
    )
    teams = sorted(found.teams, key=natural) if found else []
    rows = tuple(_row(plan, team, found.teams[team]) for team in teams) if found else ()
    total = (Text("The train"), *_votes(plan, found.all)) if found else ()
    table = Table("confidence", "Fist of five, as counts and never with names", columns, rows, EMPTY, total=total)
    low = computed(found.all.low_votes or None, plan.atlas.receipt("confidence", plan.id)) if found else absent()
    intro = phrase(f"{{}} voted one or two: each {told(plan, 'must', 'had to')} be heard.", low) if found and found.all.low_votes else ""
    links = (Anchor("How confidence is made", how("confidence")),) if found else ()
    return Section(
        told(plan, "Do the teams believe in the plan?", "Did the teams believe in the plan?"),
        "confidence",
        (table,),
        intro=intro,
        links=links,
    )


def _row(plan: Plan, team: str, one: Vote) -> Row:
    known = plan.atlas.portfolio.find(team)
    name: Cell = plan.atlas.mentions((known.id,), show="title") if known else Text(team)
    return Row((name, *_votes(plan, one, team)))


def _votes(plan: Plan, one: Vote, *team: str) -> tuple[Cell, ...]:
    """The mean and the counts, which a team's file has and the train adds up."""
    at = plan.atlas.receipt("confidence", plan.id, *team)
    heard = Badge(str(one.low_votes), "watch", at=at) if one.low_votes else Text("none", quiet=True)
    mean = computed(one.mean.value, at, tone="act" if one.mean.band == "not accepted" else "")
    counts = (written(count or None, empty="·") if team else computed(count or None, at, empty="·") for count in one.counts)
    return (mean, *counts, heard)
