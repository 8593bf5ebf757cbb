"""The confidence vote of a PI, by team and for the train, with the voices that must be heard."""

from collections.abc import Mapping

from northline.model.item import Item
from northline.model.text import natural
from northline.model.values import Votes
from northline.view.parts import Badge, Cell, Column, Number, Row, Section, Table, Text
from northline.view.pi.plan import Plan

# The method: a mean of three accepts the plan, and every vote of one or two is heard.
HEARD = 2


def votes(pi: Item) -> Mapping[str, Votes]:
    """The votes of a PI by team, in natural order."""
    value = pi.value("confidence")
    found = {str(team): one for team, one in value.items() if isinstance(one, Votes)} if isinstance(value, Mapping) else {}
    return {team: found[team] for team in sorted(found, key=natural)}


def voices(pi: Item) -> int:
    """How many votes are one or two fingers."""
    return sum(sum(one.counts[:HEARD]) for one in votes(pi).values())


def confidence_section(plan: Plan) -> Section:
    """Votes by team; what to do when nobody has voted."""
    found = votes(plan.item)
    columns = (
        Column("team", "Team"),
        *(Column(f"votes-{fingers}", f"{fingers} finger{'s' if fingers > 1 else ''}", "number") for fingers in range(1, 6)),
        Column("heard", "Voices to hear"),
    )
    rows = tuple(_row(plan, team, one) for team, one in found.items())
    empty = "No confidence vote is recorded. After planning, write it into the PI's file: `confidence: {Team: [n1, n2, n3, n4, n5]}`."
    table = Table("", "Fist of five, as counts and never with names", columns, rows, empty, total=_total(found))
    low = voices(plan.item)
    intro = f"{low} {'voice' if low == 1 else 'voices'} at one or two: each must be heard." if low else ""
    return Section("Do the teams believe in the plan?", "confidence", (table,), intro=intro)


def _row(plan: Plan, team: str, one: Votes) -> Row:
    known = plan.atlas.portfolio.find(team)
    name: Cell = plan.atlas.mentions((known.id,), show="title") if known else Text(team)
    low = sum(one.counts[:HEARD])
    return Row((name, *(_count(count) for count in one.counts), Badge(str(low), "watch") if low else Text("none", quiet=True)))


def _count(count: int) -> Cell:
    return Number(str(count), float(count)) if count else Text("·", quiet=True)


def _total(found: Mapping[str, Votes]) -> tuple[Cell, ...]:
    if not found:
        return ()
    sums = [sum(one.counts[finger] for one in found.values()) for finger in range(5)]
    return (Text("The train"), *(_count(one) for one in sums), Text(str(sum(sums[:HEARD]))))
