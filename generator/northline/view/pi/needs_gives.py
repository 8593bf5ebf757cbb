"""What each team needs from others, and what others need from it, team by team."""

from collections.abc import Iterator

from northline.model.cells import Column, Row, Table, Text
from northline.view.parts import Section
from northline.view.pi.dependencies import Need
from northline.view.pi.plan import Plan

WE_NEED, THEY_NEED = "we need", "they need"


def needs_and_gives(plan: Plan, found: tuple[Need, ...]) -> Section | None:
    """A row for every end of a dependency between teams, by team; None when there is none."""
    teams = [team.id for team in plan.atlas.portfolio.of("team", "art")]
    rows = tuple(row for team in teams for row in _rows(plan, team, found))
    if not rows:
        return None
    columns = (
        Column("team", "Team", filter=True),
        Column("way", "We need, or they need", filter=True),
        Column("what", "What", wide=True),
        Column("whom", "From or for whom", filter=True),
        Column("when", "Needed by"),
        Column("in_time", "In time?", filter=True),
    )
    table = Table("needs-gives", "Needs and gives of each team", columns, rows, tools=True)
    return Section("What does each team need, and who needs it?", "needs-gives", (table,), folded=True)


def _rows(plan: Plan, team: str, found: tuple[Need, ...]) -> Iterator[Row]:
    """Yield what the team needs, then what is needed from it."""
    for word, mine, others in ((WE_NEED, "consumers", "providers"), (THEY_NEED, "providers", "consumers")):
        for one in found:
            whom = tuple(other for other in getattr(one, others) if other != team)
            if team in getattr(one, mine) and whom:
                yield _row(plan, team, word, one, whom)


def _row(plan: Plan, team: str, word: str, one: Need, whom: tuple[str, ...]) -> Row:
    atlas = plan.atlas
    when = Text(one.needed.id) if one.needed else Text("–", quiet=True)
    names = atlas.mentions(whom, show="title")
    return Row((atlas.mentions((team,), show="title"), Text(word), atlas.ref(one.item.id), names, when, one.badge))
