"""The planning board of a PI: teams and iterations, what lands where, and the lines between who gives and who needs."""

from northline.model.cells import Cell, Column, Phrase, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.page import Page
from northline.view.numbers import counted, phrase
from northline.view.parts import Section
from northline.view.pi.days import span
from northline.view.pi.dependencies import LATE, OPEN, TIGHT, TONES, Need, counts, matrix, needs, register
from northline.view.pi.drawing import Drawing, Heads
from northline.view.pi.frame import Frame, frame, page
from northline.view.pi.geometry import draw
from northline.view.pi.load import heat_map
from northline.view.pi.needs_gives import needs_and_gives
from northline.view.pi.pinned import NO_TEAM, TOP_ROW, UNSCHEDULED, Pin, Wall, wall
from northline.view.pi.plan import Plan

EMPTY = (
    "There is no iteration to pin anything in yet. Give the PI `iterations`, and name this PI in `pi` or `iteration` of features, stories, "
    "milestones and dependencies."
)
OTHER_ROWS = {TOP_ROW: "Milestones and events", NO_TEAM: "No team"}
# Past this many lines nobody can follow one; then only those that need a talk are drawn.
LINES = 80


class Board(Frozen):
    """What the template of a board sees; `left_out` counts the lines that are only in the list."""

    frame: Frame
    drawing: Drawing | None
    sections: tuple[Section, ...]
    left_out: int = 0
    empty: str = EMPTY


def pages(plan: Plan) -> Page:
    """The board's page."""
    found = needs(plan)
    drawn = found if len(found) <= LINES else tuple(one for one in found if one.word in {LATE, OPEN, TIGHT})[:LINES]
    pinned = wall(plan, drawn)
    # Where everything is unscheduled, a picture says less than the list.
    drawing = draw(pinned, _heads(plan, pinned)) if pinned.rows and plan.iterations else None
    sections = (
        register(plan, found),
        matrix(plan, found),
        needs_and_gives(plan, found),
        heat_map(plan),
        _list(plan, pinned, folded=drawing is not None),
    )
    shown = tuple(one for one in sections if one is not None)
    title = f"Who delivers what, when, in {plan.title}?"
    return page(plan, "board", Board(frame(plan, "board", title, lead(found)), drawing, shown, len(found) - len(drawn)), "board")


def lead(found: tuple[Need, ...]) -> str | Phrase:
    """How many dependencies need a talk, in one sentence."""
    if not found:
        return ""
    said = {LATE: "needed before promised", TIGHT: "without slack", OPEN: "not promised by anybody"}
    told = {word: count for word in TONES if word in said and (count := counts(found, word)).sort}
    whole = f"{{}} {'dependency' if len(found) == 1 else 'dependencies'}"
    all_of = counted(len(found), "#dependencies")
    if not told:
        return phrase(f"{whole}, each in time.", all_of)
    return phrase(f"{whole}: {', '.join(f'{{}} {said[word]}' for word in told)}.", all_of, *told.values())


def _heads(plan: Plan, pinned: Wall) -> Heads:
    atlas = plan.atlas
    rows = {row: (atlas.ref(row).title, atlas.ref(row).href) if row in atlas.refs else (OTHER_ROWS[row], "") for row in pinned.rows}
    columns = {
        one.id: (one.id, " ".join(filter(None, (span(one.start, one.end), "IP" if one.kind == "ip" else ""))), one.kind)
        for one in plan.iterations
    }
    return Heads(rows, {**columns, UNSCHEDULED: ("Unscheduled", "in no iteration of this PI", "unscheduled")})


def _list(plan: Plan, pinned: Wall, *, folded: bool) -> Section | None:
    """The board in words, team by team and iteration by iteration; None when nothing is pinned."""
    rows = []
    for row in pinned.rows:
        for column in pinned.columns:
            pins = pinned.pins.get((row, column), ())
            if pins:
                name: Cell = plan.atlas.mentions((row,), show="title") if row in plan.atlas.refs else Text(OTHER_ROWS[row])
                rows.append(Row((name, Text(column or "Unscheduled"), Text("; ".join(_said(pin) for pin in pins)))))
    columns = (Column("team", "Team"), Column("iteration", "Iteration"), Column("pinned", "What is pinned", wide=True))
    return (
        Section("The board as a list", "list", (Table("", "Everything on the board", columns, tuple(rows)),), folded=folded)
        if rows
        else None
    )


def _said(pin: Pin) -> str:
    if pin.dependency:
        return f"needs {pin.head}" if pin.form == "need" else pin.head
    return f"{pin.head} {pin.text}".strip()
