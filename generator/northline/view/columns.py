"""Tables of items that many pages show: only the columns that some item fills."""

from collections.abc import Callable, Iterable

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal
from northline.view.atlas import Atlas, once, state_badge, words
from northline.view.numbers import computed, written

NOTHING = Text("–", quiet=True)


class ItemColumn(Frozen):
    """A column over items: its head, the cell of an item, and whether an item fills it."""

    column: Column
    cell: Callable[[Atlas, Item], Cell]
    fills: Callable[[Atlas, Item], bool]


def items_table(
    atlas: Atlas,
    items: Iterable[Item],
    columns: Iterable[ItemColumn],
    caption: str,
    *,
    name: str = "",
    empty: str = "None recorded.",
    tools: bool = False,
) -> Table:
    """A table of items; columns that no item fills are left out."""
    listed = tuple(items)
    kept = [one for one in columns if one.column.name == "item" or _is_filled(atlas, one, listed)]
    cells = [one.cell for one in kept]
    rows = tuple([Row(tuple([cell(atlas, item) for cell in cells])) for item in listed])
    return Table(name, caption, tuple(one.column for one in kept), rows, empty, tools=tools)


def _is_filled(atlas: Atlas, column: ItemColumn, items: tuple[Item, ...]) -> bool:
    fills = column.fills
    for item in items:  # noqa: SIM110  # half as long as `any`, and most tables are short
        if fills(atlas, item):
            return True
    return False


def _state(_: Atlas, item: Item) -> Cell:
    state = item.state or item.text("status")
    return state_badge(state) if state else NOTHING


def linked_column(name: str, label: str, *, show: str = "id", filtered: bool = False) -> ItemColumn:
    """A column of linked items."""

    def cell(atlas: Atlas, item: Item) -> Cell:
        return atlas.mentions(atlas.portfolio.targets(item.id, name), empty="–", show=show)

    return ItemColumn(Column(name, label, filter=filtered), cell, lambda atlas, item: bool(atlas.portfolio.targets(item.id, name)))


def _number(name: str, label: str, help_text: str = "") -> ItemColumn:
    return ItemColumn(
        Column(name, label, "number", help_text), lambda _, item: written(item.number(name)), lambda _, item: item.number(name) is not None
    )


def text_column(name: str, label: str, *, wide: bool = False) -> ItemColumn:
    """A column of a text field."""

    def cell(_: Atlas, item: Item) -> Cell:
        value = item.date(name)
        text = f"{value:%Y-%m-%d}" if value else item.text(name)
        return Text(words(text) if name in {"disposition", "roam"} else text) if text else NOTHING

    return ItemColumn(Column(name, label, wide=wide), cell, lambda _, item: bool(item.text(name) or item.date(name)))


def _wsjf(atlas: Atlas, item: Item) -> Cell:
    found = atlas.scores.get(Wsjf, item.id)
    return computed(found.value if found else None, atlas.opened(item.id, "priority"))


def _points(atlas: Atlas, item: Item) -> Cell:
    """An item's own points, else the sum of those of its stories."""
    own = item.number("points")
    return written(own) if own is not None else computed(points_below(atlas, item.id), atlas.opened(item.id, "stories"))


@once
def points_below(atlas: Atlas, item_id: str) -> float | None:
    """The points of an item's stories; None when none has any."""
    given = [points for story in atlas.portfolio.stories(item_id) if (points := story.number("points")) is not None]
    return exact_sum(given) if given else None


ITEM = ItemColumn(Column("item", "Item", wide=True), lambda atlas, item: atlas.ref(item.id), lambda *_: True)
STATE = ItemColumn(Column("state", "State", filter=True), _state, lambda _, item: bool(item.state or item.text("status")))
TEAMS = linked_column("teams", "Team", show="title", filtered=True)
PI = linked_column("pi", "PI", show="title", filtered=True)
PARENT = linked_column("parent", "Parent")
SUPPORTS = linked_column("supports", "Names")
DELIVERS = linked_column("delivers", "Delivers")
KPIS = linked_column("kpis", "KPIs")
POINTS = ItemColumn(
    Column("points", "Points", "number"),
    _points,
    lambda atlas, item: item.number("points") is not None or points_below(atlas, item.id) is not None,
)
WSJF = ItemColumn(
    Column("wsjf", "WSJF", "number", "Cost of delay divided by job size"),
    _wsjf,
    lambda atlas, item: atlas.has_wsjf and atlas.scores.get(Wsjf, item.id) is not None,
)
OWNER = text_column("owner", "Owner")
BUSINESS_OWNER = text_column("business_owner", "Business Owner")
ITERATION = text_column("iteration", "Iteration")
DUE = text_column("due", "Due")
SIGHT = ItemColumn(
    Column("sight", "Line of sight", filter=True),
    lambda atlas, item: atlas.sight(item.id),
    lambda atlas, _: atlas.exists("theme", "outcome"),
)
COMMITMENT = ItemColumn(
    Column("commitment", "Commitment", filter=True),
    lambda _, item: Badge("committed", "info") if item.committed else Badge("uncommitted"),
    lambda _, item: item.value("commitment") is not None,
)
PLANNED_VALUE = _number("business_value", "Planned", "Business value planned, 1–10")
ACTUAL_VALUE = _number("actual_value", "Actual", "Business value given at the System Demo, 0–10")
WEIGHT = ItemColumn(
    Column("weight", "Weight", "number"),
    lambda _, item: written(item.number("weight"), places=2),
    lambda _, item: item.number("weight") is not None,
)

FEATURES = (ITEM, STATE, PI, TEAMS, POINTS, WSJF, OWNER, SIGHT)
STORIES = (ITEM, STATE, ITERATION, PI, TEAMS, POINTS, OWNER)
OBJECTIVES = (ITEM, PI, TEAMS, COMMITMENT, STATE, PLANNED_VALUE, ACTUAL_VALUE, BUSINESS_OWNER, DELIVERS, SIGHT)
EPICS = (ITEM, STATE, OWNER, WSJF, TEAMS, SIGHT)


def value_text(value: float | None, unit: str) -> str:
    """A measured value with its unit, such as `60 %` or `12 min`."""
    if value is None:
        return "–"
    return f"{decimal(value, 2)} {unit}".strip()
