"""The decision ledger: what was decided, what was turned down for it, why, and what it touches."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Number, Ref, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.columns import NOTHING
from northline.view.family import Family
from northline.view.parts import Section, Sheet

LEAD = "Each choice says what was set aside for it, so that nobody has to guess what we said no to."
# Work that enables later value, against work that pays now: what a train trades when it has no hours left.
LONG_TERM = frozenset({"theme", "epic", "capability"})


def pages(atlas: Atlas) -> Iterator[Page]:
    """The ledger, when there are decisions."""
    decisions = newest(atlas.portfolio.of("decision"))
    if decisions:
        found = (_ledger(atlas, decisions), _refused(atlas, decisions), _terms(atlas, decisions), _incomplete(atlas, decisions))
        sheet = Sheet("What did we decide, and what did we say no to?", LEAD, sections=tuple(one for one in found if one is not None))
        yield Page("decisions/", "Decisions", "sheet", sheet, section="decisions", nav="Decisions", search=LEAD)


def newest(decisions: Sequence[Item]) -> tuple[Item, ...]:
    """Decisions by date, the newest first; those without a date come last."""
    return tuple(sorted(decisions, key=lambda one: (str(one.date("date") or ""), natural(one.id)), reverse=True))


def _ledger(atlas: Atlas, decisions: Sequence[Item]) -> Section:
    columns = (
        Column("date", "Date"),
        Column("decision", "Decision", wide=True),
        Column("chosen", "Chosen"),
        Column("over", "Said no to"),
        Column("reason", "Why"),
        Column("by", "By whom", filter=True),
        Column("touches", "Touches"),
    )
    rows = tuple(_row(atlas, one) for one in decisions)
    return Section(
        "What was decided?", "ledger", (Table("decisions", "Decisions, the newest first", columns, rows, tools=True),), count=len(rows)
    )


def _row(atlas: Atlas, decision: Item) -> Row:
    when = decision.date("date")
    cells: tuple[Cell, ...] = (
        Number(when.isoformat()) if when else Badge("no date", "watch"),
        atlas.ref(decision.id),
        atlas.mentions(atlas.portfolio.targets(decision.id, "chosen"), empty="–"),
        atlas.mentions(atlas.portfolio.targets(decision.id, "over"), empty="–"),
        Text(decision.text("reason")) if decision.text("reason") else Badge("no reason", "watch"),
        Text(decision.text("decided_by")) if decision.text("decided_by") else Badge("nobody named", "watch"),
        atlas.mentions(atlas.portfolio.targets(decision.id, "affects", "explains"), empty="–", few=4),
    )
    return Row(cells)


def _refused(atlas: Atlas, decisions: Sequence[Item]) -> Section | None:
    """What was turned down, each with the decision; None when nothing was."""
    pairs = [(over, one) for one in decisions for over in atlas.portfolio.targets(one.id, "over")]
    if not pairs:
        return None
    columns = (
        Column("item", "Said no to", wide=True),
        Column("state", "Where it stands"),
        Column("for", "For the sake of"),
        Column("by", "Decision"),
    )
    rows = tuple(_no(atlas, over, one) for over, one in pairs)
    return Section("What did we say no to?", "no", (Table("", "Set aside by a decision", columns, rows),), count=len(rows))


def _no(atlas: Atlas, over: str, decision: Item) -> Row:
    ref: Ref = atlas.ref(over)
    pis = ", ".join(atlas.ref(pi).title for pi in atlas.pis(atlas.portfolio[over]))
    state = " · ".join(part for part in (ref.state, pis) if part)
    chosen = atlas.mentions(atlas.portfolio.targets(decision.id, "chosen"), empty="–")
    return Row((ref, Text(state) if state else NOTHING, chosen, atlas.mentions((decision.id,))))


def _terms(atlas: Atlas, decisions: Sequence[Item]) -> Section | None:
    """Choices between now and later: enablers, epics and themes on one side, business features and objectives on the other."""
    rows = tuple(row for one in decisions if (row := _trade(atlas, one)))
    if not rows:
        return None
    columns = (
        Column("decision", "Decision", wide=True),
        Column("chosen", "Chosen for"),
        Column("over", "Set aside"),
        Column("word", "In a word"),
    )
    intro = "Long term is what pays later: themes, epics, capabilities and enablers. Short term is what pays in its PI."
    return Section(
        "Do we trade later for now?",
        "terms",
        (Table("", "Decisions between short and long term", columns, rows),),
        intro=intro,
        count=len(rows),
    )


def _trade(atlas: Atlas, decision: Item) -> Row | None:
    """A decision whose two sides lie at different ends; None when they do not."""
    sides = [_sides(atlas, decision, role) for role in ("chosen", "over")]
    if not all(sides) or sides[0] == sides[1]:
        return None
    word = (
        Badge("later before now", "info")
        if sides[0] == {True}
        else Badge("now before later", "watch")
        if sides[0] == {False}
        else Badge("mixed")
    )
    chosen, over = (atlas.mentions(atlas.portfolio.targets(decision.id, role)) for role in ("chosen", "over"))
    return Row((atlas.ref(decision.id), chosen, over, word))


def _sides(atlas: Atlas, decision: Item, role: str) -> set[bool]:
    return {one.base in LONG_TERM or one.text("kind") == "enabler" for one in atlas.portfolio.linked(decision.id, role)}


def _incomplete(atlas: Atlas, decisions: Sequence[Item]) -> Section | None:
    """Decisions that lack a date, a reason or a decider; None when none does."""
    rows = []
    for one in decisions:
        missing = [word for field, word in (("date", "date"), ("reason", "reason"), ("decided_by", "decider")) if not one.value(field)]
        if missing:
            rows.append(Row((atlas.ref(one.id), Text(", ".join(missing)))))
    if not rows:
        return None
    columns = (Column("decision", "Decision", wide=True), Column("missing", "Lacks"))
    return Section(
        "Which cannot be followed later?", "incomplete", (Table("", "Incomplete records", columns, tuple(rows)),), count=len(rows)
    )


FAMILY = Family("decisions", 95, pages)
