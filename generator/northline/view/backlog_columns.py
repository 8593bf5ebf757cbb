"""The columns of the backlog: rank and WSJF with every component, then where each item stands."""

from collections.abc import Callable

from northline.model.cells import Cell, Column, Text
from northline.model.item import Item
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.view.atlas import Atlas
from northline.view.columns import NOTHING, OWNER, STATE, TEAMS, ItemColumn
from northline.view.lanes import kind_word
from northline.view.numbers import computed, fraction, written
from northline.view.periods import pis_of

SHORT = {
    "user_business_value": ("Value", "User-business value"),
    "time_criticality": ("Time", "Time criticality"),
    "risk_opportunity": ("Risk", "Risk reduction / opportunity enablement"),
    "job_size": ("Size", "Job size"),
}


def _of(atlas: Atlas, item: Item) -> Wsjf | None:
    found = atlas.scores.get(Wsjf, item.id)
    return found if found and found.scored else None


def _wsjf_column(name: str, label: str, help_text: str, take: Callable[[Wsjf], float | None], *, made: bool = True) -> ItemColumn:
    def cell(atlas: Atlas, item: Item) -> Cell:
        found = _of(atlas, item)
        value = take(found) if found else None
        return computed(value, atlas.opened(item.id, "priority")) if made else written(value)

    return ItemColumn(Column(name, label, "number", help_text), cell, lambda atlas, item: _of(atlas, item) is not None)


def _component(name: str) -> ItemColumn:
    return _wsjf_column(name, *SHORT[name], lambda found: found.components.get(name), made=False)


def _rank(atlas: Atlas, item: Item) -> Cell:
    found = _of(atlas, item)
    if found is None or found.rank is None:
        return NOTHING
    return computed(float(found.rank), atlas.opened(item.id, "priority"))


def _missing(atlas: Atlas, item: Item) -> Cell:
    found = _of(atlas, item)
    if found is None:
        return Text("every component")
    if not found.missing:
        return Text("a job size above 0")
    return Text(", ".join(SHORT[name][1].lower() for name in found.missing))


def _readiness(atlas: Atlas, item: Item) -> Cell:
    found = atlas.scores.get(Readiness, item.id)
    # Once it is finished, nobody asks whether it could be planned.
    if found is None or found.score.value is None or atlas.portfolio.finished(item):
        return NOTHING
    return computed(found.score.value, atlas.opened(item.id, "readiness"), text=fraction(found.score))


def _item(atlas: Atlas, item: Item) -> Cell:
    return atlas.ref(item.id)


RANK = ItemColumn(
    Column("rank", "Rank", "number", "Order by WSJF among all features, finished ones included"),
    _rank,
    lambda atlas, item: _of(atlas, item) is not None,
)
KIND = ItemColumn(
    Column("kind", "Kind", filter=True),
    lambda _, item: Text(kind_word(item) or "business"),
    lambda _, item: bool(kind_word(item)),
)
THEMES = ItemColumn(
    Column("theme", "Theme", filter=True),
    lambda atlas, item: atlas.mentions(atlas.portfolio.sight(item.id).themes, empty="none"),
    lambda atlas, _: atlas.exists("theme"),
)
PI = ItemColumn(
    Column("pi", "PI", filter=True),
    lambda atlas, item: atlas.mentions(pis_of(atlas, item), empty="–"),
    lambda atlas, item: bool(pis_of(atlas, item)),
)
READY = ItemColumn(
    Column("ready", "Ready", "number", "How much of the readiness checklist holds"),
    _readiness,
    lambda atlas, item: atlas.scores.get(Readiness, item.id) is not None and not atlas.portfolio.finished(item),
)
MISSING = ItemColumn(Column("missing", "What is missing", wide=True), _missing, lambda *_: True)
COST_OF_DELAY = _wsjf_column("cost_of_delay", "Cost of delay", "Value + time + risk", lambda found: found.cost_of_delay)
SIZE = _wsjf_column("job_size", *SHORT["job_size"], lambda found: found.job_size, made=False)
WSJF = _wsjf_column("wsjf", "WSJF", "Cost of delay divided by job size", lambda found: found.value)
COMPONENTS = tuple(_component(name) for name in ("user_business_value", "time_criticality", "risk_opportunity"))
ITEM = ItemColumn(Column("item", "Item", wide=True), _item, lambda *_: True)
STANDING = (STATE, THEMES, PI, TEAMS, READY, KIND, OWNER)

RANKED = (ITEM, RANK, WSJF, COST_OF_DELAY, *COMPONENTS, SIZE, *STANDING)
UNRANKED = (ITEM, MISSING, *COMPONENTS, SIZE, *STANDING)
PLAIN = (ITEM, *STANDING)
