"""The risks of a PI by their ROAM state, with owner, age and what is threatened."""

from dataclasses import dataclass
from datetime import date

from northline.model.cells import Badge, Ref, Refs, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import decimal
from northline.view.atlas import page as link
from northline.view.parts import Section
from northline.view.pi.frame import Frame, frame, page
from northline.view.pi.plan import Plan, place
from northline.view.pi.state import told
from northline.view.stake import stake

STATES = (
    ("", "Not ROAMed", "Nobody has said yet what happens with these. Decide at the next ART sync."),
    ("owned", "Owned", "Somebody takes care of it."),
    ("mitigated", "Mitigated", "Something is being done so that it hurts less."),
    ("accepted", "Accepted", "We live with it."),
    ("resolved", "Resolved", "No longer a concern."),
)
# Impact and probability run from 1 to 5 each.
GRAVE, SERIOUS = 12, 6


@dataclass(frozen=True, slots=True)
class RiskCard:
    """One risk on the board; `weight` is impact × probability in words, `age` how long it is known."""

    ref: Ref
    weight: Badge | None
    owner: str
    teams: Refs
    threatens: Refs
    stake: str
    age: str
    response: str


@dataclass(frozen=True, slots=True)
class RiskColumn:
    """One column of the board: a ROAM state with its risks, the gravest first."""

    title: str
    help: str
    name: str
    cards: tuple[RiskCard, ...]


@dataclass(frozen=True, slots=True)
class RiskBoard:
    """The ROAM board of a PI."""

    frame: Frame
    columns: tuple[RiskColumn, ...]
    empty: str = ""


def pages(plan: Plan) -> Page:
    """The ROAM board's page."""
    risks = plan.of("risk")
    columns = tuple(_column(plan, *state) for state in STATES)
    empty = (
        "" if risks else "No risk is recorded for this PI. Write those that planning raised, each with `roam`, `owner` and what it affects."
    )
    board = RiskBoard(frame(plan, "risks", f"What could go wrong in {plan.title}?", lead(plan)), columns, empty)
    return page(plan, "risks", board, "risks")


def lead(plan: Plan) -> str:
    """How many risks are open, in one sentence."""
    risks = plan.of("risk")
    loose = sum(one.value("roam") is None for one in risks)
    if not risks:
        return ""
    live = sum(one.value("roam") != "resolved" for one in risks)
    undecided = f"{loose} {'is' if loose == 1 else 'are'} not ROAMed" if loose else "each is ROAMed"
    return f"{live} of {len(risks)} risks are open, and {undecided}."


def _column(plan: Plan, state: str, title: str, explained: str) -> RiskColumn:
    found = [one for one in plan.of("risk") if (one.value("roam") or "") == state]
    ranked = sorted(found, key=lambda one: -(weight(one) or 0))
    return RiskColumn(title, explained, state or "none", tuple(_card(plan, one) for one in ranked))


def weight(risk: Item) -> float | None:
    """Impact times probability; None while either is missing."""
    impact, probability = risk.number("impact"), risk.number("probability")
    return None if impact is None or probability is None else impact * probability


def _card(plan: Plan, risk: Item) -> RiskCard:
    atlas = plan.atlas
    value = stake(atlas, risk.id)
    return RiskCard(
        ref=atlas.ref(risk.id),
        weight=_weight_badge(risk),
        owner=risk.text("owner"),
        teams=atlas.mentions(place(atlas, risk).teams, show="title"),
        threatens=atlas.mentions(atlas.portfolio.targets(risk.id, "affects")),
        stake=f"{decimal(value)} of committed value" if value else "",
        age=_age(risk, atlas.portfolio.as_of),
        response=_response(risk),
    )


def _weight_badge(risk: Item) -> Badge | None:
    found = weight(risk)
    if found is None:
        return None
    word, tone = ("grave", "act") if found >= GRAVE else ("serious", "watch") if found >= SERIOUS else ("minor", "quiet")
    impact, probability = decimal(risk.number("impact") or 0), decimal(risk.number("probability") or 0)
    return Badge(f"{word}, {impact} × {probability}", tone, "Impact × probability, 1–5 each")


def _age(risk: Item, as_of: date) -> str:
    since = risk.date("created")
    return f"{(as_of - since).days} days old" if since and since <= as_of else ""


def _response(risk: Item) -> str:
    text = " ".join(risk.body.split())
    return text if len(text) <= 200 else f"{text[:199]}…"  # noqa: PLR2004  # a card; the risk's page has it all


def summary(plan: Plan) -> Section | None:
    """The risks of a kickoff: counts by state, and those that nobody has taken up; None without risks."""
    risks = plan.of("risk")
    if not risks:
        return None
    counts = [(title, sum((one.value("roam") or "") == state for one in risks)) for state, title, _ in STATES]
    words = " · ".join(f"{title} {count}" for title, count in counts if count)
    loose = plan.atlas.mentions((one.id for one in risks if one.value("roam") is None), show="both")
    blocks = (Text(words), *((loose,) if loose.refs else ()))
    return Section(
        told(plan, "What could go wrong?", "What could have gone wrong?"),
        "risks",
        blocks,
        count=len(risks),
        links=(link("The ROAM board", plan.url("risks")),),
    )
