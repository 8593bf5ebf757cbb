"""Who else works on the same: items of one PI that other teams hold, and what they share."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Column, Refs, Row, Table
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.parts import Section

# Links that make two items part of one effort.
SHARED = ("delivers", "rolls_up_to", "parent")
# So many are talked to; a longer list is the theme's own page.
MOST = 12


def peers(atlas: Atlas, item: Item) -> Section | None:
    """Objectives or features of other teams in the same PI that share an outcome, a feature or a parent; None when nobody does."""
    mine = frozenset(_shares(atlas, item))
    rows = tuple(_row(atlas, one, common) for one in _others(atlas, item) if (common := [x for x in _shares(atlas, one) if x in mine]))
    if not rows:
        return None
    heads = (Column("item", "What", wide=True), Column("team", "Team"), Column("shares", "Shares with this"))
    caption = f"Work of other teams in the same PI{f', the first {MOST}' if len(rows) > MOST else ''}"
    return Section("Who else works on this?", "peers", (Table("", caption, heads, rows[:MOST]),), count=len(rows))


def _others(atlas: Atlas, item: Item) -> Iterator[Item]:
    """Items of the same kind in the same PIs that none of the item's teams holds."""
    teams = set(atlas.teams(item))
    for one in dict.fromkeys(one for pi in atlas.pis(item) for one in _in(atlas, pi, item.base)):
        other = atlas.portfolio[one]
        if atlas.teams(other) and not teams & set(atlas.teams(other)):
            yield other


def _in(atlas: Atlas, pi: str, base: str) -> Sequence[str]:
    if base == "objective":
        return tuple(one.id for one in atlas.standing.get(pi, ()))
    return tuple(one for one in atlas.portfolio.sources(pi, "pi") if atlas.portfolio[one].base == base)


def _shares(atlas: Atlas, item: Item) -> tuple[str, ...]:
    """What the item may have in common with others: the outcomes it reaches, what it delivers, what it is part of."""
    return tuple(dict.fromkeys((*atlas.portfolio.targets(item.id, *SHARED), *atlas.portfolio.sight(item.id).outcomes)))


def _row(atlas: Atlas, other: Item, common: Sequence[str]) -> Row:
    teams: Refs = atlas.mentions(atlas.teams(other), show="title")
    return Row((atlas.ref(other.id), teams, atlas.mentions(common, few=4)))
