"""The teams: a list, and for each team its objectives by PI with their lines of sight, its share of the themes, and who depends on it."""

from collections.abc import Iterator

from northline.model.cells import Cell, Column, Path, Phrase, Refs, Row, Several, Sight, Table, Text
from northline.model.item import Item
from northline.model.page import Page, href
from northline.model.results.placement import Placement
from northline.model.results.predictability import Predictability
from northline.model.results.totals import Tally, Totals
from northline.model.score import Unit
from northline.model.text import slug
from northline.view import columns
from northline.view.atlas import Atlas, once, page
from northline.view.columns import ItemColumn, items_table
from northline.view.facts import badges, facts, more_fields, prose_sections
from northline.view.family import Family
from northline.view.items import body_section, search_text
from northline.view.numbers import TONES, absent, computed, counted, phrase
from northline.view.parts import Card, Crumb, Fact, Findings, Section, Sheet
from northline.view.periods import shown_pi
from northline.view.standing import standing
from northline.view.sums import valued

# A train has up to a dozen teams; a longer list wants to be sorted and searched.
FEW_TEAMS = 12
_IN_HEAD = {columns.ITEM, columns.PI, columns.TEAMS, columns.SIGHT}
FEATURES = tuple(one for one in columns.FEATURES if one is not columns.TEAMS)


def pages(atlas: Atlas) -> Iterator[Page]:
    """The list, then each team."""
    teams = atlas.portfolio.of("team")
    if not teams:
        return
    yield Page("teams/", "Teams", "sheet", _list(atlas, teams), section="teams", nav="Teams", search="")
    for team in teams:
        source = "" if team.implied else team.place.path
        url = atlas.portfolio.urls[team.id]
        yield Page(url, team.title, "sheet", team_sheet(atlas, team), section="teams", source=source, search=search_text(team))


def owned(atlas: Atlas, team: Item, *bases: str) -> tuple[Item, ...]:
    """The team's own items of some kinds."""
    return _owned(atlas, team.id, bases)


@once
def _owned(atlas: Atlas, team: str, bases: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple([one for one in atlas.portfolio.linking(team, "teams") if one.base in bases])


def in_pi(atlas: Atlas, items: tuple[Item, ...], pi: str) -> tuple[Item, ...]:
    """Those planned in a PI; for the empty name, those planned in none."""
    return tuple(one for one in items if (pi in atlas.pis(one) if pi else not atlas.pis(one)))


def tally(atlas: Atlas, team: str, pi: str) -> Tally:
    """A team's counts and sums in a PI."""
    totals = atlas.scores.get(Totals, pi)
    return (totals.teams.get(team) if totals else None) or Tally()


def team_card(atlas: Atlas, team: Item, pi: Item | None) -> Card:
    """A team in a few facts."""
    objectives = in_pi(atlas, owned(atlas, team, "objective"), pi.id) if pi else owned(atlas, team, "objective")
    reaching = [one for one in objectives if atlas.portfolio.sight(one.id).strength.reaches]
    at = objectives_at(atlas, team, pi.id if pi else "")
    cells = [Fact("Objectives", counted(len(objectives), at, empty="none yet"))]
    if objectives and atlas.exists("theme", "outcome"):
        tone = "" if len(reaching) == len(objectives) else "watch"
        cells.append(Fact("Reach a theme", counted(len(reaching), at, of=len(objectives), tone=tone)))
    value = tally(atlas, team.id, pi.id).value_committed if pi else 0
    if pi and value:
        cells.append(Fact("Committed value", computed(value, atlas.receipt("totals", pi.id, team.id))))
    return Card(team.title, href(atlas.portfolio.urls[team.id]), cells=tuple(cells))


def objectives_at(atlas: Atlas, team: Item, pi: str) -> str:
    """Where a team's page lists its objectives of a PI, or those in none."""
    return atlas.opened(team.id, f"objectives-{slug(pi)}" if pi else "objectives-none")


def _list(atlas: Atlas, teams: tuple[Item, ...]) -> Sheet:
    pi = atlas.calendar.current
    columns_ = (
        Column("team", "Team", wide=True),
        Column("objectives", f"Objectives in {atlas.ref(pi).title}" if pi else "Objectives", "number"),
        Column("linked", "Reach a theme", "number"),
        *((Column("value", "Committed value", "number"),) if atlas.has_values else ()),
        Column("themes", "Themes served"),
        Column("features", "Features", "number"),
        Column("needed", "Needed by"),
    )
    rows = tuple(_list_row(atlas, team, pi) for team in teams)
    table = Table("teams", "Teams of the train", columns_, rows, tools=len(rows) > FEW_TEAMS)
    sections = [Section("Who serves what?", "teams", (table,), count=len(teams))]
    if atlas.exists("art"):
        sections.append(
            Section("Which trains are they?", "arts", (atlas.mentions((one.id for one in atlas.portfolio.of("art")), show="both"),))
        )
    return Sheet("Teams", "Each team’s page shows how every one of its objectives reaches the vision.", sections=tuple(sections))


def _list_row(atlas: Atlas, team: Item, pi: str) -> Row:
    objectives = in_pi(atlas, owned(atlas, team, "objective"), pi) if pi else owned(atlas, team, "objective")
    sights = [atlas.portfolio.sight(one.id) for one in objectives]
    reaching = sum(sight.strength.reaches for sight in sights)
    themes = dict.fromkeys(theme for sight in sights for theme in sight.themes)
    value = tally(atlas, team.id, pi).value_committed
    at = objectives_at(atlas, team, pi)
    features = [one.id for one in owned(atlas, team, "feature")]
    cells: list[Cell] = [
        atlas.ref(team.id),
        counted(len(objectives), at),
        counted(reaching, at, of=len(objectives)) if objectives else absent(),
        *((computed(value or None, atlas.receipt("totals", pi, team.id)),) if atlas.has_values else ()),
        atlas.mentions(themes, empty="none"),
        counted(len(features), atlas.listed(features), empty="–"),
        _needed_by(atlas, team),
    ]
    return Row(tuple(cells))


def team_sheet(atlas: Atlas, team: Item) -> Sheet:
    """What stands on a team's page."""
    found = (
        standing(atlas, team, shown_pi(atlas)) if atlas.calendar.pis else None,
        _findings(atlas, team),
        *_objectives(atlas, team),
        _shares(atlas, team),
        _history(atlas, team),
        _dependencies(atlas, team),
        _features(atlas, team),
        _stories(atlas, team),
        body_section(team),
        *prose_sections(team),
        Section("Facts", "facts", (shown_facts,)) if (shown_facts := facts(atlas, team)).facts else None,
        more_fields(team),
    )
    crumb = page("Teams", "teams/")
    return Sheet(
        title=team.title,
        lead=_lead(atlas, team),
        kicker="Team",
        crumbs=(Crumb(crumb.text, crumb.href),),
        badges=badges(atlas, team),
        sections=tuple(section for section in found if section is not None),
    )


def _lead(atlas: Atlas, team: Item) -> str | Phrase:
    pi = atlas.current_pi()
    mine = owned(atlas, team, "objective")
    now = in_pi(atlas, mine, pi.id) if pi else mine
    if not now:
        return f"No objective is recorded for {pi.title}." if pi else "No objective is recorded."
    reaching = sum(atlas.portfolio.sight(one.id).strength.reaches for one in now)
    count = counted(reaching, objectives_at(atlas, team, pi.id if pi else ""), of=len(now))
    return phrase("{} objectives{} reach the vision.", count, Text(f" in {pi.title}" if pi else ""))


def _findings(atlas: Atlas, team: Item) -> Section | None:
    lines = atlas.findings_of(team.id)
    return Section("What to mend here", "findings", (Findings(lines),), count=len(lines)) if lines else None


def _objectives(atlas: Atlas, team: Item) -> Iterator[Section]:
    """Yield the team's objectives by PI: current first, then the newest; each with its line of sight."""
    mine = owned(atlas, team, "objective")
    pis = {pi for one in mine for pi in atlas.pis(one)} | ({""} if in_pi(atlas, mine, "") else set())
    newest = sorted(pis, key=lambda pi: (pi != atlas.calendar.current, -atlas.calendar.order.get(pi, -1)))
    if not newest:
        yield Section("What are our objectives?", "objectives", (Text("No objective names this team.", quiet=True),))
    for position, pi in enumerate(newest):
        yield _objectives_in(atlas, team, pi, in_pi(atlas, mine, pi), folded=position > 1)


def _objectives_in(atlas: Atlas, team: Item, pi: str, objectives: tuple[Item, ...], *, folded: bool) -> Section:
    title = f"What are our objectives in {atlas.ref(pi).title}?" if pi else "Objectives without a PI"
    order = sorted(objectives, key=lambda one: not one.committed)
    value = tally(atlas, team.id, pi)
    sums = (computed(one, atlas.receipt("totals", pi, team.id)) for one in (value.value_committed, value.value_uncommitted))
    given = phrase("{} business value committed, {} uncommitted.", *sums) if value.valued else ""
    anchor = objectives_at(atlas, team, pi).partition("#")[2]
    table = items_table(atlas, order, OBJECTIVES, "Objectives, each with its way up to the vision", name=anchor)
    return Section(title, anchor, (table,), given, folded, len(objectives))


def _way_up(atlas: Atlas, objective: Item) -> Cell:
    chain = atlas.shortest(objective.id)
    sight = atlas.sight(objective.id)
    return Several((Sight(sight.strength), Path(chain.nodes[1:], chain.strength))) if chain else Sight(sight.strength)


WAY_UP = ItemColumn(
    Column("sight", "Way up to the vision", wide=True), _way_up, lambda atlas, _: atlas.exists("theme", "outcome", "vision")
)
OBJECTIVES = (columns.ITEM, WAY_UP, *(one for one in columns.OBJECTIVES if one not in _IN_HEAD))


def _shares(atlas: Atlas, team: Item) -> Section | None:
    """The team's committed value on each theme, PI by PI; by count where there are no values."""
    themes = atlas.themes()
    pis = [interval for interval in atlas.calendar.pis if in_pi(atlas, owned(atlas, team, "objective"), interval.id)][-6:]
    if not themes or not pis:
        return None
    columns_ = (Column("theme", "Theme", wide=True), *(Column(pi.id, pi.title, "number") for pi in pis))
    rows = tuple(Row((atlas.ref(theme.id), *(_share(atlas, team, theme.id, pi.id) for pi in pis))) for theme in themes)
    unit = "business value of committed objectives that reach the theme" if atlas.has_values else "objectives that reach the theme"
    return Section("What is our share of each theme?", "themes", (Table("theme-shares", f"By PI: {unit}", columns_, rows),))


def _share(atlas: Atlas, team: Item, theme: str, pi: str) -> Cell:
    mine = [one for one in in_pi(atlas, owned(atlas, team, "objective"), pi) if theme in atlas.portfolio.sight(one.id).themes]
    if not atlas.has_values:
        return counted(len(mine), atlas.listed(one.id for one in mine), empty="–")
    return valued(atlas, mine)


def _history(atlas: Atlas, team: Item) -> Section | None:
    rows = []
    for interval in reversed(atlas.calendar.pis):
        result = atlas.scores.get(Predictability, interval.id)
        mine = result.teams.get(team.id) if result else None
        if mine and mine.score.value is not None:
            at, tone = atlas.receipt("predictability", interval.id, team.id), TONES.get(mine.score.band, "")
            score = computed(mine.score.value, at, Unit.RATIO, note=mine.score.band, tone=tone)
            rows.append(Row((atlas.ref(interval.id), computed(mine.planned, at), computed(mine.actual, at), score)))
    if not rows:
        return None
    columns_ = (
        Column("pi", "PI"),
        Column("planned", "Planned", "number"),
        Column("actual", "Actual", "number"),
        Column("p", "Predictability", "number"),
    )
    return Section(
        "How predictable were we?",
        "predictability",
        (Table("predictability", "Business value, actual of all ÷ planned of committed", columns_, tuple(rows)),),
    )


def _needed_by(atlas: Atlas, team: Item) -> Refs:
    """Teams that need something from this one."""
    return atlas.mentions((one for one in _asking(atlas, team)), empty="nobody")


def _asking(atlas: Atlas, team: Item) -> Iterator[str]:
    for dependency in _provided(atlas, team):
        yield from (one for one in _sides(atlas, dependency.id, "from") if one != team.id)


def _sides(atlas: Atlas, dependency: str, role: str) -> tuple[str, ...]:
    """The teams on one side of a dependency, directly or as owners of the item there."""
    sides = atlas.portfolio.linked(dependency, role)
    return tuple(dict.fromkeys(team for one in sides for team in ((one.id,) if one.base == "team" else atlas.teams(one))))


def _provided(atlas: Atlas, team: Item) -> tuple[Item, ...]:
    return tuple(one for one in atlas.portfolio.of("dependency") if team.id in _sides(atlas, one.id, "to"))


def _dependencies(atlas: Atlas, team: Item) -> Section | None:
    provided = _provided(atlas, team)
    needed = tuple(one for one in atlas.portfolio.of("dependency") if team.id in _sides(atlas, one.id, "from"))
    if not provided and not needed:
        return None
    tables = (
        items_table(atlas, needed, DEPENDENCIES, "What we need from others", name="needed", empty="We need nothing from others."),
        items_table(atlas, provided, DEPENDENCIES, "What others need from us", name="provided", empty="Nobody needs anything from us."),
    )
    return Section("Whom do we depend on, and who depends on us?", "dependencies", tables)


DEPENDENCIES = (
    columns.ITEM,
    columns.linked_column("from", "Who needs it"),
    columns.linked_column("to", "Who provides it"),
    columns.text_column("needed_by", "Needed by"),
    columns.text_column("promised_for", "Promised for"),
    columns.STATE,
)


def _features(atlas: Atlas, team: Item) -> Section | None:
    features = tuple(one for one in owned(atlas, team, "feature") if not atlas.portfolio.finished(one))
    if not features:
        return None
    table = items_table(atlas, features, FEATURES, "Features not finished", name="features", tools=len(features) > MANY)
    return Section("What are we building?", "features", (table,), count=len(features))


# Past this many rows a reader wants to sort and find; past the other, only counts help.
MANY = 20
TOO_MANY = 200


def _stories(atlas: Atlas, team: Item) -> Section | None:
    pi = atlas.calendar.current
    placed = atlas.scores.of(Placement)
    stories = tuple(one for one in owned(atlas, team, "story") if one.id in placed and pi in placed[one.id].pis)
    if not stories:
        return None
    if len(stories) > TOO_MANY:
        return Section("Which stories are planned?", "stories", (_many_stories(atlas, team, pi, len(stories)),))
    table = items_table(atlas, stories, columns.STORIES, f"Stories in {atlas.ref(pi).title}", name="stories", tools=len(stories) > MANY)
    return Section("Which stories are planned?", "stories", (table,), count=len(stories), folded=True)


def _many_stories(atlas: Atlas, team: Item, pi: str, count: int) -> Phrase:
    told = computed(float(count), atlas.receipt("totals", pi, team.id))
    return phrase("{} stories are planned in {}.", told, Text(atlas.ref(pi).title))


FAMILY = Family("teams", 50, pages)
