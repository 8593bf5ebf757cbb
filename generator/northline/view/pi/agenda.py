"""The kickoff in the order of the planning agenda: context, strategy, enablers, what there is to plan with."""

from collections.abc import Iterable, Sequence

from northline.model.cells import Badge, Bar, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.model.score import Unit
from northline.model.text import natural, percent
from northline.model.values import Event
from northline.view import columns
from northline.view.atlas import Atlas, page, words
from northline.view.columns import ItemColumn, items_table
from northline.view.numbers import computed, counted
from northline.view.parts import Block, Body, Section
from northline.view.periods import dates
from northline.view.pi.days import date_cell
from northline.view.pi.plan import Plan, place
from northline.view.pi.state import told

TOP = 10
LACKS = {
    "wsjf": "a complete WSJF",
    "size": "a size that fits",
    "owner": "an owner",
    "sight": "a line of sight",
    "dependencies": "an answer on dependencies",
}
# Longer than a screen holds beside its heading.
LONG = 1_500
FEATURES = tuple(one for one in columns.FEATURES if one is not columns.PI)
KIND = columns.text_column("enabler", "Kind")


def context(plan: Plan) -> Section | None:
    """What happens around the train, in the Business Owners' words; None when nobody wrote it."""
    said: list[Block] = [Text(plan.item.text("context"))] if plan.item.text("context") else []
    if plan.item.body.strip() and len(plan.item.body) <= LONG:
        said.append(Body(plan.item.body, plan.id, plan.item.place.path))
    return Section(told(plan, "What is going on around us?", "What was going on around us?"), "context", tuple(said)) if said else None


def own_words(plan: Plan) -> Section | None:
    """A text about the PI that is too long for a screen, folded; None when it is short or missing."""
    if len(plan.item.body) <= LONG:
        return None
    return Section("In its own words", "text", (Body(plan.item.body, plan.id, plan.item.place.path),), folded=True)


def strategy(plan: Plan) -> Section | None:
    """The themes, each with its weight beside what is committed on it, or planned before; None on a train without themes."""
    themes = plan.atlas.themes()
    if not themes:
        return None
    table = _promised_by_theme(plan, themes) if plan.standing else _planned_by_theme(plan, themes)
    links = (page("The vision", "vision/"), page("The roadmap", "roadmap/"), page("How alignment stands", "alignment/"))
    return Section(told(plan, "Which themes does it serve?", "Which themes did it serve?"), "themes", (table,), links=links)


def _planned_by_theme(plan: Plan, themes: Sequence[Item]) -> Table:
    """What is planned on each theme while nobody has promised anything yet."""
    heads = (
        Column("theme", "Strategic theme", wide=True),
        Column("weight", "Weight", "number"),
        Column("features", "Features planned", wide=True),
    )
    rows = []
    for theme in themes:
        found = [one.id for one in plan.of("feature") if theme.id in plan.atlas.portfolio.sight(one.id).themes]
        rows.append(Row((plan.atlas.ref(theme.id), _weight(plan, theme), plan.atlas.mentions(found, empty="none"))))
    return Table("", "Themes by weight", heads, tuple(rows))


def _weight(plan: Plan, theme: Item) -> Cell:
    """A theme's part of the vision: its weight over those of all active themes."""
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    found = coverage.themes.get(theme.id) if coverage else None
    return computed(found.weight if found else None, plan.atlas.receipt("coverage", plan.id, theme.id), Unit.RATIO)


def _promised_by_theme(plan: Plan, themes: Sequence[Item]) -> Table:
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    heads = (
        Column("theme", "Strategic theme", wide=True),
        Column("weight", "Weight", "number"),
        Column("share", "Share of committed value", help="The line marks the theme's weight"),
        Column("value", "Committed value", "number"),
        Column("objectives", "Objectives", "number"),
    )
    return Table("", "Themes by weight", heads, tuple(_theme(plan, theme, coverage) for theme in themes))


def _theme(plan: Plan, theme: Item, coverage: Coverage | None) -> Row:
    found = coverage.themes.get(theme.id) if coverage else None
    at = plan.atlas.receipt("coverage", plan.id, theme.id)
    share: Cell = Text("–", quiet=True)
    if found and found.share is not None:
        share = Bar(found.share, percent(found.share), mark=found.weight, at=at)
    objectives = found.objectives if found else ()
    return Row(
        (
            plan.atlas.ref(theme.id),
            _weight(plan, theme),
            share,
            computed(found.value if found and found.value else None, at),
            counted(len(objectives), plan.atlas.listed(objectives), tone="" if objectives else "act"),
        )
    )


def top_features(plan: Plan) -> Section | None:
    """The ten features that come first by WSJF: planned in this PI, or ready to be planned while it is a draft."""
    candidates = [one for one in plan.of("feature") if one.text("kind") != "enabler"]
    if plan.draft:
        candidates += [one for one in plan.atlas.portfolio.of("feature") if one.state == "ready" and not plan.atlas.pis(one)]
    if not candidates:
        return None
    ranked = sorted(dict.fromkeys(one.id for one in candidates), key=lambda one: _rank(plan, one))
    top = [plan.atlas.portfolio[one] for one in ranked[:TOP]]
    cut = len(ranked) > TOP
    table = items_table(
        plan.atlas, top, _feature_columns(plan), f"The first {TOP} of {len(ranked)} features by WSJF" if cut else "Features by WSJF"
    )
    links = (page("The whole backlog", "backlog/"),)
    title = told(plan, "Which features come first?", "Which features came first?")
    return Section(title, "features", (table,), count=None if cut else len(ranked), links=links)


def _feature_columns(plan: Plan) -> tuple[ItemColumn, ...]:
    """What to tell of features: a draft draws on those of no PI too, so that it says which are planned."""
    if plan.draft:
        return (FEATURES[0], PLANNED, *FEATURES[1:], READY)
    return (*FEATURES, READY) if plan.current and not plan.closed else FEATURES


def _planned(atlas: Atlas, feature: Item) -> Cell:
    planned = place(atlas, feature).pis
    return atlas.mentions(planned, show="title") if planned else Text("ready, in no PI")


def _readiness(atlas: Atlas, feature: Item) -> Cell:
    """How much of the checklist holds, and what is missing first."""
    found = atlas.scores.get(Readiness, feature.id)
    if found is None or found.score.value is None:
        return Text("–", quiet=True)
    if not found.missing:
        return Badge("ready", "good")
    return Text(f"lacks {', '.join(LACKS.get(one, words(one)) for one in found.missing[:2])}" + (" …" if len(found.missing) > 2 else ""))  # noqa: PLR2004  # two say enough


READY = ItemColumn(Column("readiness", "Well defined?"), _readiness, lambda atlas, item: atlas.scores.get(Readiness, item.id) is not None)


PLANNED = ItemColumn(Column("pi", "Planned in"), _planned, lambda *_: True)


def _rank(plan: Plan, feature: str) -> tuple[float, tuple[tuple[int, int, str], ...]]:
    scored = plan.atlas.scores.get(Wsjf, feature)
    return float(scored.rank) if scored and scored.rank is not None else float("inf"), natural(feature)


def enablers(plan: Plan) -> Section | None:
    """Architecture, infrastructure and compliance work of the PI, and the NFRs its features must hold to."""
    found = [one for one in plan.of("feature") if one.text("kind") == "enabler" or one.text("enabler")]
    blocks: list[Block] = []
    if found:
        blocks.append(items_table(plan.atlas, found, (columns.ITEM, KIND, *FEATURES[1:]), "Enablers"))
    nfrs = _nfrs(plan, plan.of("feature"))
    if nfrs:
        blocks.append(nfrs)
    return (
        Section(
            told(plan, "What does the architecture need?", "What did the architecture need?"),
            "enablers",
            tuple(blocks),
            count=len(found) or None,
        )
        if blocks
        else None
    )


def _nfrs(plan: Plan, features: Iterable[Item]) -> Table | None:
    rows = [Row((plan.atlas.ref(one.id), Text("; ".join(one.names("nfrs"))))) for one in features if one.names("nfrs")]
    heads = (Column("feature", "Feature", wide=True), Column("nfrs", "Must hold to", wide=True))
    return Table("", "Non-functional requirements", heads, tuple(rows)) if rows else None


def timetable(plan: Plan) -> Section | None:
    """Iterations and events with their dates; None when there are none."""
    blocks: list[Block] = []
    if plan.iterations:
        heads = (Column("iteration", "Iteration"), Column("dates", "Dates"), Column("kind", "Kind"))
        rows = tuple(Row((Text(one.id), Text(dates(one.start, one.end) or "–"), Text(_kind(one.kind)))) for one in plan.iterations)
        blocks.append(Table("", "Iterations", heads, rows))
    found = events(plan.item)
    if found:
        rows = tuple(Row((date_cell(one.date), Text(one.title))) for one in found)
        blocks.append(Table("", "Events", (Column("date", "Date"), Column("event", "What")), rows))
    return Section(told(plan, "When does what happen?", "When did what happen?"), "dates", tuple(blocks)) if blocks else None


def _kind(kind: str) -> str:
    return "innovation and planning" if kind == "ip" else kind


def events(pi: Item) -> tuple[Event, ...]:
    """The events of a PI by date; those without a date come last."""
    value = pi.value("events")
    found = [one for one in value if isinstance(one, Event)] if isinstance(value, tuple) else []
    return tuple(sorted(found, key=lambda one: (one.date is None, str(one.date or ""), one.title)))


def afterwards(plan: Plan) -> Section:
    """What the plan is held against, and when it is looked at again."""
    baseline = plan.item.text("baseline")
    kept = (
        f"The plan was frozen as {baseline}."
        if baseline
        else "The plan is kept in the file of this PI."
        if plan.id in plan.atlas.portfolio.baselines
        else "No baseline is recorded, so changes since planning can only be told from what objectives say themselves."
    )
    day = plan.atlas.portfolio.as_of
    coming = [one for one in events(plan.item) if one.date and one.date >= day and one.kind != "planning"]
    rows = tuple(Row((date_cell(one.date), Text(one.title))) for one in coming)
    table = Table("", "Still to come", (Column("date", "Date"), Column("event", "What")), rows, "No event of this PI is ahead.")
    links = tuple(
        page(text, plan.url(url)) for url, text in (("progress", "Progress"), ("review", "Inspect & Adapt"), ("changes", "Changes"))
    )
    return Section("What happens afterwards?", "afterwards", (Text(kept), table), links=links)
