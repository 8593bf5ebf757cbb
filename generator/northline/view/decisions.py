"""The decision ledger: what was decided, what was turned down for it, why, and what it touches."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.page import Page
from northline.model.text import natural
from northline.view.atlas import Atlas, words
from northline.view.columns import NOTHING
from northline.view.family import Family
from northline.view.numbers import counted, written
from northline.view.parts import Section, Sheet

LEAD = "Each choice says what was set aside for it, so that nobody has to guess what we said no to."
# Work that enables later value, against work that pays now: what a train trades when it has no hours left.
LONG_TERM = frozenset({"theme", "epic", "capability"})


def pages(atlas: Atlas) -> Iterator[Page]:
    """The ledger, when anything was decided or turned down."""
    decisions, refusals = newest(atlas.portfolio.of("decision")), _refusals(atlas)
    if decisions or refusals:
        ledger = _ledger(atlas, decisions) if decisions else None
        found = (ledger, _refused(refusals), _terms(atlas, decisions), _incomplete(atlas, decisions))
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
        Column("reason", "Why", wide=True),
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
        written(when) if when else Badge("no date", "watch"),
        atlas.ref(decision.id),
        atlas.mentions(atlas.portfolio.targets(decision.id, "chosen"), empty="–"),
        atlas.mentions(atlas.portfolio.targets(decision.id, "over"), empty="–"),
        Text(decision.text("reason")) if decision.text("reason") else Badge("no reason", "watch"),
        Text(decision.text("decided_by")) if decision.text("decided_by") else Badge("nobody named", "watch"),
        atlas.mentions(atlas.portfolio.targets(decision.id, "affects", "explains"), empty="–", few=4),
    )
    return Row(cells)


def _refusals(atlas: Atlas) -> tuple[Row, ...]:
    """Everything that was turned down: by decisions first, then what was dropped, stopped or declined without one."""
    decisions = newest(atlas.portfolio.of("decision"))
    decided = [(over, one) for one in decisions for over in atlas.portfolio.targets(one.id, "over")]
    known = {over for over, _ in decided}
    others = (one for one in atlas.portfolio.of("objective", "epic", "feedback") if one.id not in known and _turned_down(one))
    return (*(_no(atlas, over, one) for over, one in decided), *(_alone(atlas, one) for one in others))


def _turned_down(item: Item) -> bool:
    return "dropped" in {item.value("status"), item.state} or item.value("decision") == "stop" or item.value("disposition") == "declined"


def _refused(rows: tuple[Row, ...]) -> Section | None:
    """What was turned down, each with what speaks for it; None when nothing was."""
    if not rows:
        return None
    columns = (
        Column("item", "Said no to", wide=True),
        Column("state", "Where it stands"),
        Column("for", "For the sake of"),
        Column("by", "Decision, or the reason given"),
    )
    table = Table("refused", "Set aside, dropped, stopped or declined", columns, rows)
    return Section("What did we say no to?", "no", (table,), count=len(rows))


def _no(atlas: Atlas, over: str, decision: Item) -> Row:
    chosen = atlas.mentions(atlas.portfolio.targets(decision.id, "chosen"), empty="–")
    return Row((atlas.ref(over), _stands(atlas, atlas.portfolio[over]), chosen, atlas.mentions((decision.id,))))


def _alone(atlas: Atlas, item: Item) -> Row:
    """Something turned down that no decision names: what it made room for, and the reason it gives itself."""
    instead = atlas.mentions(atlas.portfolio.targets(item.id, "replaced_by"), empty="–")
    said = item.text("reason") or (" ".join(item.body.split()) if item.base == "feedback" else "")
    return Row((atlas.ref(item.id), _stands(atlas, item), instead, Text(said) if said else Badge("no reason", "watch")))


def _stands(atlas: Atlas, item: Item) -> Cell:
    ref = atlas.ref(item.id)
    answer = "stopped" if item.value("decision") == "stop" else words(item.text("disposition"))
    pis = ", ".join(atlas.ref(pi).title for pi in atlas.pis(item))
    text = " · ".join(part for part in (ref.state or answer, pis) if part)
    return Text(text) if text else NOTHING


def _terms(atlas: Atlas, decisions: Sequence[Item]) -> Section | None:
    """Choices between now and later, and how much of each PI is for later; None when neither can be told."""
    trades = tuple(row for one in decisions if (row := _trade(atlas, one)))
    blocks = (*((_trades(trades),) if trades else ()), *_shares(atlas))
    if not blocks:
        return None
    intro = "Long term is what pays later: themes, epics, capabilities and enablers. Short term is what pays in its PI."
    return Section("Do we trade later for now?", "terms", blocks, intro=intro, count=len(trades) or None)


def _trades(rows: tuple[Row, ...]) -> Table:
    columns = (
        Column("decision", "Decision", wide=True),
        Column("chosen", "Chosen for"),
        Column("over", "Set aside"),
        Column("word", "In a word"),
    )
    return Table("terms", "Decisions between short and long term", columns, rows)


def _shares(atlas: Atlas) -> Iterator[Table]:
    """Yield how many of each PI's features are enablers, where any are."""
    planned = {pi.id: [one for one in atlas.portfolio.linking(pi.id, "pi") if one.base == "feature"] for pi in atlas.calendar.pis}
    if any(_later(one) for found in planned.values() for one in found):
        columns = (Column("pi", "PI"), Column("word", "State"), Column("later", "Features that are enablers", "number"))
        rows = tuple(_share(atlas, pi, found) for pi, found in planned.items() if found)
        yield Table("later", "How much of each PI is for later", columns, rows)


def _share(atlas: Atlas, pi: str, found: Sequence[Item]) -> Row:
    later = tuple(atlas.ref(one.id) for one in found if _later(one))
    return Row((atlas.mentions((pi,), show="title"), atlas.pi_word(pi), counted(len(later), later, of=len(found))))


def _later(item: Item) -> bool:
    return item.base in LONG_TERM or item.text("kind") == "enabler"


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
    return {_later(one) for one in atlas.portfolio.linked(decision.id, role)}


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
        "Which cannot be followed later?", "incomplete", (Table("incomplete", "Incomplete records", columns, tuple(rows)),), count=len(rows)
    )


FAMILY = Family("decisions", 95, pages)
