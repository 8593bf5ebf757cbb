"""The risks of a PI by their ROAM state, with owner, age and what is threatened."""

from datetime import date

from northline.model.cells import Badge, Cell, Computed, Input, Phrase, Receipt, Ref, Refs
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import decimal
from northline.view.atlas import page as link
from northline.view.numbers import computed, counted, phrase, written_text
from northline.view.parts import Section
from northline.view.pi.frame import Frame, frame, page
from northline.view.pi.plan import Plan, place
from northline.view.pi.state import told
from northline.view.stake import objectives_at
from northline.view.sums import valued

STATES = (
    ("", "Not ROAMed", "Nobody has said yet what happens with these. Decide at the next ART sync."),
    ("owned", "Owned", "Somebody takes care of it."),
    ("mitigated", "Mitigated", "Something is being done so that it hurts less."),
    ("accepted", "Accepted", "We live with it."),
    ("resolved", "Resolved", "No longer a concern."),
)
# Impact and probability run from 1 to 5 each.
GRAVE, SERIOUS = 12, 6


class RiskCard(Frozen):
    """One risk on the board; `weight` is impact × probability in words, `age` how long it is known."""

    ref: Ref
    weight: Badge | None
    factors: Cell | None
    owner: str
    teams: Refs
    threatens: Refs
    stake: Cell | None
    age: Cell | None
    response: str


class RiskColumn(Frozen):
    """One column of the board: a ROAM state with its risks, the gravest first."""

    title: str
    help: str
    name: str
    cards: tuple[RiskCard, ...]


class RiskBoard(Frozen):
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


def lead(plan: Plan) -> str | Phrase:
    """How many risks are open, in one sentence."""
    risks = plan.of("risk")
    if not risks:
        return ""
    live = [one.id for one in risks if one.value("roam") != "resolved"]
    loose = [one.id for one in risks if one.value("roam") is None]
    listed = plan.atlas.listed
    count = counted(len(live), listed(live), of=len(risks))
    if not loose:
        return phrase("{} risks are open, and each is ROAMed.", count)
    said = f"{{}} risks are open, and {{}} {'is' if len(loose) == 1 else 'are'} not ROAMed."
    return phrase(said, count, counted(len(loose), listed(loose)))


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
    value = valued(atlas, objectives_at(atlas, risk.id))
    return RiskCard(
        ref=atlas.ref(risk.id),
        weight=_weight_badge(risk),
        factors=_factors(risk),
        owner=risk.text("owner"),
        teams=atlas.mentions(place(atlas, risk).teams, show="title"),
        threatens=atlas.mentions(atlas.portfolio.targets(risk.id, "affects")),
        stake=replace(value, note="of committed value") if isinstance(value, Computed) and value.sort else None,
        age=_age(risk, atlas.portfolio.as_of),
        response=_response(risk),
    )


def _weight_badge(risk: Item) -> Badge | None:
    found = weight(risk)
    if found is None:
        return None
    word, tone = ("grave", "act") if found >= GRAVE else ("serious", "watch") if found >= SERIOUS else ("minor", "quiet")
    return Badge(word, tone, "By impact × probability, from 1 to 5 each")


def _factors(risk: Item) -> Cell | None:
    """Impact and probability as the risk's file gives them; None while either is missing."""
    if weight(risk) is None:
        return None
    return written_text(f"{decimal(risk.number('impact') or 0)} × {decimal(risk.number('probability') or 0)}")


def _age(risk: Item, as_of: date) -> Cell | None:
    since = risk.date("created")
    if since is None or since > as_of:
        return None
    receipt = Receipt("Days to the as-of date:", (Input(f"created {since}"), Input(f"as of {as_of}")), "")
    days = (as_of - since).days
    return computed(float(days), receipt, text=f"{days} days old")


def _response(risk: Item) -> str:
    text = " ".join(risk.body.split())
    return text if len(text) <= 200 else f"{text[:199]}…"  # noqa: PLR2004  # a card; the risk's page has it all


def summary(plan: Plan) -> Section | None:
    """The risks of a kickoff: counts by state, and those that nobody has taken up; None without risks."""
    risks = plan.of("risk")
    if not risks:
        return None
    found = {title: [one.id for one in risks if (one.value("roam") or "") == state] for state, title, _ in STATES}
    held = {title: ids for title, ids in found.items() if ids}
    words = phrase(" · ".join(f"{title} {{}}" for title in held), *(counted(len(ids), plan.atlas.listed(ids)) for ids in held.values()))
    loose = plan.atlas.mentions((one.id for one in risks if one.value("roam") is None), show="both")
    blocks = (words, *((loose,) if loose.refs else ()))
    return Section(
        told(plan, "What could go wrong?", "What could have gone wrong?"),
        "risks",
        blocks,
        links=(link("The ROAM board", plan.url("risks")),),
    )
