"""The explorer's columns as values: which entries, in which order, what each hangs on, and how many were cut."""

from collections.abc import Mapping, Sequence

from northline.model.cells import Anchor, Ref
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import href
from northline.view.ancestry import WORK
from northline.view.atlas import Atlas
from northline.view.explorer_cast import Cast, cast
from northline.view.explorer_notes import Remark, gap, remarks, team_remark

# Past this many entries a page can no longer be taken in; what is cut is counted, and its list linked.
MOST = 600
TITLES = {
    "visions": "Vision",
    "themes": "Themes and outcomes",
    "epics": "Epics",
    "features": "Features",
    "objectives": "Objectives",
    "teams": "Teams",
}


class Entry(Frozen):
    """One item in a column.

    `key` is its place on the page, `above` the keys of all that it hangs on. `gap` says what is wrong with it.
    `strength` is the line of sight of work; `inner` sets an outcome below its theme.
    """

    key: str
    ref: Ref
    remarks: tuple[Remark, ...]
    gap: str
    above: tuple[str, ...]
    strength: str = ""
    inner: bool = False


class ExplorerColumn(Frozen):
    """One column; `more` counts what was cut from it, and `listing` leads to all. `reaching` counts, cut or not, what reaches a theme."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    more: int = 0
    listing: Anchor | None = None
    reaching: int = 0

    @property
    def total(self) -> int:
        """How many items belong in the column, cut or not."""
        return len(self.entries) + self.more


def columns(atlas: Atlas, pi: str, most: int = MOST) -> tuple[ExplorerColumn, ...]:
    """The columns of a PI, left to right; those without entries are left out. Without a PI, all work stands in them."""
    found = cast(atlas, pi)
    sizes = fair([len(items) for items in found.columns.values()], most)
    kept = {name: items[:size] for (name, items), size in zip(found.columns.items(), sizes, strict=True)}
    shown = [item.id for items in kept.values() for item in items]
    keys = {one: str(number) for number, one in enumerate(shown)}
    return tuple(_column(atlas, pi, found, name, keys) for name, items in kept.items() if items)


def fair(sizes: Sequence[int], most: int) -> tuple[int, ...]:
    """How much of each column stays when all may hold `most` together: short ones stay whole, long ones share the rest."""
    kept = [0] * len(sizes)
    waiting = sorted(range(len(sizes)), key=lambda index: sizes[index])
    while waiting:
        share = (most - sum(kept)) // len(waiting)
        index = waiting.pop(0)
        kept[index] = min(sizes[index], share)
    return tuple(kept)


def _column(atlas: Atlas, pi: str, found: Cast, name: str, keys: Mapping[str, str]) -> ExplorerColumn:
    items = found.columns[name]
    kept = tuple(item for item in items if item.id in keys)
    entries = tuple(_entry(atlas, pi, found, item, keys) for item in kept)
    more = len(items) - len(kept)
    reaching = sum(atlas.portfolio.sight(item.id).strength.reaches for item in items)
    return ExplorerColumn(name, _title(name, items), entries, more, _listing(atlas, items[0]) if more else None, reaching)


def _entry(atlas: Atlas, pi: str, found: Cast, item: Item, keys: Mapping[str, str]) -> Entry:
    return Entry(
        key=keys[item.id],
        ref=atlas.ref(item.id),
        remarks=(team_remark(found.teams[item.id]),) if item.base == "team" else remarks(atlas, item),
        gap=gap(atlas, pi, item, idle=item.id in found.idle, telling=item.base in found.reaching),
        above=tuple(keys[one] for one in found.above[item.id] if one in keys),
        strength=atlas.portfolio.sight(item.id).strength.value if item.base in WORK else "",
        inner=item.base == "outcome",
    )


def _title(name: str, items: Sequence[Item]) -> str:
    bases = {item.base for item in items}
    if name == "themes" and len(bases) == 1:
        return "Themes" if "theme" in bases else "Outcomes"
    if name == "epics" and "capability" in bases:
        return "Epics and capabilities" if "epic" in bases else "Capabilities"
    return "Visions" if name == "visions" and len(items) > 1 else TITLES[name]


def _listing(atlas: Atlas, item: Item) -> Anchor:
    kind = atlas.portfolio.kind(item)
    url = "vision/" if kind.base == "vision" else f"{kind.plural}/"
    return Anchor(f"all {kind.label_plural.lower()}", href(url))
