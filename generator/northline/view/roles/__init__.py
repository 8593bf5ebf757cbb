"""A start page for each role, one file a role: any module here that holds a `ROLE` is found by itself."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.model.page import Page, href
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.parts import Card, Cards, Section, Sheet
from northline.view.pi.plan import plans
from northline.view.roles import business_owner
from northline.view.roles.outlook import Outlook, coming, sync_pack
from northline.view.roles.ownership import ownership
from northline.view.roles.role import Role, role_page

LEAD = "Choose what you are: each page starts with what to look at today."


@cache
def roles() -> tuple[Role, ...]:
    """All roles, in order."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(sorted((module.ROLE for module in modules if hasattr(module, "ROLE")), key=lambda role: role.order))


def pages(atlas: Atlas) -> Iterator[Page]:
    """The list of roles, each role's page, and one for each Business Owner."""
    outlook = Outlook(atlas, plans(atlas).get(atlas.calendar.current))
    yield Page("roles/", "Roles", "sheet", _index(outlook), section="more", nav="Roles", search=LEAD)
    for role in roles():
        yield role_page(role, outlook)
    yield from business_owner.pages(outlook)


def _index(outlook: Outlook) -> Sheet:
    cards = Cards(tuple(_card(role, outlook) for role in roles()))
    found = (Section("Who are you?", "roles", (cards,)), sync_pack(outlook), ownership(outlook), coming(outlook), _elsewhere(outlook))
    return Sheet("What should I look at today?", LEAD, sections=tuple(one for one in found if one is not None))


def _elsewhere(outlook: Outlook) -> Section | None:
    """Pages of the whole train that no role has for itself; None when the train has none of them."""
    exists = outlook.atlas.exists
    places = (
        (exists("feature"), "The train’s Kanban", "boards/art/", "Where does each feature stand?"),
        (exists("epic", "capability"), "The portfolio’s Kanban", "boards/portfolio/", "Where does each epic stand?"),
        (exists("decision"), "Decisions", "decisions/", "What did we decide, and what did we say no to?"),
        (exists("feedback"), "Feedback", "feedback/", "What did we hear, and what came of it?"),
        (exists("pi"), "Planning Intervals", "pi/", "What was each one for?"),
    )
    cards = tuple(Card(title, href(url), text=text) for there, title, url, text in places if there)
    return Section("What else is there to see?", "elsewhere", (Cards(cards),)) if cards else None


def _card(role: Role, outlook: Outlook) -> Card:
    open_ones = sum(len(outlook.found(question.checks)) for question in role.questions)
    kicker = f"{open_ones} to look at" if open_ones else "nothing open"
    return Card(role.title, href(f"roles/{role.slug}/"), kicker, role.comes_for)


FAMILY = Family("roles", 120, pages)
