"""Which teams carry a theme in the current PI, and how much of what each committed to goes there."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Bar, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.model.text import natural, percent
from northline.view.atlas import Atlas
from northline.view.matrix import ART, teams_of
from northline.view.parts import Section
from northline.view.sums import valued


def section(atlas: Atlas, theme: Item) -> Section | None:
    """A row for every team with an objective that reaches the theme; None without a current PI or any such objective."""
    pi = atlas.calendar.current
    carrying: dict[str, list[Item]] = {}
    for one in atlas.standing.get(pi, ()):
        for team in teams_of(atlas, one) if theme.id in atlas.portfolio.sight(one.id).themes else ():
            carrying.setdefault(team, []).append(one)
    if not carrying:
        return None
    columns = [Column("team", "Team"), Column("objectives", "Objectives", wide=True)]
    if atlas.has_values:
        columns += [Column("value", "Committed value", "number"), Column("share", "Part of the team’s committed value")]
    order = sorted(carrying, key=lambda team: (team not in atlas.refs, natural(_title(atlas, team))))
    rows = tuple(Row(tuple(_cells(atlas, theme, team, carrying[team]))) for team in order)
    table = Table("carriers", "Objectives that reach it, by team", tuple(columns), rows)
    return Section(f"Which teams carry it in {atlas.ref(pi).title}?", "carriers", (table,), count=len(rows))


def _title(atlas: Atlas, team: str) -> str:
    return atlas.ref(team).title if team in atlas.refs else "The train itself" if team == ART else "No team"


def _cells(atlas: Atlas, theme: Item, team: str, objectives: Sequence[Item]) -> Iterator[Cell]:
    yield atlas.mentions([team], show="title") if team in atlas.refs else Text(_title(atlas, team))
    yield atlas.mentions(one.id for one in objectives)
    if atlas.has_values:
        yield valued(atlas, objectives)
        yield _share(atlas, theme, team)


def _share(atlas: Atlas, theme: Item, team: str) -> Cell:
    """Business value is relative within a team, so a team's part is taken of its own committed value."""
    found = atlas.scores.get(Coverage, atlas.calendar.current)
    share = found.teams.get(team, {}).get(theme.id) if found else None
    at = atlas.receipt("coverage", atlas.calendar.current, "allocation_fit")
    return Bar(share, percent(share), at=at) if share is not None else Text("–", quiet=True)
