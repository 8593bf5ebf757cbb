"""What a role is on this site: a name, what it comes for, its questions of the day and its own sections."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from northline.model.page import Page, href
from northline.view.parts import Crumb, Section, Sheet
from northline.view.roles.outlook import Outlook, Question, coming, names_in, sync_pack, today

Sections = Callable[[Outlook], Iterator[Section | None]]


@dataclass(frozen=True, slots=True)
class Role:
    """A role; its sync pack is drawn from the checks behind its questions. `order` is that of the method's own list."""

    slug: str
    title: str
    comes_for: str
    order: int
    questions: tuple[Question, ...]
    sections: Sections | None = None


def role_page(role: Role, outlook: Outlook) -> Page:
    """A role's start page."""
    checks = names_in(*(check for question in role.questions for check in question.checks))
    own = tuple(role.sections(outlook)) if role.sections else ()
    found = (today(outlook, role.questions), sync_pack(outlook, checks), coming(outlook), *own)
    sheet = Sheet(
        role.title,
        lead=role.comes_for,
        crumbs=(Crumb("Roles", href("roles/")),),
        sections=tuple(one for one in found if one is not None),
    )
    return Page(f"roles/{role.slug}/", role.title, "sheet", sheet, section="more", search=role.comes_for)
