"""Which columns matter for each kind of item, in the order in which its list shows them."""

from collections.abc import Mapping

from northline.model.cells import Badge, Cell, Column, Input, Receipt
from northline.model.item import Item
from northline.model.text import decimal
from northline.view import columns
from northline.view.atlas import Atlas, words
from northline.view.columns import NOTHING, ItemColumn, text_column
from northline.view.kpi_state import state_cell
from northline.view.measures import measured, progress_cell
from northline.view.milestones import servants
from northline.view.numbers import absent, computed, counted, written
from northline.view.readings import latest

ROAM_TONES = {"resolved": "good", "owned": "watch", "accepted": "quiet", "mitigated": "info"}
STATUS_TONES = {"done": "good", "committed": "info", "accepted": "info", "proposed": "watch", "declined": "quiet", "open": "watch"}


def _linked(role: str, label: str, *, show: str = "id") -> ItemColumn:
    def cell(atlas: Atlas, item: Item) -> Cell:
        return atlas.mentions(atlas.portfolio.targets(item.id, role), empty="–", show=show)

    return ItemColumn(Column(role, label), cell, lambda atlas, item: bool(atlas.portfolio.targets(item.id, role)))


def _number(name: str, label: str) -> ItemColumn:
    return ItemColumn(
        Column(name, label, "number"),
        lambda _, item: written(item.number(name)),
        lambda _, item: item.number(name) is not None,
    )


def _measure(name: str, label: str) -> ItemColumn:
    """A column of a KPI's value, whose second decimal may be all that moves."""
    return ItemColumn(
        Column(name, label, "number"),
        lambda _, item: measured(item.number(name)),
        lambda _, item: item.number(name) is not None,
    )


def _word(name: str, label: str, tones: Mapping[str, str], missing: str = "") -> ItemColumn:
    """A column of one of a few words, as a badge; `missing` is what the lack of one means."""

    def cell(_: Atlas, item: Item) -> Cell:
        word = item.text(name)
        if word:
            return Badge(words(word), tones.get(word, "quiet"))
        return Badge(missing, "act") if missing else NOTHING

    return ItemColumn(Column(name, label, filter=True), cell, lambda _, item: bool(item.text(name)) or bool(missing))


def _now(atlas: Atlas, item: Item) -> Cell:
    found = latest(item, atlas.portfolio.as_of)
    return measured(found.value) if found else absent("unmeasured")


def _exposed(item: Item) -> float | None:
    impact, probability = item.number("impact"), item.number("probability")
    return impact * probability if impact is not None and probability is not None else None


def _exposure(_: Atlas, item: Item) -> Cell:
    factors = tuple(Input(f"{name} {decimal(value)}") for name in ("impact", "probability") if (value := item.number(name)) is not None)
    return computed(_exposed(item), Receipt("Impact × probability, each from 1 to 5:", factors, ""))


def _served_by(atlas: Atlas, item: Item) -> Cell:
    return atlas.mentions(servants(atlas, item), empty="nothing", show="title")


def _children(atlas: Atlas, item: Item) -> tuple[str, ...]:
    return atlas.portfolio.sources(item.id, "parent")


CHILDREN = ItemColumn(
    Column("children", "Below it", "number"),
    lambda atlas, item: counted(len(_children(atlas, item)), atlas.listed(_children(atlas, item), atlas.opened(item.id, "below"))),
    lambda atlas, item: bool(_children(atlas, item)),
)
NOW = ItemColumn(Column("now", "Now", "number"), _now, lambda _, item: bool(item.value("readings")))
PROGRESS = ItemColumn(
    Column("progress", "Progress"),
    progress_cell,
    lambda _, item: item.number("target") is not None,
)
JUDGED = ItemColumn(
    Column("judged", "State", ""),
    state_cell,
    lambda _, item: bool(item.value("readings")) or item.number("target") is not None,
)
EXPOSURE = ItemColumn(Column("exposure", "Impact × probability", "number"), _exposure, lambda _, item: _exposed(item) is not None)
SERVED = ItemColumn(Column("served", "Served by", wide=True), _served_by, lambda *_: True)
DATE, KIND, UNIT, REASON = (
    text_column("date", "Date"),
    text_column("kind", "Kind"),
    text_column("unit", "Unit"),
    text_column("reason", "Why", wide=True),
)
NEEDS, CLOSED = text_column("needs", "What is needed", wide=True), text_column("closed_on", "Closed")
NEEDED_BY, PROMISED = text_column("needed_by", "Needed by"), text_column("promised_for", "Promised for")
DECIDERS, SHOWN, RESULT = (
    text_column("decided_by", "Decided by"),
    text_column("shown", "What was shown", wide=True),
    text_column("result", "Result"),
)
DISPOSITION = _word("disposition", "Disposition", STATUS_TONES)
STATUS = _word("status", "Answer", STATUS_TONES, missing="never answered")
ROAM = _word("roam", "ROAM", ROAM_TONES, missing="not ROAMed")
AFFECTS, ABOUT, LED_TO = _linked("affects", "Affects"), _linked("about", "About"), _linked("led_to", "Led to")
CHOSEN, OVER, EXPLAINS = _linked("chosen", "Chosen"), _linked("over", "Over"), _linked("explains", "Explains")
FROM, TO, OBJECTIVES = _linked("from", "Who needs it"), _linked("to", "From whom", show="title"), _linked("objectives", "For objectives")
C = columns

BY_KIND: Mapping[str, tuple[ItemColumn, ...]] = {
    "theme": (C.ITEM, C.STATE, C.WEIGHT, CHILDREN, C.OWNER, text_column("budget", "Budget")),
    "outcome": (C.ITEM, C.PARENT, C.SUPPORTS, C.WEIGHT, C.KPIS, C.DUE, C.OWNER),
    "kpi": (
        C.ITEM,
        UNIT,
        _measure("baseline", "Baseline"),
        NOW,
        _measure("target", "Target"),
        PROGRESS,
        JUDGED,
        C.DUE,
        C.SUPPORTS,
        C.OWNER,
    ),
    "epic": (*C.EPICS, KIND, CHILDREN),
    "capability": (*C.EPICS, CHILDREN),
    "feature": C.FEATURES,
    "story": (C.ITEM, C.STATE, C.PARENT, C.ITERATION, C.PI, C.TEAMS, C.POINTS, C.OWNER),
    "objective": C.OBJECTIVES,
    "goal": (C.ITEM, C.ITERATION, C.PI, C.TEAMS, OBJECTIVES, RESULT),
    "dependency": (C.ITEM, NEEDS, FROM, TO, NEEDED_BY, PROMISED, STATUS, C.PI, AFFECTS),
    "risk": (C.ITEM, ROAM, EXPOSURE, C.OWNER, C.TEAMS, C.PI, AFFECTS, C.DUE),
    "milestone": (C.ITEM, C.DUE, C.PI, KIND, SERVED, C.OWNER),
    "decision": (C.ITEM, DATE, C.PI, DECIDERS, CHOSEN, OVER, EXPLAINS, REASON),
    "feedback": (C.ITEM, DATE, ABOUT, DISPOSITION, CLOSED, LED_TO, C.PI, C.TEAMS, C.OWNER),
    "demo": (C.ITEM, DATE, C.ITERATION, C.PI, C.TEAMS, ABOUT, SHOWN, LED_TO),
    "stakeholder": (C.ITEM, C.OWNER, C.TEAMS),
    "art": (C.ITEM, C.OWNER, _number("members", "Members")),
}
OTHER = (C.ITEM, C.STATE, C.PI, C.TEAMS, C.OWNER, C.DUE)


def columns_of(base: str) -> tuple[ItemColumn, ...]:
    """The columns for items that are, or behave like, a built-in kind."""
    return BY_KIND.get(base, OTHER)
