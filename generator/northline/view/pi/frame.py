"""What every page of a PI has around its content: the head, the way to its sister pages and to other PIs."""

from northline.model.cells import Badge, Phrase
from northline.model.frozen import Frozen
from northline.model.page import Page, href
from northline.view.parts import Crumb, Section
from northline.view.periods import Step, dates
from northline.view.pi.plan import Plan
from northline.view.pi.state import state_badge

SISTERS = {
    "": "Kickoff",
    "objectives": "Objectives",
    "board": "Planning board",
    "risks": "Risks",
    "progress": "Progress",
    "review": "Inspect & Adapt",
    "changes": "Changes",
}


class Frame(Frozen):
    """The head of a page of a PI; `tabs` lead to its sisters, `others` to the same page of the PIs around it."""

    title: str
    lead: str | Phrase
    kicker: str
    crumbs: tuple[Crumb, ...]
    badges: tuple[Badge, ...]
    tabs: tuple[Step, ...]
    others: tuple[Step, ...]


class FramedSheet(Frozen):
    """A plain page of a PI: its frame and sections."""

    frame: Frame
    sections: tuple[Section, ...]


def frame(plan: Plan, here: str, title: str, lead: str | Phrase = "") -> Frame:
    """The frame of one page of a PI; `here` is the page's part of the URL, empty for the kickoff."""
    interval = plan.interval
    trail = [Crumb("Planning Intervals", href("pi/"))]
    if here:
        trail.append(Crumb(plan.title, href(plan.url())))
    return Frame(
        title=title,
        lead=lead,
        kicker=dates(interval.start, interval.end),
        crumbs=tuple(trail),
        badges=(state_badge(plan),),
        tabs=tuple(Step(text, href(plan.url(page)), here=page == here) for page, text in SISTERS.items()),
        others=_others(plan, here),
    )


def _others(plan: Plan, here: str) -> tuple[Step, ...]:
    """The same page of the PI before and after, and the way to all PIs."""
    ids = [pi.id for pi in plan.atlas.calendar.pis]
    at = ids.index(plan.id)
    around = {"before": ids[at - 1 : at] if at else [], "after": ids[at + 1 : at + 2]}
    urls = plan.atlas.portfolio.urls
    steps = [Step(pi, href(f"{urls[pi]}{here + '/' if here else ''}"), word) for word, found in around.items() for pi in found]
    return (*steps, Step("all PIs", href("pi/")))


def sheet(plan: Plan, here: str, title: str, sections: tuple[Section | None, ...], lead: str | Phrase = "") -> Page:
    """A plain page of a PI; sections that have nothing to say are left out."""
    shown = tuple(one for one in sections if one is not None)
    return page(plan, here, FramedSheet(frame(plan, here, title, lead), shown), "pi")


def page(plan: Plan, here: str, values: object, template: str, *, nav: str = "") -> Page:
    """A page of a PI under its URL; its title in the browser says which page of which PI it is."""
    name = SISTERS[here]
    return Page(
        url=plan.url(here),
        title=f"{plan.title}: {name.lower() if name != 'Inspect & Adapt' else name}" if here else plan.title,
        template=template,
        values=values,
        section="pi",
        source="" if plan.item.implied or here else plan.item.place.path,
        nav=nav,
        search=plan.item.text("intent") if not here else "",
    )
