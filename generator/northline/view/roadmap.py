"""The roadmap: PIs from left to right, themes from top to bottom, and the work that stands where they meet."""

from collections.abc import Iterator, Mapping

from northline.model.cells import Anchor, Badge, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import Page, Redirect, href
from northline.view import ambition, demand, milestones
from northline.view.atlas import Atlas, page
from northline.view.family import Family
from northline.view.lanes import NO_THEME, Block, LaneHead, Pile, block, by_lane, lane_heads, pile
from northline.view.numbers import counted, phrase
from northline.view.parts import Crumb, Note, Section
from northline.view.periods import Period, coming, in_pi, period, window

# A theme that waits longer than this for its next feature is asleep.
HORIZON = 3


class Lane(Frozen):
    """A theme's row: its epics at the left, then a pile of work for every PI of the grid."""

    head: LaneHead
    epics: tuple[Block, ...]
    piles: tuple[Pile, ...]


class Grid(Frozen):
    """A stretch of the calendar: its PIs as columns, milestones on top, lanes below."""

    caption: str
    periods: tuple[Period, ...]
    milestones: tuple[tuple[Block, ...], ...]
    lanes: tuple[Lane, ...]


class Roadmap(Frozen):
    """What the roadmap page shows; `earlier` and `later` are the parts of a long calendar that stay folded."""

    title: str
    lead: str
    near: Grid | None
    earlier: Grid | None
    later: Grid | None
    notes: tuple[Note, ...]
    sections: tuple[Section, ...]
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Badge, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The one page of the roadmap."""
    span = window(atlas)
    sections = (milestones.section(atlas), demand.section(atlas), ambition.by_theme(atlas), asleep(atlas), ambition.epics(atlas))
    shown = Roadmap(
        title="Roadmap",
        lead=_lead(atlas),
        near=grid(atlas, span.near, "Work by theme and PI"),
        earlier=grid(atlas, span.earlier, "Earlier PIs"),
        later=grid(atlas, span.later, "Later PIs"),
        notes=tuple(_notes(atlas)),
        sections=tuple(one for one in sections if one),
    )
    yield Page("roadmap/", "Roadmap", "roadmap", shown, section="roadmap", nav="Roadmap", search=str(shown.lead))


def _lead(atlas: Atlas) -> str:
    if not atlas.calendar.pis:
        return "No PIs are recorded, so there is no roadmap yet."
    ahead = [pi.id for pi in atlas.calendar.pis if atlas.calendar.is_forecast(pi.id)]
    now = f"{atlas.ref(atlas.calendar.current).id} is the current PI" if atlas.calendar.current else "No PI is current"
    if not ahead:
        return f"{now}; no later PI is planned yet."
    many = "a forecast, not a commitment" if len(ahead) == 1 else "forecasts, not commitments"
    return f"{now}. {_listed(ahead)} {'is' if len(ahead) == 1 else 'are'} {many}."


def _listed(names: list[str]) -> str:
    if len(names) > HORIZON + 1:
        return f"{names[0]} to {names[-1]}"
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]


def grid(atlas: Atlas, pis: tuple[str, ...], caption: str) -> Grid | None:
    """The lanes of some PIs; None when there are no PIs."""
    if not pis:
        return None
    work = {pi: by_lane(atlas, planned(atlas, pi)) for pi in pis}
    epics = by_lane(atlas, atlas.portfolio.of("epic"))
    lanes = tuple(_lane(atlas, head, work, epics.get(head.key, ())) for head in lane_heads(atlas) if _needed(head, work))
    marks = tuple(tuple(_mark(atlas, one) for one in milestones.ordered(atlas) if pi in milestones.held_by(atlas, one)) for pi in pis)
    return Grid(caption, tuple(period(atlas, pi) for pi in pis), marks if any(marks) else (), lanes)


def planned(atlas: Atlas, pi: str) -> tuple[Item, ...]:
    """What a PI's column shows: the ART's own objectives, then features and enablers."""
    objectives = tuple(one for one in in_pi(atlas, pi, atlas.portfolio.of("objective")) if of_art(atlas, one))
    return (*objectives, *in_pi(atlas, pi, atlas.portfolio.of("feature")))


def of_art(atlas: Atlas, objective: Item) -> bool:
    """Whether an objective is the train's own, not one team's."""
    return bool(atlas.portfolio.targets(objective.id, "art")) and not atlas.teams(objective)


def _needed(head: LaneHead, work: Mapping[str, Mapping[str, tuple[Item, ...]]]) -> bool:
    """A theme keeps its lane when nothing is planned for it; that is worth seeing."""
    return head.ref is not None or any(head.key in lanes for lanes in work.values())


def _lane(atlas: Atlas, head: LaneHead, work: Mapping[str, Mapping[str, tuple[Item, ...]]], epics: tuple[Item, ...]) -> Lane:
    piles = tuple(pile(atlas, head.key if head.ref else "", lanes.get(head.key, ())) for lanes in work.values())
    # Epics without a theme have no lane of their own to explain; the backlog lists them.
    shown = () if head.key == NO_THEME else tuple(block(atlas, epic) for epic in epics if not atlas.portfolio.finished(epic))
    return Lane(head, shown, piles)


def _mark(atlas: Atlas, milestone: Item) -> Block:
    due = milestone.date("due")
    return Block(atlas.ref(milestone.id), note=due.isoformat() if due else "")


def _notes(atlas: Atlas) -> Iterator[Note]:
    if not atlas.calendar.pis:
        text = "Add a file to the folder `pis` with a `start` and an `end`, or name a `pi` on a feature: the roadmap then has its columns."
        yield Note(text, "quiet")
    elif not atlas.exists("theme"):
        yield Note("No strategic themes are recorded, so all work stands in one lane.", "quiet")
    waiting = [one for one in atlas.portfolio.of("feature") if not atlas.pis(one) and not atlas.portfolio.finished(one)]
    if waiting:
        many = "feature is" if len(waiting) == 1 else "features are"
        count = counted(len(waiting), atlas.listed((one.id for one in waiting), href("backlog/")))
        yield Note(phrase(f"{{}} {many} in no PI yet.", count), "quiet", (page("See them in the backlog", "backlog/"),))


def asleep(atlas: Atlas) -> Section | None:
    """Themes that no feature serves in the PIs to come; None when the train has no themes or nothing to come."""
    ahead = coming(atlas, HORIZON)
    if not ahead or not atlas.themes():
        return None
    served = {lane for pi in ahead for lane in by_lane(atlas, in_pi(atlas, pi, atlas.portfolio.of("feature")))}
    idle = [theme.id for theme in atlas.themes() if theme.id not in served]
    title = "Which themes have no feature coming?"
    span = _listed_all(ahead)
    if not idle:
        return Section(title, "asleep", (Note(f"Every active theme has a feature in {span}.", "good"),))
    many = "theme has" if len(idle) == 1 else "themes have"
    told = f"{{}} active {many} no feature in {{}}. Plan one, or say in a decision why the theme waits."
    intro = phrase(told, counted(len(idle), atlas.listed(idle)), Text(span))
    return Section(title, "asleep", (atlas.mentions(idle, show="both"),), intro, count=len(idle), links=_help())


def _listed_all(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + f" or {names[-1]}" if len(names) > 1 else names[0]


def _help() -> tuple[Anchor, ...]:
    return (page("How far the objectives cover each theme", "alignment/"),)


FAMILY = Family("roadmap", 30, pages)
