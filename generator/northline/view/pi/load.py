"""How full the teams of a PI are: a heat map of teams and iterations, with capacity, committed and all points."""

from northline.model.addition import exact_sum
from northline.model.calendar import Iteration
from northline.model.cells import Anchor, Badge, Cell, Column, Phrase, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.load import Burden, Load, TeamLoad
from northline.model.text import decimal, percent
from northline.view.atlas import how
from northline.view.numbers import computed, counted, phrase, written
from northline.view.parts import Section
from northline.view.pi.days import span
from northline.view.pi.plan import Plan
from northline.view.pi.state import told
from northline.view.sums import added

# What each state of load is called on a page, and its tone.
STATES = {
    "red": ("committed too much", "act"),
    "amber": ("full only with uncommitted work", "watch"),
    "tight": ("tight", "watch"),
    "ok": ("ok", "good"),
    "slack": ("slack", "quiet"),
    "error": ("work but no capacity", "act"),
    "unknown": ("capacity unknown", "quiet"),
    "none": ("away", "quiet"),
}
SHORT = {"red": "over", "amber": "over", "error": "no capacity", "unknown": "unknown"}


def capacity(plan: Plan, team: Item) -> float | None:
    """The capacity of a team in the PI; None when it is unknown."""
    load = plan.atlas.scores.get(Load, plan.id)
    found = load.teams.get(team.id) if load else None
    return found.all.capacity if found else None


def team_load(plan: Plan, team: str) -> TeamLoad | None:
    """The load of one team, as far as its capacity is known."""
    load = plan.atlas.scores.get(Load, plan.id)
    found = load.teams.get(team) if load else None
    return found if found and found.all.capacity is not None else None


def load_cell(plan: Plan, team: str) -> Cell | None:
    """A team's load in one line; None while its capacity is unknown or it has no points."""
    found = team_load(plan, team)
    if found is None or found.all.ratio.value is None or not found.all.load:
        return None
    word, tone = STATES[found.all.state]
    at = plan.atlas.receipt("load", plan.id, team)
    return Several((Badge(f"{percent(found.all.ratio.value)} {word}", tone, at=at), _points(found.all)))


def heat_map(plan: Plan) -> Section | None:
    """Teams against iterations; None on a PI of which no capacity is known."""
    loads = {team: found for team in plan.teams if (found := team_load(plan, team))}
    if not loads or not any(found.all.load for found in loads.values()):
        return None
    columns = (
        Column("team", "Team"),
        *(Column(f"iteration-{one.number}", iteration_title(one)) for one in plan.iterations),
        Column("pi", "Whole PI"),
        Column("capacity", "Capacity", "number", "Points"),
        Column("committed", "Committed", "number", "Points that do not serve uncommitted objectives only"),
        Column("total", "All work", "number", "Points, uncommitted ones included"),
    )
    rows = tuple(_row(plan, team, found) for team, found in loads.items())
    table = Table("load", f"Load of each team in {plan.title}", columns, rows, total=_train(plan))
    return Section(
        told(plan, "Does the plan fit?", "Did the plan fit?"),
        "load",
        (table,),
        intro=_intro(plan, loads),
        links=(Anchor("How load is made", how("load")),),
    )


def _intro(plan: Plan, loads: dict[str, TeamLoad]) -> str | Phrase:
    over = [team for team, one in loads.items() if one.all.state in {"red", "error"}]
    edge = [team for team, one in loads.items() if one.all.state == "amber"]
    if not over and not edge:
        return "No team takes on more than its capacity."
    said = ["{} of the teams committed to more than their capacity"] if over else []
    said += [f"{{}} {'is' if len(edge) == 1 else 'are'} full only with uncommitted work"] if edge else []
    return phrase(f"{'; '.join(said)}.", *(counted(len(teams), plan.atlas.listed(teams)) for teams in (over, edge) if teams))


def _row(plan: Plan, team: str, found: TeamLoad) -> Row:
    at = plan.atlas.receipt
    cells: tuple[Cell, ...] = (
        plan.atlas.mentions((team,), show="title"),
        *(_heat(found.iterations.get(one.id), at("load", plan.id, team, one.id)) for one in plan.iterations),
        _heat(found.all, at("load", plan.id, team)),
        *_amounts(found.all, at("load", plan.id, team)),
    )
    return Row(cells)


def _train(plan: Plan) -> tuple[Cell, ...]:
    load = plan.atlas.scores.get(Load, plan.id)
    if load is None or load.all.capacity is None:
        return ()
    blanks: tuple[Cell, ...] = tuple(Text("") for _ in plan.iterations)
    at = plan.atlas.receipt("load", plan.id)
    return (Text("The train"), *blanks, _heat(load.all, at), *_amounts(load.all, at))


def _amounts(burden: Burden, at: str) -> tuple[Cell, ...]:
    return computed(burden.capacity, at), computed(burden.committed, at), computed(burden.load, at)


def _heat(burden: Burden | None, at: str) -> Cell:
    """A cell of the heat map: the ratio and a word, and the points behind it."""
    if burden is None or (not burden.load and not burden.capacity):
        return Text("–", quiet=True)
    if burden.state == "unknown":
        return computed(burden.load, at, text=f"{decimal(burden.load)} points")
    if burden.ratio.value is None or burden.capacity is None:
        return Badge(SHORT.get(burden.state, burden.state), STATES[burden.state][1])
    word = SHORT.get(burden.state, STATES[burden.state][0])
    return Several((Badge(f"{percent(burden.ratio.value)} {word}", STATES[burden.state][1], at=at), _points(burden)))


def _points(burden: Burden) -> Text:
    """What the ratio divides; the badge beside it opens, and two links to one place are hard to hit."""
    return Text(f"{decimal(burden.load)} of {decimal(burden.capacity or 0)}", quiet=True)


def capacity_section(plan: Plan) -> Section | None:
    """Who is there while nothing is planned yet: teams with their size and capacity; None when none is known."""
    teams = [team for team in plan.atlas.portfolio.of("team") if capacity(plan, team) is not None]
    if not teams:
        return None
    columns = (Column("team", "Team"), Column("members", "Members", "number"), Column("capacity", "Capacity, points", "number"))
    rows = tuple(
        Row((plan.atlas.mentions((team.id,), show="title"), written(team.number("members")), _capacity(plan, team))) for team in teams
    )
    sums = tuple((team.id, capacity(plan, team) or 0) for team in teams)
    whole = computed(exact_sum(one for _, one in sums), added(plan.atlas, sums, "The sum of the capacities of the teams:", "load"))
    table = Table("capacity", "Teams and capacity", columns, rows, total=(Text("All teams"), Text(""), whole))
    return Section("Who is there to do it?", "capacity", (table,), links=(Anchor("How capacity is made", how("load")),))


def _capacity(plan: Plan, team: Item) -> Cell:
    return computed(capacity(plan, team), plan.atlas.receipt("load", plan.id, team.id))


def iteration_title(iteration: Iteration) -> str:
    """An iteration at the head of a column, with its dates."""
    return " ".join(part for part in (iteration.id, "IP" if iteration.kind == "ip" else "", span(iteration.start, iteration.end)) if part)
