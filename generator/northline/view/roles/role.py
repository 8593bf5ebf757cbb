"""What a role is on this site: a name, what it comes for, what it looks at, and its own sections."""

from collections.abc import Callable, Iterator

from northline.model.frozen import Frozen
from northline.model.page import Page, href
from northline.view.atlas import page
from northline.view.parts import Crumb, Section, Sheet
from northline.view.roles.look import Duty, Look, Question, looks, today
from northline.view.roles.outlook import Outlook, coming

Sections = Callable[[Outlook], Iterator[Section | None]]


class Role(Frozen):
    """A role: `questions` are answered by checks, `duties` by the calendar. `order` is that of the method's own list.

    `label` is its name in the navigation, where there is little room.
    """

    slug: str
    title: str
    comes_for: str
    order: int
    questions: tuple[Question, ...]
    sections: Sections | None = None
    duties: tuple[Duty, ...] = ()
    label: str = ""
    opening: Sections | None = None


def looked_at(role: Role, outlook: Outlook) -> tuple[Look, ...]:
    """What a role looks at today, in order."""
    return looks(outlook, role.questions, role.duties)


def role_page(role: Role, outlook: Outlook) -> Page:
    """A role's start page."""
    opening = tuple(role.opening(outlook)) if role.opening else ()
    own = tuple(role.sections(outlook)) if role.sections else ()
    found = (*opening, today(outlook, looked_at(role, outlook)), *own, coming(outlook))
    sheet = Sheet(
        role.title,
        lead=role.comes_for,
        crumbs=(Crumb("Roles", href("roles/")),),
        sections=tuple(one for one in found if one is not None),
        pager=(page("The decisions that are needed now, of all roles", "roles/", "decide"),),
    )
    label = role.label or role.title
    # People search for what they are called day by day.
    return Page(f"roles/{role.slug}/", role.title, "sheet", sheet, section="roles", nav=label, search=f"{label}: {role.comes_for}")
