"""Lanes: the themes that work is shown under, retired ones and work without a theme included."""

from collections.abc import Iterable, Mapping

from northline.model.addition import exact_sum
from northline.model.cells import Ref
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.text import percent
from northline.view.atlas import Atlas, words

# The keys of the two lanes that no theme stands for; ids never begin with a blank.
RETIRED = " retired"
NO_THEME = " none"
# A cell with more blocks than this folds the rest.
SHOWN = 8


class Block(Frozen):
    """An item in a cell; `kind` says what it is where that is not the usual feature."""

    ref: Ref
    state: str = ""
    tone: str = ""
    kind: str = ""
    note: str = ""


class Pile(Frozen):
    """The blocks of one cell, those past the first few folded."""

    blocks: tuple[Block, ...] = ()
    folded: tuple[Block, ...] = ()


class LaneHead(Frozen):
    """What a lane is: a theme with its weight, or the name of what has none."""

    key: str
    title: str
    ref: Ref | None = None
    note: str = ""


def lane_heads(atlas: Atlas) -> tuple[LaneHead, ...]:
    """Every lane in the order of weight, then retired themes, then work without a theme."""
    active = tuple(LaneHead(theme.id, theme.title, atlas.ref(theme.id), weight_word(atlas, theme)) for theme in atlas.themes())
    return (*active, LaneHead(RETIRED, "Retired themes"), LaneHead(NO_THEME, "No theme"))


def weight_word(atlas: Atlas, theme: Item) -> str:
    """A theme's part of all weights, in words; empty while any active theme has none, for then all count alike."""
    weights = [one.number("weight") for one in atlas.themes()]
    own, total = theme.number("weight"), exact_sum(weight or 0.0 for weight in weights)
    return f"weight {percent(own / total)}" if own and total and None not in weights else ""


def lanes_of(atlas: Atlas, item: Item) -> tuple[str, ...]:
    """The lanes an item belongs in: each active theme it reaches, else the one for retired themes or for none."""
    sight = atlas.portfolio.sight(item.id)
    if sight.themes:
        return sight.themes
    retired = {theme.id for theme in atlas.retired()}
    names_retired = any(one in retired for path in sight.paths for one in path)
    return (RETIRED,) if names_retired or retired & set(atlas.portfolio.targets(item.id, "supports")) else (NO_THEME,)


def by_lane(atlas: Atlas, items: Iterable[Item]) -> Mapping[str, tuple[Item, ...]]:
    """Items by lane, in their own order; one that reaches several themes stands in each."""
    found: dict[str, list[Item]] = {}
    for item in items:
        for lane in lanes_of(atlas, item):
            found.setdefault(lane, []).append(item)
    return {lane: tuple(group) for lane, group in found.items()}


def pile(atlas: Atlas, lane: str, items: Iterable[Item]) -> Pile:
    """Items as the blocks of one cell."""
    blocks = tuple(block(atlas, item, lane) for item in items)
    # One block behind a fold would take as much room as the fold itself.
    shown = len(blocks) if len(blocks) <= SHOWN + 1 else SHOWN
    return Pile(blocks[:shown], blocks[shown:])


def block(atlas: Atlas, item: Item, lane: str = "") -> Block:
    """An item as a block: its state, what it is, and the other themes it serves."""
    ref = atlas.ref(item.id)
    also = [theme for theme in atlas.portfolio.sight(item.id).themes if theme != lane]
    note = f"also {', '.join(also)}" if also and lane else ""
    return Block(ref, ref.state, ref.tone, kind_word(item), note)


def kind_word(item: Item) -> str:
    """What an item is, where that is not the usual feature: an enabler, the train's own objective; empty for a plain feature."""
    if item.base == "objective":
        return "ART objective" if item.committed else "ART objective, uncommitted"
    if item.value("kind") == "enabler" or item.value("enabler") or item.type == "enabler":
        return words(f"{item.text('enabler')} enabler".strip())
    return ""
