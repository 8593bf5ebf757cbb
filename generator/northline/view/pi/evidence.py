"""The objectives of a running PI beside their evidence: features and points done, KPIs, demos, and what blocks them."""

from dataclasses import dataclass

from northline.model.cells import Badge, Bar, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.text import decimal
from northline.view.atlas import TONES, Atlas, page, words
from northline.view.columns import NOTHING, value_text
from northline.view.parts import Section
from northline.view.pi.plan import Plan, place
from northline.view.readings import latest

# The checks that say a status is rosier than its evidence.
WATERMELON = frozenset({"watermelon", "status-against-value"})
KPI_TONES = {"achieved": "good", "on_track": "good", "kept": "good", "maintained": "good", "at_risk": "watch", "drifting": "watch"}
KPI_BAD = frozenset({"worse", "off_track", "breached"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind one objective: work done of all work, and what is blocked."""

    features: int
    features_done: int
    points: float
    points_done: float
    blocked: tuple[str, ...]


def evidence(atlas: Atlas, objective: Item) -> Evidence:
    """The work that an objective delivers, down to the stories."""
    delivered = [one for one in atlas.portfolio.linked(objective.id, "delivers") if one.base in {"feature", "story"}]
    features = [one for one in delivered if one.base == "feature"]
    leaves = dict.fromkeys(leaf.id for one in delivered for leaf in _leaves(atlas, one))
    work = [atlas.portfolio[one] for one in leaves]
    return Evidence(
        features=len(features),
        features_done=sum(atlas.portfolio.finished(one) for one in features),
        points=sum(_points(atlas, one) for one in work),
        points_done=sum(_points(atlas, one) for one in work if atlas.portfolio.finished(one)),
        blocked=tuple(one.id for one in work if one.state.casefold() == "blocked"),
    )


def _leaves(atlas: Atlas, item: Item) -> tuple[Item, ...]:
    stories = tuple(one for one in atlas.portfolio.linking(item.id, "parent") if one.base == "story")
    return stories or (item,)


def _points(atlas: Atlas, item: Item) -> float:
    return place(atlas, item).points or item.number("points") or 0.0


def progress_table(plan: Plan) -> Section:
    """Each team's and the train's standing objectives with what stands behind their status."""
    columns = (
        Column("objective", "Objective", wide=True),
        Column("team", "Team", filter=True),
        Column("status", "Says", filter=True),
        Column("work", "Work done"),
        Column("kpis", "KPIs"),
        Column("shown", "Shown at"),
        Column("blocked", "Blocked"),
    )
    rows = tuple(_row(plan, one) for one in plan.standing)
    table = Table("progress", "Status beside its evidence", columns, rows, "No objective is recorded for this PI.", tools=len(rows) > 5)  # noqa: PLR2004  # fewer are seen at a glance
    links = (page("The train’s Kanban", "boards/art/"),) if plan.atlas.exists("feature") else ()
    return Section("Does the evidence bear out the status?", "evidence", (table,), count=len(rows) or None, links=links)


def _row(plan: Plan, objective: Item) -> Row:
    atlas = plan.atlas
    found = evidence(atlas, objective)
    status = objective.text("status")
    said: Cell = Badge(words(status), TONES.get(status, "quiet")) if status else Text("no status", quiet=True)
    if _is_watermelon(atlas, objective):
        said = Several((said, Badge("contradicted", "act", "The evidence does not bear out this status")))
    cells: tuple[Cell, ...] = (
        atlas.ref(objective.id),
        atlas.mentions(atlas.teams(objective) or atlas.portfolio.targets(objective.id, "art"), show="title", empty="–"),
        said,
        _work(found),
        _kpis(atlas, objective),
        atlas.mentions((one.id for one in demos_of(atlas, objective)), empty="not yet"),
        atlas.mentions(found.blocked, empty="–"),
    )
    return Row(cells)


def _is_watermelon(atlas: Atlas, objective: Item) -> bool:
    return any(one.open and one.name in WATERMELON for one in atlas.train.findings_of.get(objective.id, ()))


def _work(found: Evidence) -> Cell:
    if not found.points and not found.features:
        return Text("delivers nothing", quiet=True)
    done = f"{found.features_done} of {found.features} features" if found.features else ""
    if not found.points:
        return Text(done)
    points = f"{decimal(found.points_done)} of {decimal(found.points)} points"
    return Bar(found.points_done / found.points, points)


def _kpis(atlas: Atlas, objective: Item) -> Cell:
    kpis = [one for one in atlas.portfolio.linked(objective.id, "kpis") if one.base == "kpi"]
    if not kpis:
        return NOTHING
    return Several(tuple(part for kpi in kpis for part in _kpi(atlas, kpi)))


def _kpi(atlas: Atlas, kpi: Item) -> tuple[Cell, ...]:
    health = atlas.scores.get(KpiHealth, kpi.id)
    now = latest(kpi, atlas.portfolio.as_of)
    reading = Text(value_text(now.value, kpi.text("unit")) if now else "unmeasured", quiet=now is None)
    name = atlas.mentions((kpi.id,))
    if health is None:
        return name, reading
    tone = "act" if health.state in KPI_BAD else KPI_TONES.get(health.state, "quiet")
    return name, reading, Badge(words(health.state), tone)


def demos_of(atlas: Atlas, objective: Item) -> tuple[Item, ...]:
    """The System Demos at which an objective, or one that adds up to it, was shown."""
    parts = (objective.id, *atlas.portfolio.sources(objective.id, "rolls_up_to"))
    found = dict.fromkeys(demo for one in parts for demo in atlas.portfolio.sources(one, "about", "shown"))
    return tuple(atlas.portfolio[one] for one in found if atlas.portfolio[one].base == "demo")
