"""The objectives of a running PI beside their evidence: features and points done, KPIs, demos, and what blocks them."""

from functools import cached_property

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Bar, Cell, Column, Input, Receipt, Row, Several, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.text import decimal
from northline.view.atlas import TONES, Atlas, how, words
from northline.view.columns import NOTHING, value_text
from northline.view.numbers import absent, computed, counted, written_text
from northline.view.parts import Section
from northline.view.pi.demos import demos_of
from northline.view.pi.plan import Plan, place
from northline.view.pi.state import told
from northline.view.readings import latest

# The checks that say a status is rosier than its evidence.
WATERMELON = frozenset({"watermelon", "status-against-value"})
KPI_TONES = {"achieved": "good", "on_track": "good", "kept": "good", "maintained": "good", "at_risk": "watch", "drifting": "watch"}
# More addends than this are read on the pages of the features.
MOST = 40
KPI_BAD = frozenset({"worse", "off_track", "breached"})


class Evidence(Frozen, dict=True):
    """What stands behind one objective: the features it delivers and the work under them, down to the stories, with points."""

    features: tuple[Item, ...]
    work: tuple[tuple[Item, float], ...]
    done: frozenset[str]

    @cached_property
    def points(self) -> float:
        """Points of all its work."""
        return exact_sum(points for _, points in self.work)

    @cached_property
    def points_done(self) -> float:
        """Points of the work that is finished."""
        return exact_sum(points for one, points in self.work if one.id in self.done)

    @property
    def blocked(self) -> tuple[str, ...]:
        """Ids of the work that is blocked."""
        return tuple(one.id for one, _ in self.work if one.state.casefold() == "blocked")


def evidence(atlas: Atlas, objective: Item) -> Evidence:
    """The work that an objective delivers, down to the stories."""
    delivered = [one for one in atlas.portfolio.linked(objective.id, "delivers") if one.base in {"feature", "story"}]
    features = tuple(one for one in delivered if one.base == "feature")
    leaves = {leaf.id: leaf for one in delivered for leaf in _leaves(atlas, one)}
    done = frozenset(one.id for one in (*features, *leaves.values()) if atlas.portfolio.finished(one))
    return Evidence(features, tuple((one, _points(atlas, one)) for one in leaves.values()), done)


def _leaves(atlas: Atlas, item: Item) -> tuple[Item, ...]:
    return atlas.portfolio.stories(item.id) or (item,)


def _points(atlas: Atlas, item: Item) -> float:
    return place(atlas, item).points or item.number("points") or 0.0


def progress_table(plan: Plan) -> Section:
    """Each team's and the train's standing objectives with what stands behind their status."""
    columns = (
        Column("objective", "Objective", wide=True),
        Column("team", "Team", filter=True),
        Column("status", "Says", filter=True),
        Column("work", "Work done"),
        Column("kpis", told(plan, "KPIs", "KPIs at its end")),
        Column("shown", "Shown at"),
        Column("blocked", "Blocked"),
    )
    rows = tuple(_row(plan, one) for one in plan.standing)
    table = Table("progress", "Status beside its evidence", columns, rows, "No objective is recorded for this PI.", tools=len(rows) > 5)  # noqa: PLR2004  # fewer are seen at a glance
    title = told(plan, "Does the evidence bear out the status?", "Did the evidence bear out the status?")
    return Section(title, "evidence", (table,), count=len(rows) or None)


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
        _work(atlas, found),
        _kpis(plan, objective),
        atlas.mentions((one.id for one in demos_of(atlas, objective)), empty="not yet"),
        atlas.mentions(found.blocked, empty="–"),
    )
    return Row(cells)


def _is_watermelon(atlas: Atlas, objective: Item) -> bool:
    return any(one.open and one.name in WATERMELON for one in atlas.train.findings_of.get(objective.id, ()))


def _work(atlas: Atlas, found: Evidence) -> Cell:
    """Features and points done; the bar is of points, and of features where nothing is estimated."""
    if not found.work:
        return Text("delivers nothing", quiet=True)
    if not atlas.has_states:
        return absent("no states known")
    features = sum(one.id in found.done for one in found.features)
    parts: list[Cell] = []
    if found.features:
        parts.append(counted(features, atlas.listed(one.id for one in found.features), of=len(found.features), unit="features"))
    if found.points:
        said = f"{decimal(found.points_done)} of {decimal(found.points)} points"
        parts.append(computed(found.points_done, _receipt(atlas, found), text=said))
    ratio = found.points_done / found.points if found.points else features / max(1, len(found.features))
    return Several((Bar(ratio, ""), *parts))


def _receipt(atlas: Atlas, found: Evidence) -> Receipt:
    inputs = tuple(
        Input(f"{decimal(points)}{'' if one.id in found.done else ', not done'}", atlas.ref(one.id)) for one, points in found.work[:MOST]
    )
    more = (Input(f"and {len(found.work) - MOST} more"),) if len(found.work) > MOST else ()
    return Receipt("Points of what is done, of all of these:", (*inputs, *more), how("totals"))


def _kpis(plan: Plan, objective: Item) -> Cell:
    kpis = [one for one in plan.atlas.portfolio.linked(objective.id, "kpis") if one.base == "kpi"]
    if not kpis:
        return NOTHING
    return Several(tuple(part for kpi in kpis for part in _kpi(plan, kpi)))


def _kpi(plan: Plan, kpi: Item) -> tuple[Cell, ...]:
    """A KPI with its reading and how it stands; of a closed PI, with the reading at its end, whatever came later."""
    day, end = plan.atlas.portfolio.as_of, plan.interval.end
    now = latest(kpi, min(day, end) if plan.closed and end else day)
    reading = written_text(value_text(now.value, kpi.text("unit"))) if now else Text("unmeasured", quiet=True)
    name, health = plan.atlas.mentions((kpi.id,)), plan.atlas.scores.get(KpiHealth, kpi.id)
    if health is None or plan.closed:
        return name, reading
    tone = "act" if health.state in KPI_BAD else KPI_TONES.get(health.state, "quiet")
    return name, reading, Badge(words(health.state), tone)
