"""The Business Owners: what to value, what was valued, what they own, what arrived, and what they must decide."""

from collections.abc import Iterator, Mapping

from northline.model.cells import Anchor, Cell, Column, Number, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page, href
from northline.model.text import decimal, slug
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.measures import kpis_table
from northline.view.parts import Crumb, Section, Sheet
from northline.view.pi.agenda import events
from northline.view.pi.plan import committed_value
from northline.view.roles.outlook import Outlook, Question, sync_pack
from northline.view.roles.role import Role

COLUMNS = (columns.ITEM, columns.TEAMS, columns.COMMITMENT, columns.STATE, columns.PLANNED_VALUE, columns.DELIVERS, columns.SIGHT)
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


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """Everybody who is named as a Business Owner."""
    found = owners(outlook.atlas)
    heads = (
        Column("name", "Business Owner"),
        Column("now", "Objectives now", "number"),
        Column("value", "Committed value", "number"),
        Column("open", "Still to value", "number"),
    )
    rows = tuple(_owner(outlook, key, name) for key, name in found.items())
    empty = "No objective names a Business Owner. Add `business_owner` to objectives."
    yield Section(
        "Who are you?", "owners", (Table("", "Business Owners named in objectives", heads, rows, empty),), count=len(rows) or None
    )


def _owner(outlook: Outlook, key: str, name: str) -> Row:
    mine = _now(outlook, name)
    worth = committed_value(mine)
    to_value = sum(one.number("actual_value") is None for one in mine)
    cells: tuple[Cell, ...] = (
        Anchor(name, href(f"roles/business-owner/{key}/")),
        Number(str(len(mine)), float(len(mine))) if mine else Text("–", quiet=True),
        Number(decimal(worth), worth) if worth else Text("–", quiet=True),
        Number(str(to_value), float(to_value)) if to_value else Text("–", quiet=True),
    )
    return Row(cells)


def _now(outlook: Outlook, name: str) -> tuple[Item, ...]:
    """The owner's standing objectives in the current PI."""
    return tuple(one for one in outlook.plan.standing if name in one.names("business_owner")) if outlook.plan else ()


def pages(outlook: Outlook) -> Iterator[Page]:
    """A page for each named Business Owner."""
    for key, name in owners(outlook.atlas).items():
        crumbs = (Crumb("Roles", href("roles/")), Crumb("Business Owner", href("roles/business-owner/")))
        found = tuple(one for one in _sections(outlook, name) if one is not None)
        sheet = Sheet(name, _lead(outlook, name), "Business Owner", crumbs, found)
        yield Page(f"roles/business-owner/{key}/", f"{name}, Business Owner", "sheet", sheet, section="more", search=sheet.lead)


def _lead(outlook: Outlook, name: str) -> str:
    mine = _now(outlook, name)
    if not mine or outlook.plan is None:
        return "No objective of the current PI names you."
    sure = sum(one.committed for one in mine)
    worth = committed_value(mine)
    parts = (
        [f"{sure} committed {'objective' if sure == 1 else 'objectives'}" + (f" worth {decimal(worth)}" if worth else "")] if sure else []
    )
    if len(mine) > sure:
        parts.append(f"{len(mine) - sure} uncommitted")
    return f"In {outlook.plan.title}, {' and '.join(parts)} {'is' if len(mine) == 1 else 'are'} yours to value."


def _sections(outlook: Outlook, name: str) -> Iterator[Section | None]:
    atlas = outlook.atlas
    yield sync_pack(outlook, items=outlook.owned.get(name, ()), title="What must you decide?")
    yield _to_value(outlook, name)
    yield _owned(atlas, name)
    yield _valued(atlas, name)


def _to_value(outlook: Outlook, name: str) -> Section:
    """Objectives of the current PI that wait for a value, planned or actual."""
    mine = _now(outlook, name)
    waiting = [one for one in mine if one.number("actual_value") is None]
    bare = sum(one.number("business_value") is None for one in mine)
    demo = (
        next((one.date for one in events(outlook.plan.item) if one.date and "pi system demo" in one.title.casefold()), None)
        if outlook.plan
        else None
    )
    when = f"Actual values are given at the PI System Demo on {demo.isoformat()}." if demo else ""
    missing = f" {bare} {'has' if bare == 1 else 'have'} no planned value yet." if bare else ""
    table = items_table(outlook.atlas, waiting, COLUMNS, "Without an actual value", empty="Every objective of yours has its value.")
    return Section("What is there to value?", "to-value", (table,), intro=f"{when}{missing}".strip(), count=len(waiting))


def _owned(atlas: Atlas, name: str) -> Section | None:
    """Themes, outcomes and KPIs that the person owns; None when there are none."""
    mine = [one for one in atlas.portfolio.of("theme", "outcome") if name in one.names("owner")]
    kpis = [one for one in atlas.portfolio.of("kpi") if name in one.names("owner")]
    blocks = []
    if mine:
        heads = (columns.ITEM, columns.WEIGHT, columns.DUE)
        blocks.append(items_table(atlas, mine, heads, "Themes and outcomes"))
    if kpis:
        blocks.append(kpis_table(atlas, kpis, "KPIs"))
    return Section("What is yours, and how does it move?", "owned", tuple(blocks), count=len(mine) + len(kpis)) if blocks else None


def _valued(atlas: Atlas, name: str) -> Section | None:
    """Objectives that the person valued, the newest PI first, with the sum of what was promised and what arrived."""
    mine = [
        one for one in atlas.portfolio.of("objective") if name in one.names("business_owner") and one.number("actual_value") is not None
    ]
    if not mine:
        return None
    order = atlas.calendar.order
    ranked = sorted(mine, key=lambda one: (-max((order.get(pi, -1) for pi in atlas.pis(one)), default=-1), one.id))
    planned = sum(one.number("business_value") or 0 for one in mine if one.committed)
    actual = sum(one.number("actual_value") or 0 for one in mine)
    table = items_table(atlas, ranked, VALUED, "Valued at past System Demos", tools=len(mine) > MANY, name="valued")
    intro = f"{decimal(planned)} of value was committed, {decimal(actual)} arrived." if planned else ""
    return Section("What did you get?", "valued", (table,), intro=intro, count=len(mine))


ROLE = Role(
    "business-owner",
    "Business Owner",
    "In 30 seconds: which outcomes are served, by whom, with what value, and what must I decide?",
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
)
