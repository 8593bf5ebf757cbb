"""Product management: the backlog of the train, its order, and the epics behind it."""

from collections.abc import Iterator

from northline.model.results.agreement import Agreement
from northline.model.text import percent
from northline.view.numbers import fraction, gauge
from northline.view.parts import Bar, Block, Cell, Column, Gauges, Number, Row, Section, Table, Text
from northline.view.pi.agenda import top_features
from northline.view.roles.outlook import Outlook, Question
from northline.view.roles.role import Role

CONFLICTS = 5


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """The features that come first, and where stakeholders disagree."""
    yield top_features(outlook.plan) if outlook.plan else None
    yield _stakeholders(outlook)
    yield _served(outlook)


def _stakeholders(outlook: Outlook) -> Section | None:
    """How far stakeholders agree, and on which items they do not; None when nobody ranked anything."""
    found = outlook.atlas.scores.get(Agreement, "")
    if found is None or found.w.value is None:
        return None
    blocks: list[Block] = [Gauges((gauge("Agreement of the stakeholders", found.w),))]
    columns = (
        Column("item", "Item", wide=True),
        *(Column(one, outlook.atlas.ref(one).title, "number") for one in found.stakeholders if one in outlook.atlas.refs),
    )
    rows = tuple(
        Row((outlook.atlas.ref(one.item), *(_rank(one.ranks.get(who)) for who in found.stakeholders if who in outlook.atlas.refs)))
        for one in found.conflicts[:CONFLICTS]
        if one.item in outlook.atlas.refs
    )
    if rows:
        blocks.append(Table("", "Where they differ most, by rank", columns, rows))
    return Section("Whom does the order please?", "stakeholders", tuple(blocks))


def _served(outlook: Outlook) -> Section | None:
    """How much of what each stakeholder asked for is planned; None when nobody's requests have points."""
    found = outlook.atlas.scores.get(Agreement, "")
    served = [(who, score) for who, score in found.served.items() if score.value is not None] if found else []
    if not served:
        return None
    columns = (Column("who", "Who asked"), Column("share", "Planned of all points requested"))
    rows = tuple(
        Row((_name(outlook, who), Bar(score.value or 0.0, f"{fraction(score)} · {percent(score.value or 0.0)}"))) for who, score in served
    )
    return Section("Who is served?", "served", (Table("served", "Share of each one’s requests", columns, rows),))


def _name(outlook: Outlook, who: str) -> Cell:
    return outlook.atlas.ref(who) if who in outlook.atlas.refs else Text(who)


def _rank(rank: float | None) -> Number | Text:
    return Text("–", quiet=True) if rank is None else Number(f"{rank:g}", rank)


ROLE = Role(
    "product-management",
    "Product management",
    "Is the most valuable work first, is the roadmap real, and who disagrees?",
    2,
    (
        Question("More valuable work that waits", ("priority-inversion", "predecessor-later", "rank-against-dependency"), "alignment/"),
        Question("Items that wait for each other in a circle", ("dependency-cycle",), "backlog/"),
        Question("Scores that mislead the ranking", ("stored-wsjf-differs", "scale-slip", "column-without-one", "stale-score"), "backlog/"),
        Question("Epics without a decision", ("epic-undecided",), "epics/"),
        Question(
            "Themes and weights that do not add up",
            ("theme-weights", "theme-without-weight", "theme-without-outcome", "retired-theme"),
            "vision/",
        ),
        Question("Features committed too early or twice", ("committed-in-future-pi", "feature-in-two-pis"), "roadmap/"),
        Question("Capacity shares that do not sum up", ("allocation-not-whole",), pi_page=""),
        Question("KPIs that cannot be read", ("kpi-unmeasured", "stale-kpi", "outcome-without-measure", "guardrail-breached"), "metrics/"),
    ),
    sections,
)
