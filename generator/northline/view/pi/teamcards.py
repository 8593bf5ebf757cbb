"""A card for each team of a PI: what it promises, what it carries, what it needs and gives."""

from collections.abc import Iterator

from northline.model.cells import Badge, Cell, Computed, Phrase, Text
from northline.model.item import Item
from northline.model.results.totals import Totals
from northline.model.text import decimal
from northline.view.numbers import computed, counted, phrase
from northline.view.parts import Card, Cards, Fact, Section
from northline.view.pi.dependencies import Need, between
from northline.view.pi.load import capacity, load_cell
from northline.view.pi.plan import Plan, committed_value, place
from northline.view.pi.state import told
from northline.view.pi.verdicts import team_verdict
from northline.view.sums import summed, valued


def team_section(plan: Plan, needs: tuple[Need, ...]) -> Section | None:
    """One card a team; None on a train without teams."""
    if not plan.teams:
        return None
    cards = Cards(tuple(team_card(plan, team, needs) for team in plan.teams))
    return Section(told(plan, "What does each team take on?", "What did each team take on?"), "teams", (cards,), count=len(plan.teams))


def team_card(plan: Plan, team: str, needs: tuple[Need, ...]) -> Card:
    """One team in this PI."""
    ref, judged = plan.atlas.ref(team), team_verdict(plan, team)
    facts = tuple(Fact(label, cell) for label, cell in _facts(plan, team, needs) if cell is not None)
    return Card(title=ref.title, href=ref.href, text=_said(plan, judged), tone=_tone(plan, team, judged), cells=facts)


def _tone(plan: Plan, team: str, judged: Badge | None) -> str:
    if plan.of("objective") and not plan.objectives_of(team):
        return "watch"
    return judged.tone if judged and judged.tone in {"act", "watch"} else ""


def _said(plan: Plan, judged: Badge | None) -> str | Phrase:
    """The verdict's reason as a sentence; nothing when there is nothing to say, as before there is anything to judge."""
    reason = judged.text.partition(": ")[2] if judged else ""
    if not plan.of("objective") and judged and judged.tone == "good":
        return ""
    return Phrase((Computed(f"{reason[:1].upper()}{reason[1:]}", judged.at), ".")) if judged and reason else ""


Facts = Iterator[tuple[str, Cell | None]]


def _facts(plan: Plan, team: str, needs: tuple[Need, ...]) -> Facts:
    mine = tuple(one for one in plan.standing if team in plan.atlas.teams(one))
    if plan.of("objective"):
        yield from _promises(plan, mine)
    else:
        yield from _brought(plan, team)
    yield "Load", None if plan.closed else load_cell(plan, team)
    yield "Points", _points(plan, team)
    yield "Risks", _risks(plan, team)
    yield told(plan, "Needs from", "Needed from"), _others(plan, team, needs, asks=True)
    yield told(plan, "Gives to", "Gave to"), _others(plan, team, needs, asks=False)


def _brought(plan: Plan, team: str) -> Facts:
    """What a team comes to planning with: its capacity, and the features planned for it."""
    found = [one.id for one in plan.of("feature") if team in place(plan.atlas, one).teams]
    yield "Features planned", plan.atlas.mentions(found, empty="none")
    yield "Capacity", _capacity(plan, team)


def _capacity(plan: Plan, team: str) -> Cell:
    at = plan.atlas.receipt("load", plan.id, team)
    found = capacity(plan, plan.atlas.portfolio[team])
    return computed(found, at, text=f"{decimal(found)} points") if found is not None else Text("unknown", quiet=True)


def _promises(plan: Plan, mine: tuple[Item, ...]) -> Facts:
    """What a team promises, and once it is valued what arrived."""
    yield "Objectives", _objectives(plan, mine)
    yield "Committed value", valued(plan.atlas, mine) if committed_value(mine) else None
    if any(one.number("actual_value") is not None for one in mine):
        yield "Actual value", summed(plan.atlas, mine, "actual_value")


def _objectives(plan: Plan, mine: tuple[Item, ...]) -> Cell:
    if not mine:
        return Badge("no objectives", "watch")
    sure = [one.id for one in mine if one.committed]
    rest = [one.id for one in mine if not one.committed]
    if not plan.atlas.has_commitment:
        return counted(len(mine), plan.atlas.listed(one.id for one in mine))
    listed = plan.atlas.listed
    return phrase("{} committed, {} uncommitted", counted(len(sure), listed(sure)), counted(len(rest), listed(rest)))


def _points(plan: Plan, team: str) -> Cell | None:
    totals = plan.atlas.scores.get(Totals, plan.id)
    tally = totals.teams.get(team) if totals else None
    if tally is None or not tally.points:
        return None
    text = (
        decimal(tally.points)
        if plan.draft or not plan.atlas.has_states
        else f"{decimal(tally.points_done)} of {decimal(tally.points)} done"
    )
    return computed(tally.points, plan.atlas.receipt("totals", plan.id, team), text=text)


def _risks(plan: Plan, team: str) -> Cell | None:
    mine = [one.id for one in plan.of("risk") if team in place(plan.atlas, one).teams and one.value("roam") != "resolved"]
    return plan.atlas.mentions(mine) if mine else None


def _others(plan: Plan, team: str, needs: tuple[Need, ...], *, asks: bool) -> Cell | None:
    pairs = [(consumer, provider) for consumer, provider, _ in between(needs)]
    others = (
        [provider for consumer, provider in pairs if consumer == team]
        if asks
        else [consumer for consumer, provider in pairs if provider == team]
    )
    return plan.atlas.mentions(others, show="title") if others else None
