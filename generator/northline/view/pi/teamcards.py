"""A card for each team of a PI: what it promises, what it carries, what it needs and gives."""

from northline.model.cells import Badge, Cell, Text
from northline.model.results.totals import Totals
from northline.model.text import decimal
from northline.view.parts import Card, Cards, Fact, Section
from northline.view.pi.dependencies import Need, between
from northline.view.pi.load import load_cell
from northline.view.pi.plan import Plan, committed_value, place
from northline.view.pi.verdicts import team_verdict


def team_section(plan: Plan, needs: tuple[Need, ...]) -> Section | None:
    """One card a team; None on a train without teams."""
    if not plan.teams:
        return None
    cards = Cards(tuple(team_card(plan, team, needs) for team in plan.teams))
    return Section("What does each team take on?", "teams", (cards,), count=len(plan.teams))


def team_card(plan: Plan, team: str, needs: tuple[Need, ...]) -> Card:
    """One team in this PI."""
    ref = plan.atlas.ref(team)
    judged = team_verdict(plan, team)
    tone = "watch" if not _has_objectives(plan, team) else judged.tone if judged and judged.tone in {"act", "watch"} else ""
    return Card(title=ref.title, href=ref.href, text=_said(judged), tone=tone, cells=_facts(plan, team, needs))


def _said(judged: Badge | None) -> str:
    """The verdict's reason as a sentence; nothing when there is nothing to say."""
    reason = judged.text.partition(": ")[2] if judged else ""
    return f"{reason[:1].upper()}{reason[1:]}." if reason else ""


def _has_objectives(plan: Plan, team: str) -> bool:
    return bool(plan.objectives_of(team)) or not plan.of("objective")


def _facts(plan: Plan, team: str, needs: tuple[Need, ...]) -> tuple[Fact, ...]:
    mine = tuple(one for one in plan.standing if team in plan.atlas.teams(one))
    committed = [one for one in mine if one.committed]
    promise: Cell = (
        Text(f"{len(committed)} committed, {len(mine) - len(committed)} uncommitted") if mine else Badge("no objectives", "watch")
    )
    if mine and not plan.atlas.has_commitment:
        promise = Text(str(len(mine)))
    found: list[tuple[str, Cell | None]] = [
        ("Objectives", promise),
        ("Committed value", Text(decimal(committed_value(mine))) if committed_value(mine) else None),
        ("Load", load_cell(plan, team)),
        ("Points", _points(plan, team)),
        ("Risks", _risks(plan, team)),
        ("Needs from", _others(plan, team, needs, asks=True)),
        ("Gives to", _others(plan, team, needs, asks=False)),
    ]
    return tuple(Fact(label, cell) for label, cell in found if cell is not None)


def _points(plan: Plan, team: str) -> Cell | None:
    totals = plan.atlas.scores.get(Totals, plan.id)
    tally = totals.teams.get(team) if totals else None
    if tally is None or not tally.points:
        return None
    return Text(f"{decimal(tally.points_done)} of {decimal(tally.points)} done" if not plan.draft else decimal(tally.points))


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
