"""The Business Owners: what to value, what was valued, what they own, what arrived, and what they must decide."""

from collections.abc import Iterator, Mapping, Sequence

from northline.model.cells import Anchor, Cell, Column, Computed, Counted, Phrase, Row, Said, Table, Text
from northline.model.item import Item
from northline.model.page import Page, href
from northline.model.text import slug
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.measures import kpis_table
from northline.view.moment import demonstrated, planned_on
from northline.view.numbers import counted, phrase
from northline.view.parts import Crumb, Section, Sheet
from northline.view.pi.opening import by_weight
from northline.view.pi.plan import Plan
from northline.view.roles.execution import lessons, to_value
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook, sync_pack
from northline.view.roles.planning import unvalued
from northline.view.roles.role import Role
from northline.view.sums import summed, valued

MINE = (columns.ITEM, columns.TEAMS, columns.COMMITMENT, columns.STATE, columns.PLANNED_VALUE, columns.ACTUAL_VALUE, columns.SIGHT)
VALUED = (columns.ITEM, columns.PI, columns.TEAMS, columns.COMMITMENT, columns.STATE, columns.PLANNED_VALUE, columns.ACTUAL_VALUE)
# A longer table wants to be sorted and searched.
MANY = 10


def owners(atlas: Atlas) -> Mapping[str, str]:
    """Names of Business Owners by the last part of their page's URL; two that would share one get numbers."""
    names = sorted({name for one in atlas.portfolio.of("objective") for name in one.names("business_owner")})
    found: dict[str, str] = {}
    for name in names:
        key, number = slug(name), 2
        while key in found:
            key, number = f"{slug(name)}-{number}", number + 1
        found[key] = name
    return found


def opening(outlook: Outlook) -> Iterator[Section | None]:
    """Everybody who is named as a Business Owner."""
    found, plan = owners(outlook.atlas), outlook.moment.promised
    heads = (
        Column("name", "Business Owner"),
        Column("now", f"Objectives in {plan.title}" if plan else "Objectives now", "number"),
        Column("value", "Committed value", "number"),
        Column("open", "Without a planned value" if outlook.moment.planning else "Without an actual value", "number"),
    )
    rows = tuple(_owner(outlook, key, name) for key, name in found.items())
    empty = "No objective names a Business Owner. Add `business_owner` to objectives."
    yield Section(
        "Who are you?", "owners", (Table("owners", "Business Owners named in objectives", heads, rows, empty),), count=len(rows) or None
    )


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """Which outcomes are served, by whom, with what value."""
    goals = by_weight(outlook.atlas)
    if outlook.moment.promised and goals:
        yield Section(
            "Which outcomes are served?", "outcomes", (_served(outlook, goals, "Outcomes, the heaviest first"),), count=len(goals)
        )


def _owner(outlook: Outlook, key: str, name: str) -> Row:
    mine = _of(outlook.moment.promised, name)
    field = "business_value" if outlook.moment.planning else "actual_value"
    cells: tuple[Cell, ...] = (
        Anchor(name, href(f"roles/business-owner/{key}/")),
        _count(outlook.atlas, mine),
        valued(outlook.atlas, mine),
        _count(outlook.atlas, [one for one in mine if one.number(field) is None]),
    )
    return Row(cells)


def _count(atlas: Atlas, objectives: Sequence[Item]) -> Counted | Text:
    return counted(len(objectives), atlas.listed(one.id for one in objectives), empty="–")


def _of(plan: Plan | None, name: str) -> tuple[Item, ...]:
    """The owner's standing objectives in a PI."""
    return tuple(one for one in plan.standing if name in one.names("business_owner")) if plan else ()


def pages(outlook: Outlook) -> Iterator[Page]:
    """A page for each named Business Owner."""
    for key, name in owners(outlook.atlas).items():
        crumbs = (Crumb("Roles", href("roles/")), Crumb("Business Owner", href("roles/business-owner/")))
        found = tuple(one for one in _sections(outlook, name) if one is not None)
        sheet = Sheet(name, _lead(outlook, name), "Business Owner", crumbs, found)
        yield Page(f"roles/business-owner/{key}/", f"{name}, Business Owner", "sheet", sheet, section="roles", search=str(sheet.lead))


def _lead(outlook: Outlook, name: str) -> str | Phrase:
    """What the owner values in the PI that is planned, else in the one under way."""
    moment = outlook.moment
    named = ((plan, _of(plan, name)) for plan in (moment.promised, moment.now, moment.coming))
    plan, mine = next(((plan, mine) for plan, mine in named if mine), (None, ()))
    if plan is None:
        return "No objective of the current PI names you."
    atlas, worth = outlook.atlas, valued(outlook.atlas, mine)
    sure, rest = [one for one in mine if one.committed], [one for one in mine if not one.committed]
    parts: list[Said] = []
    if sure:
        parts += [_count(atlas, sure), f" committed {'objective' if len(sure) == 1 else 'objectives'}"]
        parts += [" worth ", worth] if isinstance(worth, Computed) and worth.sort else []
    parts += [" and " if sure else "", _count(atlas, rest), " uncommitted"] if rest else []
    return Phrase((f"In {plan.title}, ", *parts, f" {'is' if len(mine) == 1 else 'are'} yours to value."))


def _sections(outlook: Outlook, name: str) -> Iterator[Section | None]:
    yield sync_pack(outlook, items=outlook.owned.get(name, ()), title="What must you decide?")
    yield _planned(outlook, name)
    yield _running(outlook, name)
    yield from _owned(outlook, name)
    yield _valued(outlook.atlas, outlook.valued.get(name, ()))


def _planned(outlook: Outlook, name: str) -> Section | None:
    """Objectives of the coming PI, those without a planned value first; None when it has none of the owner's."""
    plan = outlook.moment.coming
    mine = _of(plan, name)
    if plan is None or not mine:
        return None
    bare = [one for one in mine if one.number("business_value") is None]
    day = planned_on(plan)
    when = f"Planned values are given at planning{f' on {day.isoformat()}' if day else ''}"
    missing = counted(len(bare), "#to-plan", of=len(mine))
    intro = phrase(f"{when}; {{}} are missing.", missing) if bare else f"{when}; each of yours has one."
    return _mine(outlook.atlas, plan, "to-plan", [*bare, *(one for one in mine if one not in bare)], intro)


def _running(outlook: Outlook, name: str) -> Section | None:
    """Objectives of the PI under way, those without an actual value first; None when it has none of the owner's."""
    plan = outlook.moment.now
    mine = _of(plan, name)
    bare = [one for one in mine if one.number("actual_value") is None]
    if plan is None or not mine or (plan.closed and not bare):
        return None
    day = demonstrated(plan).isoformat()
    if outlook.moment.valuing or plan.closed:
        missing = counted(len(bare), "#to-value", of=len(mine))
        intro: str | Phrase = phrase(f"{{}} have no actual value, from 0 to 10; the PI System Demo was on {day}.", missing)
    else:
        intro = f"Nothing to value yet: actual values are given at the PI System Demo on {day}."
    return _mine(outlook.atlas, plan, "to-value", [*bare, *(one for one in mine if one not in bare)], intro)


def _mine(atlas: Atlas, plan: Plan, anchor: str, mine: Sequence[Item], intro: str | Phrase) -> Section:
    table = items_table(atlas, mine, MINE, f"Your objectives in {plan.title}", name=anchor)
    return Section(f"What do you value in {plan.title}?", anchor, (table,), intro=intro, count=len(mine))


def _owned(outlook: Outlook, name: str) -> Iterator[Section]:
    """Themes and outcomes of the person with who serves them, and the KPIs."""
    portfolio = outlook.atlas.portfolio
    goals = [one for one in portfolio.of("theme", "outcome") if name in one.names("owner")]
    kpis = [one for one in portfolio.of("kpi") if name in one.names("owner")]
    blocks = [_served(outlook, goals, "Themes and outcomes of yours")] if goals else []
    if kpis:
        blocks.append(kpis_table(outlook.atlas, kpis, "KPIs of yours"))
    if blocks:
        yield Section("What is yours, who serves it, and how does it move?", "owned", tuple(blocks), count=len(goals) + len(kpis))


def _served(outlook: Outlook, goals: Sequence[Item], caption: str) -> Table:
    """Goals with the committed value and the teams that reach them in the PI people talk about."""
    plan = outlook.moment.promised
    where = f" in {plan.title}" if plan else ""
    heads = (Column("goal", "Goal", wide=True), Column("value", "Committed value", "number"), Column("teams", "Served by"))
    rows = tuple(_goal(outlook, one) for one in goals)
    return Table("served", f"{caption}: who serves them{where}", heads, rows)


def _goal(outlook: Outlook, goal: Item) -> Row:
    atlas = outlook.atlas
    plan = outlook.moment.promised
    standing = plan.standing if plan else ()
    reaching = tuple(one for one in standing if atlas.teams(one) and _reaches(atlas, one, goal))
    teams = dict.fromkeys(team for one in reaching for team in atlas.teams(one))
    return Row((atlas.ref(goal.id), valued(atlas, reaching), atlas.mentions(teams, show="title", empty="nobody")))


def _reaches(atlas: Atlas, objective: Item, goal: Item) -> bool:
    sight = atlas.portfolio.sight(objective.id)
    return goal.id in (sight.themes if goal.base == "theme" else sight.outcomes)


def _valued(atlas: Atlas, mine: Sequence[Item]) -> Section | None:
    """Objectives that the person valued, the newest PI first, with the sum of what was promised and what arrived."""
    if not mine:
        return None
    order = atlas.calendar.order
    ranked = sorted(mine, key=lambda one: (-max((order.get(pi, -1) for pi in atlas.pis(one)), default=-1), one.id))
    planned, actual = valued(atlas, mine), summed(atlas, mine, "actual_value")
    table = items_table(atlas, ranked, VALUED, "Valued at past System Demos", tools=len(mine) > MANY, name="valued")
    intro = phrase("{} of value was committed, {} arrived.", planned, actual) if isinstance(planned, Computed) and planned.sort else ""
    return Section("What did you get?", "valued", (table,), intro=intro, count=len(mine), folded=len(mine) > MANY)


ROLE = Role(
    "business-owner",
    "Business Owner",
    "In half a minute: which outcomes are served, by whom, with what value, and what must I decide?",
    6,
    (
        Question("Outcomes that nobody serves", ("outcome-unserved", "theme-unserved", "outcome-only-uncommitted"), pi_page="objectives"),
        Question(
            "Values that are missing",
            ("no-owner-or-value", "actual-missing", "value-all-alike"),
            pi_page="objectives",
        ),
        Question("Statuses that the evidence contradicts", ("watermelon", "status-against-value"), pi_page="progress"),
        Question("Value that waits for another team", ("promised-too-late", "dependency-unanswered"), pi_page="board"),
        Question("Changes without reason, date or decider", ("change-without-record", "decision-incomplete"), pi_page="changes"),
        Question(
            "Guardrails that are breached, KPIs that cannot be read", ("guardrail-breached", "stale-kpi", "kpi-unmeasured"), "metrics/"
        ),
        Question("Two teams that promise the same", ("duplicate-objective", "shared-feature"), pi_page="objectives"),
        Question("Epics without a decision", ("epic-undecided",), "epics/"),
    ),
    sections,
    (unvalued, to_value, lessons),
    opening=opening,
)
