"""The kickoff of a PI: what it is for and where it stands on one screen, then everything in the order of the agenda."""

from northline.model.cells import Anchor, Badge, Cell, Phrase, Several, Text
from northline.model.frozen import Frozen
from northline.model.page import Page, href
from northline.view.atlas import page as link
from northline.view.attention import Need, needs
from northline.view.changes import latest
from northline.view.numbers import computed, counted, phrase, shown
from northline.view.parts import Block, Fact, Gauges, Section
from northline.view.pi.agenda import afterwards, context, enablers, own_words, strategy, timetable, top_features
from northline.view.pi.allocation import allocation
from northline.view.pi.confidence import confidence_section, voices, vote
from northline.view.pi.dependencies import LATE, OPEN, counts, matrix
from northline.view.pi.dependencies import needs as dependencies
from northline.view.pi.frame import Frame, frame, page
from northline.view.pi.gauges import gauges
from northline.view.pi.load import capacity_section, heat_map
from northline.view.pi.management import concerned, review
from northline.view.pi.opening import Goals, goals, standing_facts
from northline.view.pi.outcome import outcome
from northline.view.pi.plan import Plan
from northline.view.pi.promises import promises
from northline.view.pi.readiness import checklist
from northline.view.pi.roam import summary
from northline.view.pi.state import told
from northline.view.pi.teamcards import team_section
from northline.view.pi.verdicts import verdict


class Kickoff(Frozen):
    """What the template of a kickoff sees; `readiness` stands in for the agenda until there are objectives."""

    frame: Frame
    vision: Anchor | None
    intent: str
    goals: Goals
    gauges: Gauges | None
    needs: tuple[Need, ...]
    needs_asked: bool
    facts: tuple[Fact, ...]
    verdict: Badge | None
    sections: tuple[Section, ...]


def pages(plan: Plan) -> Page:
    """The kickoff's page; the current PI's stands in the navigation."""
    return page(plan, "", kickoff(plan), "kickoff", nav="PI" if plan.current else "")


def kickoff(plan: Plan) -> Kickoff:
    """The values of a kickoff."""
    vision = plan.atlas.portfolio.vision()
    return Kickoff(
        frame=frame(plan, "", plan.title),
        vision=link(vision.text("one_liner") or vision.title, "vision/") if vision else None,
        intent=plan.item.text("intent"),
        goals=goals(plan),
        gauges=gauges(plan),
        needs=() if plan.closed else needs(plan.atlas, concerned(plan)),
        needs_asked=not plan.closed,
        verdict=verdict(plan),
        facts=(*standing_facts(plan), *_confidence(plan), *_changed(plan)),
        sections=tuple(one for one in _sections(plan) if one is not None),
    )


def _confidence(plan: Plan) -> tuple[Fact, ...]:
    """The mean of the vote and how many voices were low; that there is none yet, once there is a plan to vote on."""
    found = vote(plan)
    if found is None:
        return (Fact("Confidence", Text("no vote yet", quiet=True)),) if plan.standing and not plan.closed else ()
    mean = computed(found.all.mean.value, plan.atlas.receipt("confidence", plan.id), text=f"{shown(found.all.mean.value)} of 5")
    return (Fact("Confidence", Several((mean, _voices(plan, found.all.low_votes)))),)


def _changed(plan: Plan) -> tuple[Fact, ...]:
    """What changed of late, while the PI goes on: the way to all of it."""
    found = latest(plan.atlas) if plan.current and not plan.closed else None
    return (Fact("Changed", found),) if found else ()


def _voices(plan: Plan, low: int) -> Cell:
    said = voices(plan, low)
    return computed(float(low), plan.atlas.receipt("confidence", plan.id), text=said) if low else Text(said)


def _sections(plan: Plan) -> tuple[Section | None, ...]:
    found = dependencies(plan)
    ready = () if plan.of("objective") or plan.closed else (checklist(plan),)
    return (
        *ready,
        outcome(plan),
        context(plan),
        strategy(plan),
        top_features(plan),
        enablers(plan),
        timetable(plan),
        heat_map(plan) or capacity_section(plan),
        allocation(plan),
        team_section(plan, found),
        review(plan),
        promises(plan),
        _board(plan),
        summary(plan),
        confidence_section(plan) if vote(plan) or (plan.standing and not plan.closed) else None,
        afterwards(plan) if not plan.draft and not plan.closed else None,
        own_words(plan),
    )


def _board(plan: Plan) -> Section | None:
    """The way to the planning board, with what is wrong on it and who waits for whom; None when nothing is planned."""
    found = dependencies(plan)
    if not found and not plan.of("feature"):
        return None
    words: Text | Phrase = Text("No dependency is recorded.")
    if found:
        all_of = counted(len(found), href(plan.url("board"), "dependencies"))
        words = phrase("{} dependencies: {} needed before promised, {} not promised.", all_of, counts(found, LATE), counts(found, OPEN))
    pairs = matrix(plan, found)
    blocks: tuple[Block, ...] = (words, *(pairs.blocks if pairs else ()))
    return Section(
        told(plan, "Who waits for whom?", "Who waited for whom?"), "board", blocks, links=(link("The planning board", plan.url("board")),)
    )
