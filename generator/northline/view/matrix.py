"""The traceability matrix of one PI: outcomes by theme down, teams across, and the objectives where they meet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from northline.model.cells import Badge, Cell, Ref, Sight
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.lanes import lane_heads
from northline.view.matrix_parts import Mark, Matrix, MatrixCell, MatrixGroup, MatrixRow, MatrixTeam, Strand, plain_table
from northline.view.numbers import counted
from northline.view.periods import in_pi
from northline.view.sums import valued

# Keys of the rows that stand for no item; ids never begin with a blank.
RETIRED, VISION, NOTHING = " retired", " vision", " nothing"
NO_TEAM, ART = " none", " art"
LAST_ROWS = {
    RETIRED: "Retired themes, which no longer count",
    VISION: "The vision itself, but no theme",
    NOTHING: "No link to the vision",
}
ORDER = (Strength.EXPLICIT, Strength.THEME, Strength.INHERITED, Strength.DANGLING, Strength.NONE)
SHOWN = 6
VALUED = "the committed value and the objectives behind it."
COUNTED = "how many objectives there are, and which; no objective has a business value."
ONCE = "An objective that serves several rows stands in each of them, and counts once in a total."


class _Ground(Frozen, dict=True):
    """The objectives of a PI, each with the rows and columns it stands in."""

    atlas: Atlas
    objectives: tuple[Item, ...]
    rows: Mapping[str, tuple[str, ...]]
    teams: Mapping[str, tuple[str, ...]]

    @cached_property
    def columns(self) -> tuple[MatrixTeam, ...]:
        """Every team that has an objective in the PI."""
        return tuple(_teams(self))

    def at(self, row: str, team: str = "") -> tuple[Item, ...]:
        """The objectives of a row, or of one cell of it."""
        found = (one for one in self.objectives if row in self.rows[one.id])
        return tuple(one for one in found if not team or team in self.teams[one.id])


def matrix(atlas: Atlas, pi: str) -> Matrix | None:
    """The matrix of a PI; None when it has no objectives and there is no outcome or theme to serve."""
    objectives = in_pi(atlas, pi, atlas.portfolio.of("objective"))
    if not objectives:
        return None
    rows = {one.id: tuple(rows_of(atlas, one)) for one in objectives}
    ground = _Ground(atlas, objectives, rows, {one.id: teams_of(atlas, one) for one in objectives})
    caption = f"Objectives of {atlas.ref(pi).title} by outcome and team"
    unit, groups = "committed value" if atlas.has_values else "objectives", tuple(_groups(ground))
    return Matrix(
        caption=caption,
        unit=unit,
        intro=f"Each cell gives {VALUED if atlas.has_values else COUNTED} {ONCE}",
        teams=ground.columns,
        groups=groups,
        totals=tuple(amount(atlas, [one for one in objectives if team.key in ground.teams[one.id]]) for team in ground.columns),
        total=amount(atlas, objectives),
        table=plain_table(caption, unit, ground.columns, groups),
    )


def teams_of(atlas: Atlas, objective: Item) -> tuple[str, ...]:
    """The columns an objective stands in."""
    teams = atlas.teams(objective)
    return teams or ((ART,) if atlas.portfolio.targets(objective.id, "art") else (NO_TEAM,))


def rows_of(atlas: Atlas, objective: Item) -> Iterator[str]:
    """Yield the rows an objective stands in: outcomes it names, and themes it reaches without naming one of their outcomes."""
    portfolio, sight = atlas.portfolio, atlas.portfolio.sight(objective.id)
    if not sight.strength.reaches:
        yield _loose_row(atlas, objective)
        return
    yield from sight.outcomes
    covered = {theme for outcome in sight.outcomes for theme in portfolio.sight(outcome).themes}
    yield from (theme for theme in sight.themes if theme not in covered)


def _loose_row(atlas: Atlas, objective: Item) -> str:
    """The row of an objective that reaches no active theme."""
    named = atlas.portfolio.linked(objective.id, "supports")
    outcome = next((one.id for one in named if one.base == "outcome" and not _has_theme(atlas, one)), "")
    if outcome:
        return outcome
    ways = {one for path in atlas.portfolio.sight(objective.id).paths for one in path[1:]}
    if any(theme.id in ways for theme in atlas.retired()):
        return RETIRED
    return VISION if any(atlas.portfolio[one].base == "vision" for one in ways) else NOTHING


def _has_theme(atlas: Atlas, outcome: Item) -> bool:
    return any(one.base == "theme" for one in atlas.portfolio.linked(outcome.id, "parent", "supports"))


def _teams(ground: _Ground) -> Iterator[MatrixTeam]:
    """Yield teams that have an objective in the PI, by name, then the train and work without a team."""
    used = {team for teams in ground.teams.values() for team in teams}
    known = sorted((team for team in used if team in ground.atlas.refs), key=lambda one: natural(ground.atlas.ref(one).title))
    for team in known:
        yield MatrixTeam(team, ground.atlas.ref(team).title, ground.atlas.ref(team))
    if ART in used:
        yield MatrixTeam(ART, "The train itself")
    if NO_TEAM in used:
        yield MatrixTeam(NO_TEAM, "No team")


def _groups(ground: _Ground) -> Iterator[MatrixGroup]:
    atlas = ground.atlas
    outcomes = atlas.portfolio.of("outcome")
    for head in lane_heads(atlas):
        if head.ref is not None:
            own = [one for one in outcomes if head.key in atlas.portfolio.sight(one.id).themes]
            yield _theme_group(ground, head.ref, head.note, own)
    loose = [one for one in outcomes if not atlas.portfolio.sight(one.id).themes and not _has_theme(atlas, one)]
    if loose:
        rows = tuple(_row(ground, one.id, one.title, atlas.ref(one.id)) for one in loose)
        yield MatrixGroup("Outcomes of no theme", None, "", rows)
    last = [(key, title) for key, title in LAST_ROWS.items() if ground.at(key)]
    if last:
        yield MatrixGroup("", None, "", tuple(_row(ground, key, title) for key, title in last))


def _theme_group(ground: _Ground, theme: Ref, note: str, outcomes: Sequence[Item]) -> MatrixGroup:
    if not outcomes:
        return MatrixGroup(
            "", None, "", (_row(ground, theme.id, theme.title, theme, " · ".join(part for part in (note, "no outcomes") if part)),)
        )
    rows = [_row(ground, one.id, one.title, ground.atlas.ref(one.id)) for one in outcomes]
    if ground.at(theme.id):
        rows.append(_row(ground, theme.id, "The theme, but no outcome of it"))
    return MatrixGroup(theme.title, theme, note, tuple(rows))


def _row(ground: _Ground, key: str, title: str, ref: Ref | None = None, note: str = "") -> MatrixRow:
    found = ground.at(key)
    return MatrixRow(
        title=title,
        ref=ref,
        cells=tuple(_cell(ground.atlas, ground.at(key, team.key)) for team in ground.columns),
        total=amount(ground.atlas, found),
        verdict=_verdict(found, key),
        note=note,
    )


def _verdict(objectives: Sequence[Item], key: str) -> Badge | None:
    if not objectives:
        return Badge("nobody", "act")
    if key in LAST_ROWS or any(one.committed for one in objectives):
        return None
    return Badge("only uncommitted", "watch")


def _cell(atlas: Atlas, objectives: Sequence[Item]) -> MatrixCell:
    if not objectives:
        return MatrixCell()
    return MatrixCell(amount(atlas, objectives), tuple(_strands(atlas, objectives)))


def _strands(atlas: Atlas, objectives: Iterable[Item]) -> Iterator[Strand]:
    def strength(one: Item) -> int:
        return ORDER.index(atlas.portfolio.sight(one.id).strength)

    for position, group in groupby(sorted(objectives, key=strength), key=strength):
        marks = tuple(_mark(atlas, one) for one in group)
        shown = len(marks) if len(marks) <= SHOWN + 1 else SHOWN
        yield Strand(Sight(ORDER[position].value), marks[:shown], marks[shown:])


def _mark(atlas: Atlas, objective: Item) -> Mark:
    if is_dropped(objective):
        return Mark(atlas.ref(objective.id), "dropped")
    return Mark(atlas.ref(objective.id), "" if objective.committed else "uncommitted")


def is_dropped(objective: Item) -> bool:
    """Whether an objective was given up; it then carries no value."""
    return objective.value("status") == "dropped"


def amount(atlas: Atlas, objectives: Iterable[Item]) -> Cell:
    """Committed value of objectives, each once; how many they are on a train that values none."""
    listed = [one for one in objectives if not is_dropped(one)]
    if not atlas.has_values:
        return counted(len(listed), atlas.listed(one.id for one in listed))
    return valued(atlas, listed)
