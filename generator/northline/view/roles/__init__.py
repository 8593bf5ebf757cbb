"""A start page for each role, one file a role: any module here that holds a `ROLE` is found by itself."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.model.page import Page, href
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.numbers import counted
from northline.view.parts import Card, Cards, Section, Sheet
from northline.view.roles import business_owner
from northline.view.roles.outlook import Outlook, coming, sync_pack
from northline.view.roles.ownership import ownership
from northline.view.roles.role import Role, looked_at, role_page

LEAD = "Choose what you are: each page starts with what to look at today."

SEARCH = "What each role looks at today, and the sync pack: the decisions that are needed now."


@cache
def roles() -> tuple[Role, ...]:
    """All roles, in order."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(sorted((module.ROLE for module in modules if hasattr(module, "ROLE")), key=lambda role: role.order))


def pages(atlas: Atlas) -> Iterator[Page]:
    """The list of roles, each role's page, and one for each Business Owner."""
    outlook = Outlook(atlas)
    yield Page("roles/", "Roles", "sheet", _index(outlook), section="roles", nav="Roles", search=SEARCH)
    for role in roles():
        yield role_page(role, outlook)
    yield from business_owner.pages(outlook)


def _index(outlook: Outlook) -> Sheet:
    cards = Cards((*(_card(role, outlook) for role in roles()), *_neighbours(outlook)))
    found = (Section("Who are you?", "roles", (cards,)), sync_pack(outlook), coming(outlook), ownership(outlook))
    lead = f"{outlook.moment.words} {LEAD}".strip()
    return Sheet("What should I look at today?", lead, sections=tuple(one for one in found if one is not None))


def _card(role: Role, outlook: Outlook) -> Card:
    found = looked_at(role, outlook)
    kicker = counted(len(found), href(f"roles/{role.slug}/", "today"), unit="to look at", empty="nothing open")
    return Card(role.title, href(f"roles/{role.slug}/"), kicker, f"First: {found[0].title}." if found else role.comes_for)


def _neighbours(outlook: Outlook) -> Iterator[Card]:
    """Those who plan beside us and come for one question."""
    if outlook.atlas.exists("dependency"):
        yield Card("Another train, or the portfolio", href("dependencies/"), text="What do they plan that touches us?")


FAMILY = Family("roles", 15, pages)
