"""Every objective that counts in the predictability of a PI, with what it was planned for, what arrived, and how it counts."""

from northline.model.cells import Anchor, Badge, Cell, Column, Input, Phrase, Receipt, Row, Table, Text
from northline.model.item import Item
from northline.model.score import Part, Score
from northline.model.text import decimal, natural
from northline.view.atlas import TONES, how, words
from northline.view.numbers import absent, computed, counted, phrase, written, written_text
from northline.view.parts import Section
from northline.view.pi.outcome import gap, valued
from northline.view.pi.plan import Plan

COLUMNS = (
    Column("objective", "Objective", wide=True),
    Column("team", "Team", filter=True),
    Column("state", "Status", filter=True),
    Column("planned", "Planned", "number"),
    Column("actual", "Actual", "number"),
    Column("gap", "Difference", "number"),
    Column("counts", "How it counts", help="Committed objectives count in what was planned; what arrived counts whether committed or not"),
)
# A shorter table is seen at a glance.
MANY = 10


def contributions(plan: Plan, score: Score) -> Section:
    """The parts of a predictability, the widest gap first."""
    parts = sorted(score.parts, key=lambda part: (_gap(plan, part), natural(part.items[0] if part.items else part.name)))
    table = Table("objectives", "Planned and actual value", COLUMNS, tuple(_row(plan, part) for part in parts), tools=len(parts) > MANY)
    title = "What was promised, and what arrived?"
    return Section(
        title,
        "objectives",
        (table,),
        intro=_intro(plan),
        count=len(parts),
        links=(Anchor("How predictability is made", how("predictability")),),
    )


def _intro(plan: Plan) -> Phrase:
    """How many of the teams' objectives reached their value, and how many went beyond it."""
    own = valued(plan)
    listed = plan.atlas.listed
    above = [one.id for one in own if gap(one) > 0]
    met = [one.id for one in own if gap(one) >= 0]
    reached = counted(len(met), listed(met), of=len(own), empty="none")
    said = "{} valued objectives of teams reached what was planned"
    return phrase(f"{said}, {{}} went beyond it.", reached, counted(len(above), listed(above))) if above else phrase(f"{said}.", reached)


def _gap(plan: Plan, part: Part) -> float:
    item = _item(plan, part)
    return gap(item) if item else 0.0


def _item(plan: Plan, part: Part) -> Item | None:
    return plan.atlas.portfolio.items.get(part.items[0]) if part.items else None


def _row(plan: Plan, part: Part) -> Row:
    item = _item(plan, part)
    if item is None:
        return Row((Text(part.name), absent(), absent(), absent(), absent(), absent(), written_text(part.note)))
    atlas, status = plan.atlas, item.text("status")
    cells: tuple[Cell, ...] = (
        atlas.ref(item.id),
        atlas.mentions(atlas.teams(item) or atlas.portfolio.targets(item.id, "art"), show="title", empty="–"),
        Badge(words(status), TONES.get(status, "quiet")) if status else absent(),
        written(item.number("business_value")),
        written(item.number("actual_value"), empty="not valued" if status != "dropped" else "–"),
        _difference(item),
        written_text(part.note),
    )
    return Row(cells)


def _difference(item: Item) -> Cell:
    planned, actual = item.number("business_value"), item.number("actual_value")
    if planned is None or actual is None:
        return absent()
    receipt = Receipt("Actual − planned value:", (Input(decimal(actual)), Input(decimal(planned))), how("predictability"))
    sign = "+" if actual > planned else "−" if actual < planned else ""
    tone = "act" if actual < planned else "good" if actual > planned else ""
    return computed(actual - planned, receipt, text=f"{sign}{decimal(abs(actual - planned))}", tone=tone)
